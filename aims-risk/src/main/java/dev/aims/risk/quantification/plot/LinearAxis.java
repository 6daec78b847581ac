package dev.aims.risk.quantification.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Equal differences at equal distances. Ticks are 1, 2 or 5 times a power of ten apart.
 *
 * @param min below {@code max}
 * @param start where {@code min} is
 * @param end where {@code max} is
 * @param maxTicks 2 at least
 */
record LinearAxis(double min, double max, double start, double end, int maxTicks) implements Axis {
    @Override
    public double at(double value) {
        double inside = Math.max(min, Math.min(max, value));
        return start + (end - start) * ((inside - min) / (max - min));
    }

    @Override
    public List<Tick> ticks() {
        BigDecimal step = new BigDecimal(step(max - min, maxTicks));
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(min / step.doubleValue() - 1e-9);
        for (long i = first; i * step.doubleValue() <= max + 1e-9 * (max - min); i++) {
            ticks.add(new Tick(step.multiply(BigDecimal.valueOf(i)).doubleValue(), true));
        }
        return ticks;
    }

    /** The least of 1, 2 and 5 times powers of ten that cuts the range into fewer parts than there may be ticks. */
    private static String step(double range, int maxTicks) {
        double least = range / (maxTicks - 1);
        double nice = LogAxis.niceAbove(least);
        return new BigDecimal(nice).round(new MathContext(2)).toString();
    }
}
