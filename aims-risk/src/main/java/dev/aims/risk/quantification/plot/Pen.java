package dev.aims.risk.quantification.plot;

/**
 * How a line is drawn.
 *
 * @param color as SVG writes it: {@code #rrggbb}
 * @param dashes lengths of dashes and gaps in turn, with spaces between them; empty for a line without gaps
 */
record Pen(String color, double width, String dashes) {
    static final Pen AXIS = solid("#000000", 1);
    static final Pen GRID = solid("#d9d9d9", 0.75);
    static final Pen FINE_GRID = solid("#eeeeee", 0.75);

    static Pen solid(String color, double width) {
        return new Pen(color, width, "");
    }
}
