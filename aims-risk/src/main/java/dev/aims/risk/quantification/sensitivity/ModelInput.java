package dev.aims.risk.quantification.sensitivity;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.RiskId;
import java.util.Optional;

/**
 * One input of the loss models of a portfolio, by where it stands. In order of their names.
 *
 * <p>What several risks share is one input: the reduction of a control that acts on three of them, or the rate of a cause.
 */
public sealed interface ModelInput extends Comparable<ModelInput> {
    /** As people read it, such as {@code breach / vulnerability}. */
    String name();

    /** What it is of the risk, control or cause; the end of its name. */
    String part();

    /** The risk that it is of; empty for what several may share. */
    Optional<RiskId> findRisk();

    @Override
    default int compareTo(ModelInput other) {
        return name().compareTo(other.name());
    }

    /**
     * An input of one risk.
     *
     * @param index which of the forms of loss, from 0; 0 for all that is not a severity
     */
    record OfRisk(RiskId risk, Node node, int index) implements ModelInput {
        /** All that is not a severity. */
        public static OfRisk of(RiskId risk, Node node) {
            return new OfRisk(risk, node, 0);
        }

        @Override
        public String name() {
            return risk + " / " + part();
        }

        @Override
        public String part() {
            boolean isForm = node == Node.SEVERITY || node == Node.SECONDARY_SEVERITY;
            return node.path() + (isForm ? "[" + index + "]" : "");
        }

        @Override
        public Optional<RiskId> findRisk() {
            return Optional.of(risk);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** An input that holds for a control, wherever it acts. */
    record OfControl(ControlRef control, Property property) implements ModelInput {
        @Override
        public String name() {
            return control + " / " + part();
        }

        @Override
        public String part() {
            return property.path();
        }

        @Override
        public Optional<RiskId> findRisk() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** How often a shared cause strikes. */
    record OfCause(String cause) implements ModelInput {
        @Override
        public String name() {
            return "cause " + cause + " / " + part();
        }

        @Override
        public String part() {
            return "rate";
        }

        @Override
        public Optional<RiskId> findRisk() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** That a strike of a shared cause is an event of a risk. */
    record OfHit(RiskId risk, String cause) implements ModelInput {
        @Override
        public String name() {
            return risk + " / " + part();
        }

        @Override
        public String part() {
            return "hitProbability of " + cause;
        }

        @Override
        public Optional<RiskId> findRisk() {
            return Optional.of(risk);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** What of a risk's loss model. */
    enum Node {
        /** Of an event a year, where there is one at most. */
        PROBABILITY("probability"),

        /** Events a year. */
        RATE("rate"),

        /** Events a year, where they cluster. */
        MEAN("mean"),

        /** How little events cluster. */
        SIZE("size"),
        CONTACT_FREQUENCY("contactFrequency"),
        PROBABILITY_OF_ACTION("probabilityOfAction"),
        THREAT_EVENT_FREQUENCY("threatEventFrequency"),
        THREAT_CAPABILITY("threatCapability"),
        RESISTANCE_STRENGTH("resistanceStrength"),
        VULNERABILITY("vulnerability"),
        LOSS_EVENT_FREQUENCY("lossEventFrequency"),

        /** What an event costs in one form of loss. */
        SEVERITY("severity"),

        /** That an event has a secondary loss. */
        SECONDARY_PROBABILITY("secondary probability"),
        SECONDARY_SEVERITY("secondary severity");

        private final String path;

        Node(String path) {
            this.path = path;
        }

        /** As it stands in names of inputs. */
        public String path() {
            return path;
        }
    }

    /** What of a control's effects. */
    enum Property {
        REDUCTION("reduction"),
        COVERAGE("coverage"),
        RELIABILITY("reliability");

        private final String path;

        Property(String path) {
            this.path = path;
        }

        /** As it stands in names of inputs. */
        public String path() {
            return path;
        }
    }
}
