package dev.aims.risk.quantification.levels;

import dev.aims.core.model.Band;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.ScaleMeasure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/** A scale whose levels all have bands. */
final class BandedScale {
    private final Scale scale;
    private final double factor;

    /** @param factor what one unit of the scale is worth in the unit of the values that are looked up */
    BandedScale(Scale scale, double factor) {
        this.scale = scale;
        this.factor = factor;
    }

    static boolean isBanded(Scale scale) {
        return scale.measure() != null && scale.levels().stream().allMatch(level -> level.band() != null);
    }

    /** The place of the level whose band holds a value; empty where the bands leave a gap. */
    OptionalInt findLevel(double value) {
        for (int i = 0; i < scale.levels().size(); i++) {
            Band band = band(i);
            boolean isFrom = band.from() == null || band.from().value().doubleValue() * factor <= value;
            boolean isTo = band.to() == null || value < band.to().value().doubleValue() * factor;
            if (isFrom && isTo) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    OptionalInt findLevel(String id) {
        for (int i = 0; i < scale.levels().size(); i++) {
            if (scale.levels().get(i).id().equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The level and its band in words. */
    String describe(int level) {
        ScaleLevel step = scale.levels().get(level);
        return step.id() + " (" + range(band(level), unit()) + ")";
    }

    private String unit() {
        if (scale.measure() == ScaleMeasure.FREQUENCY) {
            return " a year";
        }
        return scale.unit() == null ? "" : " " + scale.unit();
    }

    static String range(Band band, String unit) {
        if (band.from() == null) {
            return band.to() == null ? "any" : "less than " + text(band.to().value()) + unit;
        }
        String from = text(band.from().value());
        return band.to() == null
                ? from + unit + " or more"
                : from + " to " + text(band.to().value()) + unit;
    }

    /** A figure to three digits. */
    static String shown(double value) {
        return text(new BigDecimal(value).round(new MathContext(3)));
    }

    private static String text(BigDecimal value) {
        int digits = Math.max(0, value.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private Band band(int level) {
        return Objects.requireNonNull(scale.levels().get(level).band(), "band");
    }
}
