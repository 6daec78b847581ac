package dev.aims.annex.euaiact;

import dev.aims.annex.euaiact.Timeline.Position;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One classification in the making. */
final class Classifier {
    private final AiActRules rules;
    private final Evaluation evaluation;
    private final OpenQuestions questions = new OpenQuestions();
    private final Map<AiActTier, Known> standings;
    private final Set<AiActTier> setAside;

    Classifier(AiActRules rules, AiActFacts facts, LocalDate date) {
        this.rules = rules;
        this.evaluation = new Evaluation(rules.rules(), facts, date);
        this.setAside = setAside();
        this.standings = standings();
    }

    /** Where each class stands: established, open or ruled out. */
    Map<AiActTier, Known> standings() {
        Map<AiActTier, Known> found = new EnumMap<>(AiActTier.class);
        for (TierRule tier : rules.tiers()) {
            boolean outside = scope(tier.tier()) == Known.NO || setAside.contains(tier.tier());
            found.put(tier.tier(), outside ? Known.NO : evaluation.of(tier.rule()));
        }
        return found;
    }

    Known scope(AiActTier tier) {
        return evaluation.of(rules.scope(tier));
    }

    AiActClassification classify() {
        List<AiActObligation> obligations = obligations();
        askForScopeAndTiers();
        Known inScope = scope(AiActTier.MINIMAL);
        Known modelInScope = scope(AiActTier.GPAI);
        return new AiActClassification(
                rules.edition(),
                rules.asOf(),
                rules.notice(),
                evaluation.date(),
                evaluation.facts(),
                outcome(inScope, modelInScope),
                inScope,
                modelInScope,
                tiers(Known.YES),
                tiers(Known.OPEN),
                roles(),
                reasons(),
                obligations,
                questions.inOrderOf(rules.questions()),
                findings());
    }

