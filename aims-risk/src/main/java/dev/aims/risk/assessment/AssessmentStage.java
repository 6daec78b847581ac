package dev.aims.risk.assessment;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import java.util.Optional;

/** The views of one risk over its treatment; terms of practice, not of ISO 31000. */
public enum AssessmentStage {
    /** Before any control. */
    INHERENT,
    /** With the controls that work today. */
    CURRENT,
    /** After the treatment that is planned. */
    RESIDUAL,
    /** Where the organization wants it to be. */
    TARGET;

    /** The risk's assessment at this stage, if there is one. */
    public Optional<Assessment> of(Risk risk) {
        return Optional.ofNullable(
                switch (this) {
                    case INHERENT -> risk.inherent();
                    case CURRENT -> risk.current();
                    case RESIDUAL -> risk.residual();
                    case TARGET -> risk.target();
                });
    }

    /** The assessment that tells how the risk stands today: current, or inherent where no controls were considered. */
    public static Optional<Assessment> today(Risk risk) {
        return CURRENT.of(risk).or(() -> INHERENT.of(risk));
    }
}
