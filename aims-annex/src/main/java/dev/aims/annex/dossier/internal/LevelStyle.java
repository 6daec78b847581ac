package dev.aims.annex.dossier.internal;

import dev.aims.core.model.RiskLevel;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.List;
import java.util.regex.Pattern;

/** The colours of the levels of risk as a style sheet, so that no element needs a style of its own. */
final class LevelStyle {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final String NEUTRAL = "#dddddd";

    private LevelStyle() {}

    static String classOf(Facts facts, RiskMatrix matrix, String level) {
        List<RiskMatrix> all = List.copyOf(facts.levels().all());
        List<String> levels =
                matrix.criteria().levels().stream().map(RiskLevel::id).toList();
        return name(all.indexOf(matrix), levels.indexOf(level));
    }

    static String sheet(Facts facts) {
        StringBuilder css = new StringBuilder();
        int criteria = 0;
        for (RiskMatrix matrix : facts.levels().all()) {
            int number = 0;
            for (RiskLevel level : matrix.criteria().levels()) {
                String colour = COLOUR.matcher(level.colour()).matches() ? level.colour() : NEUTRAL;
                css.append('.')
                        .append(name(criteria, number++))
                        .append("{background:")
                        .append(colour);
                css.append(";color:")
                        .append(isLight(colour) ? "#1b1b1b" : "#ffffff")
                        .append("}\n");
            }
            criteria++;
        }
        return css.toString();
    }

    private static String name(int criteria, int level) {
        return "c" + criteria + "l" + level;
    }

    /** Whether dark text has more contrast on the colour than white text (relative luminance of WCAG 2). */
    private static boolean isLight(String colour) {
        double luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return luminance > 0.179;
    }

    private static double linear(String colour, int start) {
        double value = Integer.parseInt(colour.substring(start, start + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
