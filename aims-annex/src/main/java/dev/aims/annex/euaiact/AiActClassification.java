package dev.aims.annex.euaiact;

import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the EU AI Act makes of a system or model by the facts stated, on a day: its class, why, what follows for whom
 * and from when, and what is still to be asked. A pure function of facts, day and rule set. No legal advice.
 *
 * <p>What was not given is a question and is never taken as a no: a class is in {@link #tiers} if its conditions are
 * met, in {@link #stillPossible} if an open question decides, and in neither if it is ruled out. As questions are
 * answered, what is possible only shrinks. Where {@link #inScope} is open, {@link #tiers} hold provided that the Act
 * applies.
 *
 * <p>A prohibition that applies on the day sets the other classes of systems aside; one that is still to come stands
 * beside them. Classes of models are an axis of their own.
 *
 * @param edition the edition of the rule set
 * @param rulesAsOf the day as of which the rule set reads the law
 * @param notice what has to be shown with the result
 * @param date the day that is asked about
 * @param inScope whether the Act applies, to you and for this system
 * @param modelInScope the same for a general-purpose model
 * @param tiers the classes whose conditions are met
 * @param stillPossible the classes that hang on an open question
 * @param roles the roles that you have, those of Art. 25 included
 * @param reasons the rules that hold, in the order of the law's own questions
 * @param obligations what follows from {@link #tiers}, role by role, as far as it binds or may bind
 * @param openQuestions what to ask next; an answer may lead to further ones
 * @param findings facts that contradict each other, and what could not be understood of the register
 */
public record AiActClassification(
        String edition,
        LocalDate rulesAsOf,
        String notice,
        LocalDate date,
        AiActFacts facts,
        AiActOutcome outcome,
        Known inScope,
        Known modelInScope,
        Set<AiActTier> tiers,
        Set<AiActTier> stillPossible,
        Set<AiActRole> roles,
        List<AiActReason> reasons,
        List<AiActObligation> obligations,
        List<AiActQuestion> openQuestions,
        List<Finding> findings) {
    public AiActClassification {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(rulesAsOf, "rulesAsOf");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(inScope, "inScope");
        Objects.requireNonNull(modelInScope, "modelInScope");
        tiers = Ordered.set(tiers);
        stillPossible = Ordered.set(stillPossible);
        roles = Ordered.set(roles);
        reasons = List.copyOf(reasons);
        obligations = List.copyOf(obligations);
        openQuestions = List.copyOf(openQuestions);
        findings = List.copyOf(findings);
    }

    /** Classifies by the rule set that comes with the library. */
    public static AiActClassification of(AiActFacts facts, LocalDate date) {
        return of(facts, date, AiActRules.builtIn());
    }

    /** Classifies by this rule set. */
    public static AiActClassification of(AiActFacts facts, LocalDate date, AiActRules rules) {
        return new Classifier(
                        Objects.requireNonNull(rules, "rules"),
                        Objects.requireNonNull(facts, "facts"),
                        Objects.requireNonNull(date, "date"))
                .classify();
    }

    /** The gravest class of the system whose conditions are met; empty if none is, or the Act does not apply. */
    public Optional<AiActTier> tier() {
        return tiers.stream().filter(tier -> !tier.isModelTier()).findFirst();
    }

    /** Whether the class is established, possible or ruled out. */
    public Known standing(AiActTier tier) {
        if (tiers.contains(tier)) {
            return Known.YES;
        }
        return stillPossible.contains(tier) ? Known.OPEN : Known.NO;
    }

    /** Whether a practice of Art. 5 is established; false also while that is open. */
    public boolean isProhibited() {
        return tiers.contains(AiActTier.PROHIBITED);
    }

    /** Whether the system is established to be high-risk; false also while that is open. */
    public boolean isHighRisk() {
        return tiers.contains(AiActTier.HIGH_RISK);
    }

    /** What binds, or may bind, somebody in this role. */
    public List<AiActObligation> obligations(AiActRole role) {
        return obligations.stream()
                .filter(obligation -> obligation.role() == role)
                .toList();
    }

    /** The articles of the reasons that count, each once, in order. */
    public List<String> articles() {
        return reasons.stream()
                .filter(reason -> !reason.setAside())
                .map(AiActReason::article)
                .distinct()
                .toList();
    }

    /** All of it as plain text, to be read from top to bottom. */
    public String explain() {
        return Explanation.of(this);
    }

    /** The result in one line. */
    @Override
    public String toString() {
        return (facts.system() == null ? "" : facts.system() + ": ") + outcome.id() + " on " + date + ", classes "
                + ids(tiers) + (stillPossible.isEmpty() ? "" : ", still possible " + ids(stillPossible))
                + ", open questions " + openQuestions.size();
    }

    static String ids(Set<AiActTier> tiers) {
        return tiers.isEmpty() ? "none" : tiers.stream().map(AiActTier::id).collect(Collectors.joining(", "));
    }
}
