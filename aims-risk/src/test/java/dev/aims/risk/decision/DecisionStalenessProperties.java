package dev.aims.risk.decision;

import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.MATRIX;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StrengthOfKnowledge;
import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitGuard;
import dev.aims.core.register.Register;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** A decision is stale if and only if what it rests on, the criteria, its date or its status say so. */
class DecisionStalenessProperties {
    /** What can be changed of a risk; the first five are what an acceptance accepts. */
    enum Field {
        KIND,
        SYSTEMS,
        INHERENT,
        CURRENT,
        RESIDUAL,
        TITLE,
        OWNER,
        TARGET,
        STATUS,
        NEXT_REVIEW,
        KNOWLEDGE,
        RATIONALE
    }

    private static final Set<Field> MATERIAL =
            EnumSet.of(Field.KIND, Field.SYSTEMS, Field.INHERENT, Field.CURRENT, Field.RESIDUAL);

    /** @param value the number of one of the values that the field can have, two or four */
    record Edit(Field field, int value) {}

    @Property(tries = 400)
    void an_acceptance_is_stale_exactly_when_one_of_the_five_causes_holds(
            @ForAll("edits") List<Edit> before,
            @ForAll("edits") List<Edit> after,
            @ForAll("criteriaVersions") int criteriaVersion,
            @ForAll @IntRange(min = -3, max = 3) int daysLeft,
            @ForAll("statuses") DecisionStatus status) {
        Risk accepted = risk(state(before), 1);
        Decision decision = RiskAcceptance.of(accepted, "accept")
                .status(status)
                .decidedBy(BOARD)
                .decidedOn(TODAY.minusDays(9))
                .validUntil(TODAY.plusDays(daysLeft))
                .reason("Bearable")
                .build();
        Register register = Office.register(TODAY, CommitGuard.OPEN);
        register.commit(
                Actor.of("tester"),
                "accept",
                change -> change.overwrite(accepted).add(decision));
        Map<Field, Integer> now = state(before);
        now.putAll(state(after));
        register.commit(Actor.of("tester"), "edit", change -> change.overwrite(risk(now, 1)));
        if (criteriaVersion > 1) {
            RiskCriteria next =
                    MATRIX.criteria().toBuilder().version(criteriaVersion).build();
            register.commit(Actor.of("tester"), "criteria", change -> change.overwrite(next));
        }

        Map<Field, Integer> then = state(before);
        boolean differs =
                MATERIAL.stream().anyMatch(field -> !then.getOrDefault(field, 0).equals(now.getOrDefault(field, 0)));
        boolean isOutdated = criteriaVersion > 1;
        boolean hasPassed = daysLeft < 0;
        boolean isStale = switch (status) {
            case REVOKED, SUPERSEDED, EXPIRED -> true;
            case APPROVED -> differs || isOutdated || hasPassed;
            default -> false;
        };
        List<DecisionStaleness.Cause> causes = causes(decision, register, TODAY);

        assertThat(!causes.isEmpty()).isEqualTo(isStale);
        if (status == DecisionStatus.APPROVED) {
            assertThat(causes.contains(DecisionStaleness.Cause.SUBJECT_CHANGED)).isEqualTo(differs);
            assertThat(causes.contains(DecisionStaleness.Cause.CRITERIA_CHANGED))
                    .isEqualTo(isOutdated);
            assertThat(causes.contains(DecisionStaleness.Cause.DATE_PASSED)).isEqualTo(hasPassed);
            assertThat(DecisionStaleness.standard().isInForce(decision, register.view(), TODAY))
                    .isEqualTo(!isStale);
        }
    }

