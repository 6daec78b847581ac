package dev.aims.risk.quantification;

import dev.aims.core.model.EffectStage;

/** At which stage losses are worked out. All stages share the draws of a simulation, so that they can be compared. */
public enum LossStage {
    /** Before any control. */
    INHERENT,

    /** With the controls and contracts of today. */
    CURRENT,

    /** With those that are planned, too. */
    RESIDUAL;

    /** Whether an effect or contract that holds from this stage on counts. */
    public boolean includes(EffectStage effect) {
        return switch (effect) {
            case CURRENT -> this != INHERENT;
            case RESIDUAL -> this == RESIDUAL;
        };
    }
}
