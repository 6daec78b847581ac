package dev.aims.annex.euaiact;

import dev.aims.core.model.ControlRef;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads a rule set of the format {@code aims-eu-ai-act/1}. */
final class RulesReader {
    static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final String FORMAT = "aims-eu-ai-act/1";

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(20_000)
                            .maxNameLength(200)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .build();

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Confidence> sources = new HashMap<>();
    private final Map<String, ApplicationDate> dates = new LinkedHashMap<>();
    private final Map<String, Timeline> timelines = new HashMap<>();
    private final ConditionReader conditions = new ConditionReader(dates, findings);

    private RulesReader() {}

    static Checked<Optional<AiActRules>> read(InputStream in) {
        byte[] bytes = bytes(in);
        if (bytes.length > MAX_BYTES) {
            return refused("ai-act-rules.limit", "the document has more than " + MAX_BYTES + " bytes");
        }
        JsonNode document;
        try {
            document = JSON.readTree(bytes);
        } catch (JacksonException e) {
            return refused("ai-act-rules.malformed", String.valueOf(e.getOriginalMessage()));
        }
        RulesReader reader = new RulesReader();
        AiActRules rules = reader.rules(new RulesNode(document, "", reader.findings));
        return new Checked<>(reader.findings.isEmpty() ? Optional.of(rules) : Optional.empty(), reader.findings);
    }

    private AiActRules rules(RulesNode root) {
        root.allow(
                "format",
                "id",
                "edition",
                "asOf",
                "title",
                "notice",
                "sources",
                "counts",
                "scope",
                "modelScope",
                "questions",
                "facts",
                "rules",
                "conflicts",
                "tiers",
                "roles",
                "dates",
                "timelines",
                "obligations");
        if (!root.text("format").equals(FORMAT)) {
            root.report("unknown-term", root.at("format"), "must be " + FORMAT);
        }
        if (!root.text("id").equals(AiActRules.CATALOG)) {
            root.report("unknown-term", root.at("id"), "must be " + AiActRules.CATALOG);
        }
        root.objects("sources", this::source);
        root.objects("dates", this::date);
        List<AskedFact> questions = new ArrayList<>(root.objects("facts", this::fact));
        questions.addAll(root.objects("questions", this::value));
        List<ActRule> rules = rulesOf(root);
        root.objects("timelines", this::timeline);
        List<ObligationRule> obligations = root.objects("obligations", this::obligation);
        unique(root, "obligations", obligations, ObligationRule::id);
        AiActRules read = new AiActRules(
                root.text("edition"),
                root.parsed("asOf", ConditionReader::parse, LocalDate.MIN),
                root.text("title"),
                root.text("notice"),
                questions,
                rules,
                root.objects("conflicts", this::conflict),
                inOrder(root, "tiers", AiActTier.class, root.objects("tiers", this::tier), TierRule::tier),
                inOrder(root, "roles", AiActRole.class, root.objects("roles", this::role), RoleRule::role),
                List.copyOf(dates.values()),
                obligations,
                conditions.rule(root, "scope"),
                conditions.rule(root, "modelScope"));
        requireEveryQuestion(root, questions);
        requireCounts(root.object("counts"), read);
        return read;
    }

    private Confidence source(RulesNode node) {
        node.allow("id", "title", "confidence");
        node.text("title");
        Confidence confidence = node.parsed("confidence", Confidence::parse, Confidence.UNCERTAIN);
        if (sources.putIfAbsent(node.text("id"), confidence) != null) {
            node.report("duplicate-id", node.at("id"), "there is a source of this id already");
        }
        return confidence;
    }

    private ApplicationDate date(RulesNode node) {
        node.allow("id", "what", "original", "current", "confidence", "source");
        ApplicationDate date = new ApplicationDate(
                node.text("id"),
                node.text("what"),
                node.optionallyParsed("original", ConditionReader::parse),
                node.parsed("current", ConditionReader::parse, LocalDate.MAX),
                node.parsed("confidence", Confidence::parse, Confidence.UNCERTAIN),
                node.text("source"));
        if (dates.putIfAbsent(date.id(), date) != null) {
            node.report("duplicate-id", node.at("id"), "there is a date of this id already");
        }
        return date;
    }

