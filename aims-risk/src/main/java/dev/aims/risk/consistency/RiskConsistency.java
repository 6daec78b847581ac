package dev.aims.risk.consistency;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.consistency.RuleDefinition;
import dev.aims.core.consistency.RuleLimits;
import dev.aims.core.consistency.Spot;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.decision.RiskAcceptance;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The consistency rules of the core and of this module together: an acceptance counts only as long as the risk is what
 * was accepted, and one that counts no longer is found.
 */
public final class RiskConsistency {
    private static final ConsistencyRule STALE = RuleDefinition.warning(
                    "decision.acceptance-stale",
                    "ISO/IEC 42001, 6.1.3",
                    "An open risk, or the version of its criteria, has changed materially since the risk was accepted, and"
                            + " no newer acceptance counts",
                    "have designated management decide on the risk as it is now")
            .over(RiskConsistency::stale);

    private RiskConsistency() {}

    /** All rules with the default limits. */
    public static ConsistencyRules standard() {
        return standard(RuleLimits.withDefaults());
    }

    /** All rules. */
    public static ConsistencyRules standard(RuleLimits limits) {
        ConsistencyRules rules = ConsistencyRules.standard(limits, RiskConsistency::isOfRiskAsItIs);
        for (ConsistencyRule rule : own()) {
            rules = rules.with(rule);
        }
        return rules;
    }

    /** The rules that this module adds to those of the core. */
    public static List<ConsistencyRule> own() {
        return List.of(STALE, AboveLine.RULE);
    }

    /** By its day of decision, which rules out that it has ended. */
    private static boolean isOfRiskAsItIs(Decision acceptance, RegisterView view) {
        LocalDate day = acceptance.decidedOn();
        return day != null && RiskAcceptance.isInForce(acceptance, view, day);
    }

    private static Stream<Spot> stale(RegisterView view, LocalDate today) {
        Set<RiskId> accepted = new HashSet<>();
        view.decisions()
                .where(decision -> RiskAcceptance.isInForce(decision, view, today))
                .forEach(decision -> accepted.add(((DecisionSubject.OfRisk) decision.subject()).risk()));
        return view.decisions().stream()
                .filter(decision -> isOnOpenRisk(decision, view, accepted) && hasCounted(decision, today))
                .flatMap(decision -> RiskAcceptance.staleness(decision, view, today).stream()
                        .map(reason -> Spot.at(decision, reason)));
    }

    private static boolean isOnOpenRisk(Decision decision, RegisterView view, Set<RiskId> accepted) {
        return decision.subject() instanceof DecisionSubject.OfRisk subject
                && !accepted.contains(subject.risk())
                && view.find(subject.risk())
                        .map(Risk::status)
                        .filter(status -> status != RiskStatus.CLOSED)
                        .isPresent();
    }

    /** Whether nothing but a change can have ended it; that one is unbound is a finding of the core. */
    private static boolean hasCounted(Decision decision, LocalDate today) {
        return decision.bound() != null && decision.countsOn(today);
    }
}
