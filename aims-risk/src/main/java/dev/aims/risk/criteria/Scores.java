package dev.aims.risk.criteria;

import dev.aims.core.model.Decimal;
import dev.aims.core.model.Scale;
import java.math.BigDecimal;

/** What the levels of a scale count for methods that multiply or add. */
public final class Scores {
    private Scores() {}

    /**
     * The score of a level: its own, or its place, 1 for the lowest, where it has none.
     *
     * @param level its place in the scale, from 0 upwards
     */
    public static BigDecimal of(Scale scale, int level) {
        Decimal score = scale.levels().get(level).score();
        return score == null ? BigDecimal.valueOf(level + 1L) : score.value();
    }
}
