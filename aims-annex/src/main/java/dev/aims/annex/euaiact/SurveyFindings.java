package dev.aims.annex.euaiact;

import dev.aims.annex.internal.Naming;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.EntityType;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person must know of the classifications of a register. For one thread. */
final class SurveyFindings {
    private static final String ACT = "EU AI Act";

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> all() {
        return findings;
    }

    void add(AiSystemId system, AiActClassification classification) {
        Place place = placeOf(system);
        addProhibited(place, classification);
        if (classification.outcome() == AiActOutcome.UNDETERMINED) {
            int questions = classification.openQuestions().size();
            findings.add(Finding.info(
                            "ai-act.open",
                            place,
                            "hangs on " + questions + " open question" + (questions == 1 ? "" : "s")
                                    + "; established so far: " + AiActClassification.ids(classification.tiers())
                                    + ", still possible: " + AiActClassification.ids(classification.stillPossible()))
                    .withBasis(ACT));
        }
        classification.findings().stream()
                .map(finding -> finding.place() instanceof Place.Entity ? finding : at(place, finding))
                .forEach(findings::add);
    }

    private void addProhibited(Place place, AiActClassification classification) {
        if (!classification.isProhibited()) {
            return;
        }
        String articles = classification.reasons().stream()
                .filter(reason -> reason.effect() == Effect.PROHIBITED)
                .map(AiActReason::article)
                .distinct()
                .collect(Collectors.joining(", "));
        String met = "meets a prohibition by the facts stated"
                + (classification.inScope() == Known.OPEN ? ", provided that the Act applies" : "");
        boolean applies = classification.obligations().stream()
                .anyMatch(obligation ->
                        obligation.id().equals("Art.5") && obligation.status() == ApplicationStatus.APPLIES);
        findings.add((applies || classification.obligations().isEmpty()
                        ? Finding.error(
                                "ai-act.prohibited", place, met + "; stop it, or have the facts checked by counsel")
                        : Finding.warning(
                                "ai-act.prohibited-soon",
                                place,
                                met + " that does not apply yet; end it in time, or have the facts checked by counsel"))
                .withBasis(ACT + ", " + articles));
    }

    /** What the register says and the facts leave out or contradict. */
    void compare(AiActFacts facts, AiActFacts told) {
        List<String> others = Stream.concat(
                        told.statements().stream()
                                .filter(statement -> facts.answer(statement.fact()) != statement.known())
                                .map(statement -> statement.fact().id()),
                        Stream.of(
                                        other(
                                                AiActQuestion.PLACED_ON_MARKET,
                                                facts.placedOnMarket(),
                                                told.placedOnMarket()),
                                        other(
                                                AiActQuestion.MODEL_PLACED_ON_MARKET,
                                                facts.modelPlacedOnMarket(),
                                                told.modelPlacedOnMarket()),
                                        other(
                                                AiActQuestion.TRAINING_COMPUTE,
                                                facts.trainingCompute(),
                                                told.trainingCompute()))
                                .flatMap(List::stream))
                .toList();
        if (!others.isEmpty()) {
            findings.add(Finding.warning(
                            "ai-act-facts.other-than-register",
                            placeOf(Objects.requireNonNull(facts.system())),
                            "was classified by given facts that leave out or contradict what the register says of "
                                    + Naming.first(others) + "; correct the one or the other")
                    .withBasis(ACT));
        }
    }

    private static List<String> other(String id, @Nullable Given<?> given, @Nullable Given<?> told) {
        boolean same = told == null || (given != null && given.value().equals(told.value()));
        return same ? List.of() : List.of(id);
    }

    void addUnknown(AiSystemId system) {
        findings.add(Finding.warning(
                        "ai-act-facts.unknown-system",
                        placeOf(system),
                        "is no system of the register in use, and facts were given about it; leave them out or add it")
                .withBasis(ACT));
    }

    private static Place placeOf(AiSystemId system) {
        return Place.entity(EntityType.nameOf(AiSystem.class), system.value());
    }

    private static Finding at(Place place, Finding finding) {
        return new Finding(finding.code(), finding.severity(), place, finding.message(), finding.basis());
    }
}
