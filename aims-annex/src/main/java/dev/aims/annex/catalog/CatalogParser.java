package dev.aims.annex.catalog;

import dev.aims.core.model.AiRole;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.QuestionRef;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Makes a catalog of a document whose values are of the right form; reports those that are not. Whether they fit together
 * is for {@link CatalogIntegrity} to say. Used once.
 */
final class CatalogParser {
    private static final String FORMAT = "aims-catalog/1";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.()_-]{0,99}");
    private static final Trait STAND_IN_TRAIT = new Trait("stand_in");

    private final List<Finding> findings;
    private final Map<String, Notice> notices = new HashMap<>();
    private final Map<CountedKind, Integer> counts = new EnumMap<>(CountedKind.class);
    private String catalog = CatalogNode.STAND_IN;

    CatalogParser(List<Finding> findings) {
        this.findings = findings;
    }

    Catalog parse(CatalogNode document, String sha256) {
        document.allow(
                "format",
                "id",
                "edition",
                "standard",
                "title",
                "language",
                "status",
                "supersededBy",
                "publisher",
                "published",
                "retrieved",
                "licence",
                "sources",
                "counts",
                "bases",
                "annexes",
                "notices",
                "disagreements",
                "traits",
                "clauses",
                "controlGroups",
                "controls",
                "baselineControls",
                "conditionalControls",
                "objectives",
                "riskSources");
        document.parsed("format", "catalog.format", CatalogParser::format, FORMAT);
        catalog = id(document);
        counts(document.object("counts"));
        List<Notice> allNotices = document.objects("notices", this::notice);
        allNotices.forEach(notice -> notices.putIfAbsent(notice.id(), notice));
        return new Catalog(
                catalog,
                document.text("edition"),
                document.text("standard"),
                document.text("title"),
                document.text("language"),
                document.term("status", "catalog.unknown-status", CatalogStatus.class),
                document.optionalText("supersededBy"),
                document.text("publisher"),
                document.optionalText("published"),
                document.optionallyParsed("retrieved", "catalog.malformed-date", CatalogParser::date),
                document.text("licence"),
                document.texts("sources"),
                bases(document.object("bases")),
                document.objects("annexes", this::annex),
                allNotices,
                document.objects("disagreements", this::disagreement),
                document.objects("traits", this::trait),
                document.objects("clauses", this::clause),
                document.objects("controlGroups", this::controlGroup),
                document.objects("controls", this::control),
                document.objects("baselineControls", node -> related(node, ControlRef::new)),
                document.objects("conditionalControls", this::conditionalControl),
                document.objects("objectives", this::objective),
                document.objects("riskSources", this::riskSource),
                sha256);
    }

    /** How many entries of each kind the catalog says it has. */
    Map<CountedKind, Integer> declaredCounts() {
        return counts;
    }

    private void counts(CatalogNode node) {
        node.allow(
                Arrays.stream(CountedKind.values()).map(CountedKind::property).toArray(String[]::new));
        for (CountedKind kind : CountedKind.values()) {
            counts.put(kind, node.count(kind.property()));
        }
    }

    private static Map<ContentKind, Basis> bases(CatalogNode node) {
        node.allow(Arrays.stream(ContentKind.values()).map(CatalogNode::id).toArray(String[]::new));
        Map<ContentKind, Basis> bases = new EnumMap<>(ContentKind.class);
        for (ContentKind kind : ContentKind.values()) {
            bases.put(kind, basis(node, CatalogNode.id(kind)));
        }
        return bases;
    }

    private Annex annex(CatalogNode node) {
        node.allow("id", "title", "standing");
        return new Annex(
                id(node), node.text("title"), node.term("standing", "catalog.unknown-standing", Standing.class));
    }

    private Notice notice(CatalogNode node) {
        node.allow("id", "text", "covers");
        EnumSet<ContentKind> covers = EnumSet.noneOf(ContentKind.class);
        covers.addAll(node.terms("covers", "catalog.unknown-content", ContentKind.class));
        return new Notice(id(node), node.text("text"), covers);
    }

    private Disagreement disagreement(CatalogNode node) {
        node.allow("item", "subject", "chosen", "variants", "reason", "unresolved");
        return new Disagreement(
                node.optionallyParsed("item", "catalog.malformed-id", CatalogParser::checkedId),
                node.text("subject"),
                node.text("chosen"),
                node.texts("variants"),
                node.optionalText("reason"),
                node.flag("unresolved"));
    }

    private TraitDefinition trait(CatalogNode node) {
        node.allow("id", "meaning", "question");
        return new TraitDefinition(
                node.parsed("id", "catalog.malformed-id", Trait::parse, STAND_IN_TRAIT),
                node.text("meaning"),
                node.text("question"));
    }

    private Clause clause(CatalogNode node) {
        node.allow("id", "parent", "title", "headingOnly", "requires", "documentedInformation", "evidence", "note");
        CatalogNode evidence = node.optionalObject("evidence");
        return new Clause(
                id(node),
                node.optionallyParsed("parent", "catalog.malformed-id", CatalogParser::checkedId),
                node.text("title"),
                node.flag("headingOnly"),
                node.text("requires"),
                node.optionalText("documentedInformation"),
                evidence == null ? null : evidenceNeed(evidence),
                node.optionalText("note"));
    }

    private EvidenceNeed evidenceNeed(CatalogNode node) {
        node.allow("artifact", "alsoEvidencedBy", "fit");
        return new EvidenceNeed(
                node.text("artifact"),
                node.texts("alsoEvidencedBy"),
                node.term("fit", "catalog.unknown-fit", RegisterFit.class));
    }

    private ControlGroup controlGroup(CatalogNode node) {
        node.allow("id", "title", "objective", "subgroups");
        return new ControlGroup(
                id(node), node.text("title"), node.text("objective"), node.objects("subgroups", this::controlSubgroup));
    }

    private ControlSubgroup controlSubgroup(CatalogNode node) {
        node.allow("id", "title", "objective");
        return new ControlSubgroup(id(node), node.text("title"), node.text("objective"));
    }

    private Control control(CatalogNode node) {
        node.allow(
                "id",
                "group",
                "subgroup",
                "title",
                "titleVariants",
                "summary",
                "guidance",
                "organizationWide",
                "stages",
                "evidenceExamples");
        CatalogNode guidance = node.optionalObject("guidance");
        return new Control(
                new ControlRef(catalog, id(node)),
                node.parsed("group", "catalog.malformed-id", CatalogParser::checkedId, CatalogNode.STAND_IN),
                node.optionallyParsed("subgroup", "catalog.malformed-id", CatalogParser::checkedId),
                node.text("title"),
                node.texts("titleVariants"),
                node.text("summary"),
                guidance == null ? null : guidance(guidance),
                node.flag("organizationWide"),
                new HashSet<>(node.terms("stages", "catalog.unknown-stage", LifeCycleStage.class)),
                node.texts("evidenceExamples"));
    }

    private Guidance guidance(CatalogNode node) {
        node.allow("id", "hints");
        return new Guidance(id(node), node.texts("hints"));
    }

    private ConditionalControl conditionalControl(CatalogNode node) {
        node.allow("ref", "basis", "condition", "roles");
        return new ConditionalControl(
                ref(node, ControlRef::new),
                basis(node, "basis"),
                node.text("condition"),
                new HashSet<>(node.terms("roles", "catalog.unknown-role", AiRole.class)));
    }

    private Objective objective(CatalogNode node) {
        node.allow("id", "title", "summary", "questions", "traits", "controls", "correspondences", "notices");
        return new Objective(
                new ObjectiveRef(catalog, id(node)),
                node.text("title"),
                node.text("summary"),
                node.objects("questions", this::question),
                traits(node, "traits"),
                node.objects("controls", related -> related(related, ControlRef::new)),
                node.objects("correspondences", this::correspondence),
                notices(node));
    }

    private RiskSource riskSource(CatalogNode node) {
        node.allow(
                "id",
                "title",
                "summary",
                "questions",
                "traits",
                "objectives",
                "controls",
                "correspondences",
                "notices");
        return new RiskSource(
                new RiskSourceRef(catalog, id(node)),
                node.text("title"),
                node.text("summary"),
                node.objects("questions", this::question),
                traits(node, "traits"),
                node.objects("objectives", related -> related(related, ObjectiveRef::new)),
                node.objects("controls", related -> related(related, ControlRef::new)),
                node.objects("correspondences", this::correspondence),
                notices(node));
    }

    private Question question(CatalogNode node) {
        node.allow("id", "text", "answeredByTraits", "answeredByAutomationLevel");
        return new Question(
                new QuestionRef(catalog, id(node)),
                node.text("text"),
                new HashSet<>(traits(node, "answeredByTraits")),
                node.flag("answeredByAutomationLevel"));
    }

    private Correspondence correspondence(CatalogNode node) {
        node.allow("standard", "reference", "seen");
        return new Correspondence(node.text("standard"), node.text("reference"), node.flag("seen"));
    }

    private <R> Related<R> related(CatalogNode node, BiFunction<String, String, R> toRef) {
        node.allow("ref", "basis", "rationale");
        return new Related<>(ref(node, toRef), node.text("rationale"), basis(node, "basis"));
    }

    private <R> R ref(CatalogNode node, BiFunction<String, String, R> toRef) {
        return toRef.apply(
                catalog, node.parsed("ref", "catalog.malformed-id", CatalogParser::checkedId, CatalogNode.STAND_IN));
    }

    private List<Trait> traits(CatalogNode node, String name) {
        return node.parsedTexts(name, "catalog.malformed-id", Trait::parse);
    }

    private static Basis basis(CatalogNode node, String name) {
        return node.term(name, "catalog.unknown-basis", Basis.class);
    }

    private List<Notice> notices(CatalogNode node) {
        Map<String, Notice> found = new LinkedHashMap<>();
        List<String> ids = node.texts("notices");
        for (int i = 0; i < ids.size(); i++) {
            Notice notice = notices.get(ids.get(i));
            if (notice == null) {
                findings.add(Finding.error(
                        "catalog.dangling-reference",
                        Place.document(node.pointer() + "/notices/" + i),
                        "there is no notice \"" + ids.get(i) + "\""));
            } else {
                found.put(notice.id(), notice);
            }
        }
        return List.copyOf(found.values());
    }

    private static String id(CatalogNode node) {
        return node.parsed("id", "catalog.malformed-id", CatalogParser::checkedId, CatalogNode.STAND_IN);
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

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date such as 2023-12-31 but is \"" + text + "\"", e);
        }
    }
}
