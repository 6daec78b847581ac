package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a control does about the loss of one risk. The share by which it lowers its target is {@code coverage *
 * reliability * reduction}: for frequency and vulnerability the rate is multiplied by what is left; an event that is
 * covered by a working control costs {@code 1 - reduction} of what it would have.
 *
 * <p>What is uncertain about the reduction holds for the whole year, and for all risks on which the same control acts:
 * where it is weak for one, it is weak for all.
 *
 * @param control the control; the same reference in the models of several risks means the same control
 * @param stage from which stage on
 * @param reduction by which share the target is lowered where the control works, in [0, 1]
 * @param coverage the share of events that the control has to do with, in [0, 1]
 * @param reliability the probability that it works when it is needed, in [0, 1], for each event anew
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ControlEffect(
        ControlRef control,
        EffectStage stage,
        EffectTarget target,
        @Valid Estimate reduction,
        double coverage,
        double reliability) {
    public ControlEffect {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reduction, "reduction").requireProbability("reduction");
        coverage = Numbers.requireProbability(coverage, "coverage");
        reliability = Numbers.requireProbability(reliability, "reliability");
    }

    /** A control in place that covers all and always works. */
    public static ControlEffect of(ControlRef control, EffectTarget target, Distribution reduction) {
        return new ControlEffect(control, EffectStage.CURRENT, target, Estimate.of(reduction), 1, 1);
    }

    /** A builder that starts from this effect. */
    public ControlEffectBuilder toBuilder() {
        return ControlEffectBuilder.builder(this);
    }

    Stream<EntityId<?>> links() {
        return reduction.links();
    }
}
