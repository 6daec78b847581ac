package dev.aims.risk.criteria;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a risk stands with regard to tolerance, with every line that was looked at.
 *
 * @param standing that of highest concern among the lines
 * @param lines the general line first, then those of dimensions and objectives that concern the risk
 * @param note what is to be known of the check as a whole, such as why nothing was judged; absent if nothing
 */
public record ToleranceCheck(
        ToleranceStanding standing,
        List<Line> lines,
        @Nullable String note) {
    public ToleranceCheck {
        Objects.requireNonNull(standing, "standing");
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param id that of the criteria's line, {@code general} for the one that always holds
     * @param level the level of risk that was laid against it; absent where none could be found
     * @param tolerance the highest level that can be borne
     * @param reason the same as a sentence without a full stop
     */
    public record Line(String id, @Nullable String level, String tolerance, ToleranceStanding standing, String reason) {
        public Line {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(tolerance, "tolerance");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Whether any line is exceeded. */
    public boolean isAbove() {
        return standing == ToleranceStanding.ABOVE_TOLERANCE;
    }

    /** The lines that decided: those of the standing. */
    public List<Line> deciding() {
        return lines.stream().filter(line -> line.standing() == standing).toList();
    }

    /** Why, as sentences without a full stop: of the lines that decided, and the note. */
    public List<String> reasons() {
        List<String> reasons = deciding().stream().map(Line::reason).collect(Collectors.toList());
        if (note != null) {
            reasons.add(note);
        }
        return List.copyOf(reasons);
    }
}
