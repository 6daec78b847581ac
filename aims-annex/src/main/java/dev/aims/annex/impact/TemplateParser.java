package dev.aims.annex.impact;

import dev.aims.annex.catalog.Disagreement;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.internal.DocumentNode;
import dev.aims.core.model.AffectedKind;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.ImpactTrigger;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a template of a document, and reports what is wrong with it. Used once. */
final class TemplateParser {
    private static final String FORMAT = "aims-impact/1";
    private static final String ISO_42001 = "iso-42001";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final String MALFORMED = "malformed-id";

    private final List<Finding> findings;

    TemplateParser(List<Finding> findings) {
        this.findings = findings;
    }

    ImpactAssessmentTemplate parse(DocumentNode document) {
        document.allow(
                "format",
                "id",
                "edition",
                "title",
                "definition",
                "definitionSource",
                "licence",
                "sources",
                "notices",
                "disagreements",
                "requirements",
                "subjects",
                "dimensions",
                "steps",
                "content",
                "triggers",
                "depthCriteria",
                "lifeCyclePoints",
                "links",
                "fundamentalRights",
                "iso42005",
                "iso42005Annexes");
        document.parsed("format", "format", TemplateParser::format, FORMAT);
        ImpactAssessmentTemplate template = new ImpactAssessmentTemplate(
                id(document),
                document.text("edition"),
                document.text("title"),
                document.text("definition"),
                document.text("definitionSource"),
                document.text("licence"),
                document.texts("sources"),
                document.objects("notices", TemplateParser::note),
                document.objects("disagreements", TemplateParser::disagreement),
                document.objects("requirements", TemplateParser::requirement),
                document.objects("subjects", TemplateParser::subject),
                document.texts("dimensions"),
                document.objects("steps", TemplateParser::step),
                document.objects("content", TemplateParser::content),
                document.objects("triggers", TemplateParser::trigger),
                document.texts("depthCriteria"),
                document.terms("lifeCyclePoints", "unknown-stage", LifeCycleStage.class),
                document.objects("links", TemplateParser::link),
                rights(document.object("fundamentalRights")),
                document.objects("iso42005", TemplateParser::guidance),
                document.objects("iso42005Annexes", TemplateParser::guidance));
        if (findings.isEmpty()) {
            check(template);
        }
        return template;
    }

    private void check(ImpactAssessmentTemplate template) {
        unique(
                "/subjects",
                template.subjects().stream().map(subject -> subject.kind().id()));
        unique("/subjects", template.topics().map(ImpactTopic::id));
        unique("/content", template.content().stream().map(RecordContent::id));
        unique("/triggers", template.triggers().stream().map(ReassessmentTrigger::id));
        unique("/steps", template.steps().stream().map(ProcessStep::id));
        Set<String> clauses = new HashSet<>();
        template.iso42005().forEach(entry -> clauses.add(entry.id()));
        template.links().forEach(link -> dangling("/links", link.iso42005(), clauses));
        template.steps().forEach(step -> dangling("/steps", step.iso42005(), clauses));
        Set<String> contents = new HashSet<>();
        template.content().forEach(content -> contents.add(content.id()));
        template.rights().content().forEach(content -> {
            if (content.contained() != null) {
                dangling("/fundamentalRights/content", List.of(content.contained()), contents);
            }
        });
    }

    private void unique(String place, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).forEach(id -> report("duplicate-id", place, "there is another \"" + id + "\""));
    }

    private void dangling(String place, List<String> refs, Set<String> known) {
        refs.stream()
                .filter(ref -> !known.contains(ref))
                .forEach(ref -> report("dangling-reference", place, "there is no \"" + ref + "\""));
    }

    private void report(String code, String place, String message) {
        findings.add(Finding.error("impact-template." + code, Place.document(place), message));
    }

    private static TemplateNote note(DocumentNode node) {
        node.allow("id", "text");
        return new TemplateNote(id(node), node.text("text"));
    }

    private static Disagreement disagreement(DocumentNode node) {
        node.allow("subject", "chosen", "variants", "reason");
        return new Disagreement(
                null,
                node.text("subject"),
                node.text("chosen"),
                node.texts("variants"),
                node.optionalText("reason"),
                false);
    }

    private static ImpactRequirement requirement(DocumentNode node) {
        node.allow("id", "summary", "documented");
        return new ImpactRequirement(id(node), node.text("summary"), node.flag("documented"));
    }

    private static ImpactSubject subject(DocumentNode node) {
        node.allow("id", "title", "control", "topics");
        return new ImpactSubject(
                node.term("id", "unknown-subject", AffectedKind.class),
                node.text("title"),
                node.parsed(
                        "control",
                        MALFORMED,
                        text -> new ControlRef(ISO_42001, text),
                        new ControlRef(ISO_42001, DocumentNode.STAND_IN)),
                node.objects("topics", TemplateParser::topic));
    }

    private static ImpactTopic topic(DocumentNode node) {
        node.allow("id", "question");
        return new ImpactTopic(id(node), node.text("question"));
    }

    private static ProcessStep step(DocumentNode node) {
        node.allow("id", "text", "iso42005");
        return new ProcessStep(id(node), node.text("text"), node.texts("iso42005"));
    }

    private static RecordContent content(DocumentNode node) {
        node.allow("id", "text", "basis");
        return new RecordContent(id(node), node.text("text"), node.text("basis"));
    }

    private static ReassessmentTrigger trigger(DocumentNode node) {
        node.allow("id", "text", "basis", "question");
        return new ReassessmentTrigger(
                node.term("id", "unknown-trigger", ImpactTrigger.class).id(),
                node.text("text"),
                node.text("basis"),
                node.optionalText("question"));
    }

    private static GuidanceLink link(DocumentNode node) {
        node.allow("iso42001", "iso42005");
        return new GuidanceLink(entry(node, "iso42001", ISO_42001), node.texts("iso42005"));
    }

    private static GuidanceEntry guidance(DocumentNode node) {
        node.allow("id", "title", "confidence");
        return new GuidanceEntry(
                id(node),
                node.text("title"),
                node.parsed("confidence", "confidence", TemplateParser::published, false));
    }

    private static boolean published(String text) {
        if (!text.equals("published") && !text.equals("reported")) {
            throw new IllegalArgumentException("must be published or reported but is \"" + text + "\"");
        }
        return text.equals("published");
    }

    private static RightsAssessment rights(DocumentNode node) {
        node.allow("article", "appliesTo", "content");
        return new RightsAssessment(
                entry(node, "article", "eu-ai-act"),
                node.text("appliesTo"),
                node.objects("content", TemplateParser::rightsContent));
    }

    private static RightsContent rightsContent(DocumentNode node) {
        node.allow("id", "text", "contained");
        return new RightsContent(id(node), node.text("text"), optionalId(node, "contained"));
    }

    private static EntryRef entry(DocumentNode node, String name, String catalog) {
        return node.parsed(
                name, MALFORMED, text -> new EntryRef(catalog, text), new EntryRef(catalog, DocumentNode.STAND_IN));
    }

    private static @Nullable String optionalId(DocumentNode node, String name) {
        return node.optionallyParsed(name, MALFORMED, TemplateParser::checkedId);
    }

    private static String id(DocumentNode node) {
        return node.parsed("id", MALFORMED, TemplateParser::checkedId, DocumentNode.STAND_IN);
    }

    private static String checkedId(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("must match " + ID + " but is \"" + text + "\"");
        }
        return text;
    }

    private static String format(String text) {
        if (!text.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "must be \"" + FORMAT + "\", the only format this version reads, but is \"" + text + "\"");
        }
        return text;
    }
}
