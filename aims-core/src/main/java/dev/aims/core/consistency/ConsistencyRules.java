package dev.aims.core.consistency;

import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of rules to check a register by. Immutable: what changes it gives another set.
 *
 * <pre>{@code
 * List<Finding> findings = ConsistencyRules.standard()
 *         .with(ourRule)
 *         .without("risk.without-owner")
 *         .check(register.view(), LocalDate.now(zone));
 * }</pre>
 */
public final class ConsistencyRules {
    private final List<ConsistencyRule> rules;

    private ConsistencyRules(List<ConsistencyRule> rules) {
        this.rules = List.copyOf(rules);
        Set<String> codes = new HashSet<>();
        for (ConsistencyRule rule : rules) {
            if (!codes.add(rule.code())) {
                throw new IllegalArgumentException("rules must have codes of their own but two are " + rule.code());
            }
        }
    }

    /** The rules of this module with the default limits; a host that has {@code aims-risk} takes its set, which has more. */
    public static ConsistencyRules standard() {
        return standard(RuleLimits.withDefaults());
    }

    /** The rules of this module. An acceptance counts until it ends or is revoked, whatever became of the risk. */
    public static ConsistencyRules standard(RuleLimits limits) {
        return standard(limits, (acceptance, view) -> true);
    }

    /** The rules of this module, told which acceptances are of the risk as it is. */
    public static ConsistencyRules standard(RuleLimits limits, AcceptanceCheck acceptances) {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(acceptances, "acceptances");
        return new ConsistencyRules(Stream.of(
                        ContextRules.all(),
                        SystemRules.all(),
                        ComponentRules.all(),
                        RiskRules.all(acceptances),
                        RiskReviewRules.all(),
                        TreatmentRules.all(acceptances),
                        DecisionRules.all(),
                        ControlRules.all(),
                        StatementRules.all(),
                        PlanningRules.all(),
                        ImpactRules.all(),
                        IncidentRules.all(limits),
                        ImprovementRules.all())
                .flatMap(List::stream)
                .toList());
    }

    /** Only these rules. */
    public static ConsistencyRules of(ConsistencyRule... rules) {
        return new ConsistencyRules(List.of(rules));
    }

    /** These rules and one more; {@link #without} first to put it in the place of another. */
    public ConsistencyRules with(ConsistencyRule rule) {
        List<ConsistencyRule> more = new ArrayList<>(rules);
        more.add(Objects.requireNonNull(rule, "rule"));
        return new ConsistencyRules(more);
    }

    /** @throws IllegalArgumentException if no rule has the code */
    public ConsistencyRules without(String code) {
        ConsistencyRule unwanted = get(code);
        return new ConsistencyRules(
                rules.stream().filter(rule -> rule != unwanted).toList());
    }

    /** @throws IllegalArgumentException if no rule has the code */
    public ConsistencyRule get(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("code must be that of a rule but was \"" + code + "\""));
    }

    public List<ConsistencyRule> rules() {
        return rules;
    }

    /**
     * Everything that is wrong by these rules, the most severe first, then in the order of the rules. Each rule looks at
     * the entities that it is about once or a few times.
     *
     * @param today the day in the zone of the register's context
     */
    public List<Finding> check(RegisterView view, LocalDate today) {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(today, "today");
        return rules.stream()
                .flatMap(rule -> rule.check(view, today))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
