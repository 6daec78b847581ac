package dev.aims.annex.euaiact;

import dev.aims.core.validation.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which something is classified: questions, rules with articles, dates before and after the amendment of
 * 2026, and obligations by class and role. In own words; the Official Journal governs. Immutable.
 *
 * <p>A host can bring a newer set as JSON of the format {@code aims-eu-ai-act/1}; the one in the library,
 * {@code META-INF/aims/rules/eu-ai-act/}, shows how it looks.
 */
public final class AiActRules {
    /** The id of every rule set, and of the catalog that references to its questions name. */
    public static final String CATALOG = "eu-ai-act";

    private static final String BUILT_IN = "/META-INF/aims/rules/eu-ai-act/2026-08.json";

    private final String edition;
    private final LocalDate asOf;
    private final String title;
    private final String notice;
    private final Map<String, AskedFact> questions = new LinkedHashMap<>();
    private final List<ActRule> rules;
    private final List<Conflict> conflicts;
    private final List<TierRule> tiers;
    private final List<RoleRule> roles;
    private final List<ApplicationDate> dates;
    private final List<ObligationRule> obligations;
    private final ActRule scope;
    private final ActRule modelScope;

    AiActRules(
            String edition,
            LocalDate asOf,
            String title,
            String notice,
            List<AskedFact> questions,
            List<ActRule> rules,
            List<Conflict> conflicts,
            List<TierRule> tiers,
            List<RoleRule> roles,
            List<ApplicationDate> dates,
            List<ObligationRule> obligations,
            ActRule scope,
            ActRule modelScope) {
        this.edition = edition;
        this.asOf = asOf;
        this.title = title;
        this.notice = notice;
        questions.forEach(question -> this.questions.put(question.id(), question));
        this.rules = List.copyOf(rules);
        this.conflicts = List.copyOf(conflicts);
        this.tiers = List.copyOf(tiers);
        this.roles = List.copyOf(roles);
        this.dates = List.copyOf(dates);
        this.obligations = List.copyOf(obligations);
        this.scope = scope;
        this.modelScope = modelScope;
    }

    /**
     * The rule set that comes with the library, read when first asked for and shared from then on.
     *
     * @throws AiActRulesException if it is missing or not sound, which is a broken build of the library
     */
    public static AiActRules builtIn() {
        if (BuiltIn.RULES == null) {
            throw new AiActRulesException(Objects.requireNonNull(BuiltIn.FAILURE));
        }
        return BuiltIn.RULES;
    }

    /**
     * Reads a rule set to the end of the stream, which stays open. There is no such thing as half a rule set: one error,
     * and there is none, only findings, each with its JSON Pointer. A document of more than 4 MiB, or nested deeper than
     * 32, is refused.
     *
     * @throws AiActRulesException if the stream fails
     */
    public static Checked<Optional<AiActRules>> read(InputStream in) {
        return RulesReader.read(Objects.requireNonNull(in, "in"));
    }

    /** Which edition of the rule set this is, such as {@code 2026-08}. */
    public String edition() {
        return edition;
    }

    /** The day as of which the law was read. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The law that the rules follow. */
    public String title() {
        return title;
    }

    /** What has to be shown with every result. */
    public String notice() {
        return notice;
    }

    /** The dates from which parts of the law apply, before and after the amendment. */
    public List<ApplicationDate> dates() {
        return dates;
    }

    /** The question that asks for a fact, in own words. */
    public String asks(AiActFact fact) {
        return question(fact.id()).asks();
    }

    /** The article that a fact stems from. */
    public String article(AiActFact fact) {
        return question(fact.id()).article();
    }

    @Override
    public String toString() {
        return CATALOG + " " + edition + " (law as of " + asOf + ")";
    }

    /** In the order in which they are to be asked. */
    List<AskedFact> questions() {
        return List.copyOf(questions.values());
    }

    List<ActRule> rules() {
        return rules;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<TierRule> tiers() {
        return tiers;
    }

    List<RoleRule> roles() {
        return roles;
    }

    List<ObligationRule> obligations() {
        return obligations;
    }

    ActRule scope(AiActTier tier) {
        return tier.isModelTier() ? modelScope : scope;
    }

    private AskedFact question(String id) {
        return Objects.requireNonNull(questions.get(id), id);
    }

    private static AiActRules load() {
        try (InputStream in = AiActRules.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new AiActRulesException("the library lacks its rule set " + BUILT_IN, List.of());
            }
            Checked<Optional<AiActRules>> read = read(in);
            return read.value()
                    .orElseThrow(() ->
                            new AiActRulesException("the rule set " + BUILT_IN + " is not sound", read.findings()));
        } catch (IOException e) {
            throw new AiActRulesException("the rule set " + BUILT_IN + " could not be closed", e);
        }
    }

    /** Read on first use. A failure is kept, since one that escapes a static initialiser would hide its findings. */
    private static final class BuiltIn {
        static final @Nullable AiActRules RULES;
        static final @Nullable AiActRulesException FAILURE;

        static {
            AiActRules rules = null;
            AiActRulesException failure = null;
            try {
                rules = load();
            } catch (AiActRulesException e) {
                failure = e;
            }
            RULES = rules;
            FAILURE = failure;
        }
    }
}