    private AskedFact fact(RulesNode node) {
        node.allow("id", "kind", "article", "asks");
        node.text("kind");
        AiActFact fact = node.parsed("id", AiActFact::parse, Circumstance.AI_SYSTEM);
        return new AskedFact(fact.id(), node.text("article"), node.text("asks"), Expects.YES_OR_NO);
    }

    private AskedFact value(RulesNode node) {
        node.allow("id", "article", "asks");
        String id = node.text("id");
        Expects expects = id.equals(AiActQuestion.TRAINING_COMPUTE) ? Expects.NUMBER : Expects.DATE;
        return new AskedFact(id, node.text("article"), node.text("asks"), expects);
    }

    private List<ActRule> rulesOf(RulesNode root) {
        List<ActRule> rules = new ArrayList<>();
        root.objects("rules", node -> {
            node.allow("id", "article", "effect", "says", "source", "when");
            ActRule rule = new ActRule(
                    node.text("id"),
                    rules.size(),
                    conditions.required(node, "when"),
                    node.has("says") ? statement(node) : null);
            conditions.know(rule, node);
            rules.add(rule);
            return rule;
        });
        return rules;
    }

    private ActRule.Statement statement(RulesNode node) {
        return new ActRule.Statement(
                node.text("article"),
                node.parsed("effect", Effect::parse, Effect.NOTE),
                node.text("says"),
                known(node, "source", sources, Confidence.UNCERTAIN));
    }

    private Conflict conflict(RulesNode node) {
        node.allow("id", "when", "says");
        return new Conflict(node.text("id"), conditions.required(node, "when"), node.text("says"));
    }

    private TierRule tier(RulesNode node) {
        node.allow("id", "title", "basis", "rule", "setsAside", "onceApplied", "noDirectDutiesIf");
        node.text("basis");
        return new TierRule(
                node.parsed("id", AiActTier::parse, AiActTier.MINIMAL),
                node.text("title"),
                conditions.rule(node, "rule"),
                Set.copyOf(node.parsedTexts("setsAside", AiActTier::parse)),
                node.has("onceApplied") ? timelineOf(node, "onceApplied") : null,
                node.has("noDirectDutiesIf") ? conditions.rule(node, "noDirectDutiesIf") : null);
    }

    private RoleRule role(RulesNode node) {
        node.allow("id", "basis", "summary", "when", "reached");
        node.text("basis");
        node.text("summary");
        return new RoleRule(
                node.parsed("id", AiActRole::parse, AiActRole.PROVIDER),
                conditions.required(node, "when"),
                conditions.required(node, "reached"));
    }

    private Timeline timeline(RulesNode node) {
        node.allow("id", "cases");
        Timeline timeline = new Timeline(node.text("id"), node.objects("cases", this::timelineCase));
        if (timelines.putIfAbsent(timeline.id(), timeline) != null) {
            node.report("duplicate-id", node.at("id"), "there is a timeline of this id already");
        }
        return timeline;
    }

    private Timeline.Case timelineCase(RulesNode node) {
        node.allow("when", "roles", "date", "formal", "confidence", "note");
        Condition when = conditions.optional(node, "when");
        Set<AiActRole> roles = roles(node);
        String note = node.optionalText("note");
        if (!node.has("date")) {
            return new Timeline.Case(when, roles, null, null, note);
        }
        ApplicationDate date = dateOf(node, "date");
        Confidence confidence = node.optionallyParsed("confidence", Confidence::parse);
        return new Timeline.Case(
                when,
                roles,
                confidence == null
                        ? date
                        : new ApplicationDate(
                                date.id(), date.what(), date.original(), date.current(), confidence, date.source()),
                node.has("formal") ? dateOf(node, "formal").current() : null,
                note);
    }