    @Property(tries = 100)
    void an_assessment_by_the_next_version_is_another_state_and_not_outdated(@ForAll("edits") List<Edit> edits) {
        Risk accepted = risk(state(edits), 1);
        Decision decision = RiskAcceptance.of(accepted, "accept")
                .decidedBy(BOARD)
                .decidedOn(TODAY)
                .reason("Bearable")
                .build();
        Register register = Office.register(TODAY, CommitGuard.OPEN);
        register.commit(
                Actor.of("tester"),
                "accept",
                change -> change.overwrite(accepted).add(decision));
        register.commit(
                Actor.of("tester"),
                "anew",
                change -> change.overwrite(
                                MATRIX.criteria().toBuilder().version(2).build())
                        .overwrite(risk(state(edits), 2)));

        assertThat(causes(decision, register, TODAY)).containsExactly(DecisionStaleness.Cause.SUBJECT_CHANGED);
    }

    private static List<DecisionStaleness.Cause> causes(Decision decision, Register register, LocalDate today) {
        return DecisionStaleness.standard().reasons(decision, register.view(), today).stream()
                .map(DecisionStaleness.Reason::cause)
                .toList();
    }

    private static Map<Field, Integer> state(List<Edit> edits) {
        Map<Field, Integer> state = new HashMap<>();
        edits.forEach(edit -> state.put(edit.field(), edit.value()));
        return state;
    }

    /** The risk in which each field has the value of this number; the same number gives the same value. */
    private static Risk risk(Map<Field, Integer> state, int version) {
        RiskMatrix matrix =
                RiskMatrix.of(MATRIX.criteria().toBuilder().version(version).build());
        var risk = RISK.toBuilder()
                .kind(value(state, Field.KIND) == 0 ? RiskKind.THREAT : RiskKind.OPPORTUNITY)
                .systems(value(state, Field.SYSTEMS) == 0 ? Set.of() : Set.of(AiSystemId.parse("loans")))
                .inherent(
                        matrix
                                .assess(
                                        Likelihood.LIKELY,
                                        List.of(Consequence.values()).get(value(state, Field.INHERENT)))
                                .toBuilder()
                                .rationale("Rationale " + value(state, Field.RATIONALE))
                                .assessedOn(TODAY.minusDays(value(state, Field.RATIONALE)))
                                .build())
                .title("Title " + value(state, Field.TITLE))
                .owner(value(state, Field.OWNER) % 2 == 0 ? Office.OWNER : Office.HEAD)
                .status(List.of(RiskStatus.values()).get(value(state, Field.STATUS)))
                .nextReview(TODAY.plusDays(value(state, Field.NEXT_REVIEW)))
                .strengthOfKnowledge(
                        value(state, Field.KNOWLEDGE) % 2 == 0
                                ? null
                                : List.of(StrengthOfKnowledge.values()).get(0));
        int current = value(state, Field.CURRENT);
        int residual = value(state, Field.RESIDUAL);
        int target = value(state, Field.TARGET);
        return risk.current(
                        current == 0
                                ? null
                                : matrix.assess(List.of(Likelihood.values()).get(current), Consequence.MAJOR))
                .residual(
                        residual == 0
                                ? null
                                : matrix.assess(List.of(Likelihood.values()).get(residual), Consequence.MINOR))
                .target(
                        target == 0
                                ? null
                                : matrix.assess(List.of(Likelihood.values()).get(target), Consequence.MINOR))
                .build();
    }

    private static int value(Map<Field, Integer> state, Field field) {
        return state.getOrDefault(field, 0);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Arbitraries.of(Field.class)
                .flatMap(field -> Arbitraries.integers()
                        .between(0, field == Field.KIND || field == Field.SYSTEMS ? 1 : 3)
                        .map(value -> new Edit(field, value)))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Integer> criteriaVersions() {
        return Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 2));
    }

    @Provide
    Arbitrary<DecisionStatus> statuses() {
        return Arbitraries.frequency(
                Tuple.of(5, DecisionStatus.APPROVED),
                Tuple.of(1, DecisionStatus.REVOKED),
                Tuple.of(1, DecisionStatus.SUPERSEDED),
                Tuple.of(1, DecisionStatus.EXPIRED),
                Tuple.of(1, DecisionStatus.REJECTED));
    }
}
