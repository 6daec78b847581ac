package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a decision is about, written {@code risk:<id>}, {@code treatment-plan:<id>},
 * {@code applicability-statement:<id>} or {@code control:<catalog>:<id>}.
 */
public sealed interface DecisionSubject {
    /** The kind of decision that is made about such a subject. */
    DecisionKind kindOfDecision();

    /** The entities of the register that it names. */
    Stream<EntityId<?>> records();

    /** A risk that is accepted. */
    record OfRisk(RiskId risk) implements DecisionSubject {
        private static final String PREFIX = "risk:";

        public OfRisk {
            Objects.requireNonNull(risk, "risk");
        }

        @Override
        public DecisionKind kindOfDecision() {
            return DecisionKind.ACCEPTANCE;
        }

        @Override
        public Stream<EntityId<?>> records() {
            return Stream.of(risk);
        }

        @JsonValue
        @Override
        public String toString() {
            return PREFIX + risk;
        }
    }

    /** A treatment plan that is approved. */
    record OfPlan(TreatmentPlanId plan) implements DecisionSubject {
        private static final String PREFIX = "treatment-plan:";

        public OfPlan {
            Objects.requireNonNull(plan, "plan");
        }

        @Override
        public DecisionKind kindOfDecision() {
            return DecisionKind.APPROVAL;
        }

        @Override
        public Stream<EntityId<?>> records() {
            return Stream.of(plan);
        }

        @JsonValue
        @Override
        public String toString() {
            return PREFIX + plan;
        }
    }

    /** An issued statement of applicability that is approved. */
    record OfStatement(ApplicabilityStatementId statement) implements DecisionSubject {
        private static final String PREFIX = "applicability-statement:";

        public OfStatement {
            Objects.requireNonNull(statement, "statement");
        }

        @Override
        public DecisionKind kindOfDecision() {
            return DecisionKind.APPROVAL;
        }

        @Override
        public Stream<EntityId<?>> records() {
            return Stream.of(statement);
        }

        @JsonValue
        @Override
        public String toString() {
            return PREFIX + statement;
        }
    }

    /** A control that is excluded. */
    record OfControl(ControlRef control) implements DecisionSubject {
        private static final String PREFIX = "control:";

        public OfControl {
            Objects.requireNonNull(control, "control");
        }

        @Override
        public DecisionKind kindOfDecision() {
            return DecisionKind.EXCLUSION;
        }

        @Override
        public Stream<EntityId<?>> records() {
            return Stream.empty();
        }

        @JsonValue
        @Override
        public String toString() {
            return PREFIX + control;
        }
    }

    /** @throws IllegalArgumentException if {@code text} is of none of the four forms */
    @JsonCreator
    static DecisionSubject parse(String text) {
        if (text.startsWith(OfRisk.PREFIX)) {
            return new OfRisk(RiskId.parse(text.substring(OfRisk.PREFIX.length())));
        } else if (text.startsWith(OfPlan.PREFIX)) {
            return new OfPlan(TreatmentPlanId.parse(text.substring(OfPlan.PREFIX.length())));
        } else if (text.startsWith(OfStatement.PREFIX)) {
            return new OfStatement(ApplicabilityStatementId.parse(text.substring(OfStatement.PREFIX.length())));
        } else if (text.startsWith(OfControl.PREFIX)) {
            return new OfControl(ControlRef.parse(text.substring(OfControl.PREFIX.length())));
        }
        throw new IllegalArgumentException(
                "DecisionSubject must start with risk:, treatment-plan:, applicability-statement: or control: but was \""
                        + text + "\"");
    }
}
