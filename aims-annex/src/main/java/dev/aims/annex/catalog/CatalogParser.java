package dev.aims.annex.catalog;

import dev.aims.annex.internal.DocumentNode;
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
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a catalog of a document whose values are of the right form; reports those that are not. Whether they fit together
 * is for {@link CatalogIntegrity} to say. Used once.
 */
final class CatalogParser {
    private static final String FORMAT = "aims-catalog/1";
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,49}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final Trait STAND_IN_TRAIT = new Trait("stand_in");

    private final List<Finding> findings;
    private final Map<String, Notice> notices = new HashMap<>();
    private final Map<CountedKind, Integer> counts = new EnumMap<>(CountedKind.class);
    private final Map<String, Integer> requirementCounts = new LinkedHashMap<>();
    private String catalog = DocumentNode.STAND_IN;

    CatalogParser(List<Finding> findings) {
        this.findings = findings;
    }

    Catalog parse(DocumentNode document, String sha256) {
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
                "riskSources",
                "requirements",
                "dates",
                "laterDocuments",
                "translations");
        document.parsed("format", "format", CatalogParser::format, FORMAT);
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
                document.term("status", "unknown-status", CatalogStatus.class),
                document.optionalText("supersededBy"),
                document.text("publisher"),
                document.optionalText("published"),
                document.optionallyParsed("retrieved", "malformed-date", CatalogParser::date),
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
                document.objects("requirements", this::requirement),
                document.objects("dates", this::applicationDate),
                document.objects("laterDocuments", this::laterDocument),
                translations(document),
                sha256);
    }

    /** How many entries of each kind the catalog says it has. */
    Map<CountedKind, Integer> declaredCounts() {
        return counts;
    }

    /** How many requirements of each kind the catalog says it has, by kind. */
    Map<String, Integer> declaredRequirements() {
        return requirementCounts;
    }

    private void counts(DocumentNode node) {
        node.allow(
                Stream.concat(Arrays.stream(CountedKind.values()).map(CountedKind::property), Stream.of("requirements"))
                        .toArray(String[]::new));
        for (CountedKind kind : CountedKind.values()) {
            counts.put(kind, node.count(kind.property()));
        }
        DocumentNode byKind = node.optionalObject("requirements");
        if (byKind != null) {
            byKind.names().forEach(kind -> requirementCounts.put(kind, byKind.count(kind)));
        }
    }

    private static Map<ContentKind, Basis> bases(DocumentNode node) {
        node.allow(contentKinds());
        Map<ContentKind, Basis> bases = new EnumMap<>(ContentKind.class);
        for (ContentKind kind : ContentKind.values()) {
            bases.put(kind, basis(node, DocumentNode.id(kind)));
        }
        return bases;
    }

    private Annex annex(DocumentNode node) {
        node.allow("id", "title", "standing");
        return new Annex(id(node), node.text("title"), node.term("standing", "unknown-standing", Standing.class));
    }

    private Notice notice(DocumentNode node) {
        node.allow("id", "text", "covers");
        EnumSet<ContentKind> covers = EnumSet.noneOf(ContentKind.class);
        covers.addAll(node.terms("covers", "unknown-content", ContentKind.class));
        return new Notice(id(node), node.text("text"), covers);
    }

    private Disagreement disagreement(DocumentNode node) {
        node.allow("item", "subject", "chosen", "variants", "reason", "unresolved");
        return new Disagreement(
                node.optionallyParsed("item", "malformed-id", CatalogParser::checkedId),
                node.text("subject"),
                node.text("chosen"),
                node.texts("variants"),
                node.optionalText("reason"),
                node.flag("unresolved"));
    }

    private TraitDefinition trait(DocumentNode node) {
        node.allow("id", "meaning", "question");
        return new TraitDefinition(
                node.parsed("id", "malformed-id", Trait::parse, STAND_IN_TRAIT),
                node.text("meaning"),
                node.text("question"));
    }

    private Clause clause(DocumentNode node) {
        node.allow("id", "parent", "title", "headingOnly", "requires", "documentedInformation", "evidence", "note");
        DocumentNode evidence = node.optionalObject("evidence");
        return new Clause(
                id(node),
                node.optionallyParsed("parent", "malformed-id", CatalogParser::checkedId),
                node.text("title"),
                node.flag("headingOnly"),
                node.optionalText("requires"),
                node.optionalText("documentedInformation"),
                evidence == null ? null : evidenceNeed(evidence),
                node.optionalText("note"));
    }

    private EvidenceNeed evidenceNeed(DocumentNode node) {
        node.allow("artifact", "alsoEvidencedBy", "fit");
        return new EvidenceNeed(
                node.text("artifact"),
                node.texts("alsoEvidencedBy"),
                node.term("fit", "unknown-fit", RegisterFit.class));
    }

    private ControlGroup controlGroup(DocumentNode node) {
        node.allow("id", "title", "objective", "subgroups");
        String group = id(node);
        return new ControlGroup(
                group,
                node.text("title"),
                node.optionalText("objective"),
                node.objects("subgroups", subgroup -> controlSubgroup(group, subgroup)));
    }

    private ControlSubgroup controlSubgroup(String group, DocumentNode node) {
        node.allow("id", "title", "objective");
        return new ControlSubgroup(group, id(node), node.text("title"), node.text("objective"));
    }

    private Control control(DocumentNode node) {
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
                "evidenceExamples",
                "correspondences");
        DocumentNode guidance = node.optionalObject("guidance");
        return new Control(
                new ControlRef(catalog, id(node)),
                node.parsed("group", "malformed-id", CatalogParser::checkedId, DocumentNode.STAND_IN),
                node.optionallyParsed("subgroup", "malformed-id", CatalogParser::checkedId),
                node.text("title"),
                node.texts("titleVariants"),
                node.optionalText("summary"),
                guidance == null ? null : guidance(guidance),
                node.flag("organizationWide"),
                new HashSet<>(node.terms("stages", "unknown-stage", LifeCycleStage.class)),
                node.texts("evidenceExamples"),
                node.objects("correspondences", this::correspondence));
    }

    private Guidance guidance(DocumentNode node) {
        node.allow("id", "hints");
        return new Guidance(id(node), node.texts("hints"));
    }

    private ConditionalControl conditionalControl(DocumentNode node) {
        node.allow("ref", "basis", "condition", "roles");
        return new ConditionalControl(
                ref(node, ControlRef::new),
                basis(node, "basis"),
                node.text("condition"),
                new HashSet<>(node.terms("roles", "unknown-role", AiRole.class)));
    }

    private Objective objective(DocumentNode node) {
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

    private RiskSource riskSource(DocumentNode node) {
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

    private Requirement requirement(DocumentNode node) {
        node.allow(
                "id",
                "parent",
                "kind",
                "designation",
                "title",
                "summary",
                "assessable",
                "evidenceExamples",
                "properties",
                "appliesFrom",
                "relatesTo",
                "bases",
                "confidence",
                "note");
        return new Requirement(
                new EntryRef(catalog, id(node)),
                node.optionallyParsed("parent", "malformed-id", CatalogParser::checkedId),
                node.parsed("kind", "malformed-id", text -> matching(KIND, text), "stand_in"),
                node.optionalText("designation"),
                node.text("title"),
                node.optionalText("summary"),
                node.flag("assessable"),
                node.texts("evidenceExamples"),
                properties(node.optionalObject("properties")),
                node.parsedTexts("appliesFrom", "malformed-id", CatalogParser::checkedId),
                node.parsedTexts("relatesTo", "malformed-id", EntryRef::parse),
                differingBases(node.optionalObject("bases")),
                confidence(node.optionalObject("confidence")),
                node.optionalText("note"));
    }

    private static Map<String, List<String>> properties(@Nullable DocumentNode node) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (node != null) {
            node.names().forEach(name -> properties.put(name, node.texts(name)));
        }
        return properties;
    }

    private static Map<ContentKind, Basis> differingBases(@Nullable DocumentNode node) {
        Map<ContentKind, Basis> bases = new EnumMap<>(ContentKind.class);
        if (node != null) {
            node.allow(contentKinds());
            for (ContentKind kind : ContentKind.values()) {
                if (node.has(DocumentNode.id(kind))) {
                    bases.put(kind, basis(node, DocumentNode.id(kind)));
                }
            }
        }
        return bases;
    }

    private static @Nullable Confidence confidence(@Nullable DocumentNode node) {
        if (node == null) {
            return null;
        }
        node.allow("level", "reason");
        return new Confidence(
                node.term("level", "unknown-confidence", Confidence.Level.class), node.optionalText("reason"));
    }

    private ApplicationDate applicationDate(DocumentNode node) {
        node.allow("id", "what", "original", "current", "confidence", "source");
        return new ApplicationDate(
                id(node),
                node.text("what"),
                node.optionallyParsed("original", "malformed-date", CatalogParser::date),
                node.parsed("current", "malformed-date", CatalogParser::date, LocalDate.EPOCH),
                Objects.requireNonNull(confidence(node.object("confidence"))),
                node.text("source"));
    }

    private LaterDocument laterDocument(DocumentNode node) {
        node.allow("id", "title", "published", "relation", "note", "confidence");
        return new LaterDocument(
                node.text("id"),
                node.text("title"),
                node.optionalText("published"),
                node.term("relation", "unknown-relation", LaterDocument.Relation.class),
                node.optionalText("note"),
                confidence(node.optionalObject("confidence")));
    }

    private Map<String, Map<String, String>> translations(DocumentNode document) {
        Map<String, Map<String, String>> translations = new LinkedHashMap<>();
        DocumentNode node = document.optionalObject("translations");
        if (node != null) {
            for (String tag : node.names()) {
                if (!LANGUAGE.matcher(tag).matches()) {
                    findings.add(Finding.error(
                            "catalog.malformed-language",
                            Place.document(node.pointer() + "/" + tag),
                            "must be a language tag such as de or pt-BR"));
                }
                DocumentNode titles = node.object(tag);
                Map<String, String> byId = new LinkedHashMap<>();
                titles.names().forEach(id -> byId.put(id, titles.text(id)));
                translations.put(tag, byId);
            }
        }
        return translations;
    }

    private Question question(DocumentNode node) {
        node.allow("id", "text", "answeredByTraits", "answeredByAutomationLevel");
        return new Question(
                new QuestionRef(catalog, id(node)),
                node.text("text"),
                new HashSet<>(traits(node, "answeredByTraits")),
                node.flag("answeredByAutomationLevel"));
    }

    private Correspondence correspondence(DocumentNode node) {
        node.allow("standard", "reference", "seen");
        return new Correspondence(node.text("standard"), node.text("reference"), node.flag("seen"));
    }

    private <R> Related<R> related(DocumentNode node, BiFunction<String, String, R> toRef) {
        node.allow("ref", "basis", "rationale");
        return new Related<>(ref(node, toRef), node.text("rationale"), basis(node, "basis"));
    }

    private <R> R ref(DocumentNode node, BiFunction<String, String, R> toRef) {
        return toRef.apply(
                catalog, node.parsed("ref", "malformed-id", CatalogParser::checkedId, DocumentNode.STAND_IN));
    }

    private List<Trait> traits(DocumentNode node, String name) {
        return node.parsedTexts(name, "malformed-id", Trait::parse);
    }

    private static String[] contentKinds() {
        return Arrays.stream(ContentKind.values()).map(DocumentNode::id).toArray(String[]::new);
    }

    private static Basis basis(DocumentNode node, String name) {
        return node.term(name, "unknown-basis", Basis.class);
    }

    private List<Notice> notices(DocumentNode node) {
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

    private static String id(DocumentNode node) {
        return node.parsed("id", "malformed-id", CatalogParser::checkedId, DocumentNode.STAND_IN);
    }

    private static String checkedId(String text) {
        return matching(EntryRef.PART, text);
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("must match " + pattern + " but is \"" + text + "\"");
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
