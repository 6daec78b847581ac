package dev.aims.risk.migration;

import dev.aims.core.model.Assessment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one assessment.
 *
 * @param place where it stands, such as {@code current}, or {@code plan p, expectedResidual}
 * @param after what it becomes; absent if that cannot be told
 * @param reason why it cannot, without a full stop; absent if it can
 */
public record AssessmentMigration(
        String place,
        Assessment before,
        @Nullable Assessment after,
        @Nullable String reason) {
    public AssessmentMigration {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(before, "before");
        if ((after == null) == (reason == null)) {
            throw new IllegalArgumentException(place + " must have either what it becomes or a reason");
        }
    }

    /** Whether the level gets another id or another place among the levels. */
    public boolean changesLevel() {
        return after != null && (!after.level().equals(before.level()) || after.rank() != before.rank());
    }
}
