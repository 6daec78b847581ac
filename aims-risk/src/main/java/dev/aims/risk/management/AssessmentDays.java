package dev.aims.risk.management;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** When risks were assessed: the newest day of any of their assessments, as the consistency rules see it. */
final class AssessmentDays {
    private AssessmentDays() {}

    static Optional<LocalDate> last(Risk risk) {
        return Stream.of(risk.inherent(), risk.current(), risk.residual(), risk.target())
                .filter(Objects::nonNull)
                .map(Assessment::assessedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    /** Whether the risk was assessed on the day or later. */
    static boolean isSince(Risk risk, LocalDate day) {
        return last(risk).filter(assessed -> !assessed.isBefore(day)).isPresent();
    }
}