    private Set<AiActTier> setAside() {
        return rules.tiers().stream()
                .filter(tier -> application(tier) == ApplicationStatus.APPLIES)
                .flatMap(tier -> tier.setsAside().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AiActTier.class)));
    }

    /** Where an established class that sets others aside stands in time. */
    private @Nullable ApplicationStatus application(TierRule tier) {
        return tier.onceApplied() == null || evaluation.of(tier.rule()) != Known.YES
                ? null
                : tier.onceApplied().at(AiActRole.DEPLOYER, evaluation).status();
    }

    /** Classes that stand but may be set aside, as it is open which date counts. */
    private Set<AiActTier> mayBeSetAside(TierRule tier) {
        return application(tier) != ApplicationStatus.OPEN
                ? Set.of()
                : tier.setsAside().stream()
                        .filter(each -> standings.get(each) == Known.YES)
                        .collect(Collectors.toSet());
    }

    private AiActOutcome outcome(Known inScope, Known modelInScope) {
        if (inScope == Known.NO && modelInScope == Known.NO) {
            return AiActOutcome.OUT_OF_SCOPE;
        }
        boolean open = inScope == Known.OPEN
                || modelInScope == Known.OPEN
                || standings.containsValue(Known.OPEN)
                || rules.tiers().stream().anyMatch(tier -> !mayBeSetAside(tier).isEmpty());
        return open ? AiActOutcome.UNDETERMINED : AiActOutcome.CLASSIFIED;
    }

    private Set<AiActTier> tiers(Known standing) {
        return standings.entrySet().stream()
                .filter(entry -> entry.getValue() == standing)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<AiActRole> roles() {
        return rules.roles().stream()
                .filter(role -> role.when().in(evaluation) == Known.YES)
                .map(RoleRule::role)
                .collect(Collectors.toSet());
    }

    private List<AiActReason> reasons() {
        List<AiActReason> reasons = new ArrayList<>();
        for (ActRule rule : rules.rules()) {
            ActRule.Statement statement = rule.statement();
            if (statement != null && evaluation.of(rule) == Known.YES) {
                reasons.add(new AiActReason(
                        rule.id(),
                        statement.article(),
                        statement.effect(),
                        statement.says(),
                        evaluation.groundsOf(rule),
                        statement.confidence(),
                        isSetAside(statement.effect())));
            }
        }
        return reasons;
    }

    private boolean isSetAside(Effect effect) {
        return switch (effect) {
            case PROHIBITED -> ruledOut(AiActTier.PROHIBITED);
            case HIGH_RISK -> ruledOut(AiActTier.HIGH_RISK);
            case LISTED_USE, ROLE -> scope(AiActTier.HIGH_RISK) == Known.NO || setAside.contains(AiActTier.HIGH_RISK);
            case LIMITED_TRANSPARENCY -> ruledOut(AiActTier.LIMITED_TRANSPARENCY);
            case MINIMAL -> ruledOut(AiActTier.MINIMAL);
            case GPAI -> ruledOut(AiActTier.GPAI);
            case GPAI_SYSTEMIC_RISK -> ruledOut(AiActTier.GPAI_SYSTEMIC_RISK);
            case SCOPE, OUTSIDE, MODEL_OUTSIDE, PRESUMPTION, EXCEPTION, EXCEPTION_LOST, TIMING, NOTE -> false;
        };
    }

    private boolean ruledOut(AiActTier tier) {
        return standings.get(tier) == Known.NO;
    }

    private List<AiActObligation> obligations() {
        List<AiActObligation> found = new ArrayList<>();
        for (RoleRule role : rules.roles()) {
            for (ObligationRule obligation : rules.obligations()) {
                if (obligation.roles().contains(role.role())) {
                    Known binds = binds(obligation, role);
                    if (binds != Known.NO) {
                        found.add(obligation(obligation, role.role(), binds));
                    }
                }
            }
        }
        return found;
    }

    private Known binds(ObligationRule obligation, RoleRule role) {
        List<Condition> bindings = bindings(obligation, role);
        Known binds = new Condition.Any(bindings).in(evaluation);
        if (binds == Known.OPEN) {
            bindings.stream()
                    .filter(binding -> binding.in(evaluation) == Known.OPEN)
                    .flatMap(binding -> evaluation.questionsOf(binding).stream())
                    .forEach(question -> questions.forObligation(question, obligation.id()));
        }
        return binds;
    }

    /** The ways in which an established class puts the obligation on the role. */
    private List<Condition> bindings(ObligationRule obligation, RoleRule role) {
        return obligation.casesOf(role.role()).stream()
                .flatMap(each -> rules.tiers().stream()
                        .filter(tier -> each.tiers().contains(tier.tier()))
                        .filter(tier -> standings.get(tier.tier()) == Known.YES)
                        .map(tier -> Condition.inTurn(
                                role.when(),
                                Condition.all(
                                        role.reached(),
                                        new Condition.OfRule(rules.scope(tier.tier())),
                                        each.when(),
                                        direct(tier)))))
                .toList();
    }

    private static Condition direct(TierRule tier) {
        return tier.noDirectDutiesIf() == null
                ? Condition.ALWAYS
                : new Condition.Not(new Condition.OfRule(tier.noDirectDutiesIf()));
    }

    private AiActObligation obligation(ObligationRule obligation, AiActRole role, Known binds) {
        Position position = obligation.timeline().at(role, evaluation);
        obligation.timeline().open(role, evaluation, question -> questions.forObligation(question, obligation.id()));
        Timeline.Case relevant = position.relevant();
        return new AiActObligation(
                obligation.id(),
                obligation.title(),
                obligation.summary(),
                obligation.force(),
                role,
                binds,
                position.status(),
                relevant == null ? null : relevant.date(),
                relevant == null ? null : relevant.formal(),
                obligation.evidence(),
                obligation.note(),
                relevant == null ? null : relevant.note());
    }

    private void askForScopeAndTiers() {
        Stream.of(AiActTier.MINIMAL, AiActTier.GPAI)
                .filter(tier -> scope(tier) == Known.OPEN)
                .flatMap(tier -> evaluation.questionsOf(rules.scope(tier)).stream())
                .forEach(questions::forScope);
        for (TierRule tier : rules.tiers()) {
            if (standings.get(tier.tier()) == Known.OPEN) {
                evaluation.questionsOf(tier.rule()).forEach(question -> questions.forTier(question, tier.tier()));
            }
            if (tier.onceApplied() != null) {
                askWhatSetsAside(tier.onceApplied(), mayBeSetAside(tier));
            }
        }
    }

    private void askWhatSetsAside(Timeline dates, Set<AiActTier> tiers) {
        dates.open(
                AiActRole.DEPLOYER, evaluation, question -> tiers.forEach(tier -> questions.forTier(question, tier)));
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(evaluation.facts().findings());
        for (Conflict conflict : rules.conflicts()) {
            if (conflict.when().in(evaluation) == Known.YES) {
                findings.add(
                        Finding.warning("ai-act-facts.contradiction", Place.document("/statements"), conflict.says()));
            }
        }
        return findings;
    }
}
