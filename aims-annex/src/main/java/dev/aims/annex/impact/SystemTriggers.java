package dev.aims.annex.impact;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ImpactAssessmentId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether an impact assessment of one system is due.
 *
 * @param newest the assessment that was conducted last; null if none was
 * @param underWay assessments that are recorded and not conducted
 * @param fired what calls for one; none if nothing in the register does
 * @param questions what the register cannot tell of this system in particular
 */
public record SystemTriggers(
        AiSystemId system,
        @Nullable ImpactAssessmentId newest,
        List<ImpactAssessmentId> underWay,
        List<FiredTrigger> fired,
        List<String> questions) {
    public SystemTriggers {
        Objects.requireNonNull(system, "system");
        underWay = List.copyOf(underWay);
        fired = List.copyOf(fired);
        questions = List.copyOf(questions);
    }

    public boolean isDue() {
        return !fired.isEmpty();
    }
}