    private ObligationRule obligation(RulesNode node) {
        node.allow("id", "title", "summary", "force", "tiers", "roles", "evidence", "timeline", "cases", "note");
        Set<AiActTier> tiers = Set.copyOf(node.parsedTexts("tiers", AiActTier::parse));
        return new ObligationRule(
                node.parsed("id", id -> new ControlRef(AiActRules.CATALOG, id).control(), RulesNode.STAND_IN),
                node.text("title"),
                node.text("summary"),
                node.parsed("force", Force::parse, Force.DUTY),
                tiers,
                Set.copyOf(node.parsedTexts("roles", AiActRole::parse)),
                node.texts("evidence"),
                timelineOf(node, "timeline"),
                node.has("cases") ? node.objects("cases", each -> obligationCase(each, tiers)) : List.of(),
                node.optionalText("note"));
    }

    private ObligationRule.Case obligationCase(RulesNode node, Set<AiActTier> tiers) {
        node.allow("roles", "tiers", "when");
        return new ObligationRule.Case(
                roles(node),
                node.has("tiers") ? Set.copyOf(node.parsedTexts("tiers", AiActTier::parse)) : tiers,
                conditions.required(node, "when"));
    }

    private Set<AiActRole> roles(RulesNode node) {
        return node.has("roles") ? Set.copyOf(node.parsedTexts("roles", AiActRole::parse)) : Set.of(AiActRole.values());
    }

    private ApplicationDate dateOf(RulesNode node, String name) {
        return known(
                node,
                name,
                dates,
                new ApplicationDate(
                        RulesNode.STAND_IN, "", null, LocalDate.MAX, Confidence.UNCERTAIN, RulesNode.STAND_IN));
    }

    private Timeline timelineOf(RulesNode node, String name) {
        return known(node, name, timelines, new Timeline(RulesNode.STAND_IN, List.of()));
    }

    private static <T> T known(RulesNode node, String name, Map<String, T> all, T standIn) {
        String id = node.text(name);
        T found = all.get(id);
        if (found == null) {
            node.report("dangling-reference", node.at(name), "there is no \"" + Ids.excerpt(id) + "\"");
            return standIn;
        }
        return found;
    }

    private static <T> void unique(RulesNode root, String name, List<T> entries, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        for (T entry : entries) {
            if (!ids.add(id.apply(entry))) {
                root.report("duplicate-id", root.at(name), "two have the id " + id.apply(entry));
            }
        }
    }

    private static <E extends Enum<E>, T> List<T> inOrder(
            RulesNode root, String name, Class<E> terms, List<T> entries, Function<T, E> term) {
        Map<E, T> byTerm = new EnumMap<>(terms);
        entries.forEach(entry -> byTerm.put(term.apply(entry), entry));
        if (entries.size() != terms.getEnumConstants().length || byTerm.size() != entries.size()) {
            root.report("wrong-count", root.at(name), "must have one entry for each " + terms.getSimpleName());
        }
        return List.copyOf(byTerm.values());
    }

    private static void requireEveryQuestion(RulesNode root, List<AskedFact> questions) {
        unique(root, "facts", questions, AskedFact::id);
        Set<String> missing = new HashSet<>(Set.of(
                AiActQuestion.PLACED_ON_MARKET, AiActQuestion.MODEL_PLACED_ON_MARKET, AiActQuestion.TRAINING_COMPUTE));
        AiActFact.all().forEach(fact -> missing.add(fact.id()));
        questions.forEach(question -> {
            if (!missing.remove(question.id())) {
                root.report("unknown-term", root.at("questions"), "nothing is asked for by " + question.id());
            }
        });
        missing.stream()
                .sorted()
                .forEach(id -> root.report("missing-value", root.at("facts"), "lacks the question for " + id));
    }

    private void requireCounts(RulesNode counts, AiActRules read) {
        counts.allow("facts", "rules", "dates", "obligations");
        Map.of(
                        "facts", AiActFact.all().size(),
                        "rules", read.rules().size(),
                        "dates", dates.size(),
                        "obligations", read.obligations().size())
                .forEach((name, actual) -> {
                    int declared = counts.count(name);
                    if (declared != actual) {
                        counts.report("wrong-count", counts.at(name), "says " + declared + " but there are " + actual);
                    }
                });
    }

    private static Checked<Optional<AiActRules>> refused(String code, String message) {
        return new Checked<>(Optional.empty(), List.of(Finding.error(code, Place.document(""), message)));
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new AiActRulesException("the rule set could not be read: " + e.getMessage(), e);
        }
    }
}
