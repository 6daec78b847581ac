package dev.aims.risk.quantification.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A picture, laid out and ready to be written. Immutable.
 *
 * <p>The bytes of its SVG follow from what is shown alone. Those of its PNG depend on the fonts of the machine as well.
 */
public final class Plot {
    private final String title;
    private final List<String> description;
    private final double width;
    private final double height;
    private final List<Mark> marks;

    Plot(String title, List<String> description, double width, double height, List<Mark> marks) {
        this.title = title;
        this.description = description;
        this.width = width;
        this.height = height;
        this.marks = marks;
    }

    public String title() {
        return title;
    }

    /** What the picture shows, in sentences; for those who do not see it. */
    public String description() {
        return String.join(" ", description);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<Mark> marks() {
        return marks;
    }

    /**
     * The picture as SVG 1.1: text stays text, title and description are there for screen readers, and names are escaped.
     * It has a size of its own and scales with its surroundings; it can stand alone or within HTML.
     */
    public String toSvg() {
        return new Svg(this).document();
    }

    /** Writes {@link #toSvg} in UTF-8. Leaves the stream open. */
    public void writeSvg(OutputStream out) throws IOException {
        out.write(toSvg().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the picture as PNG. Leaves the stream open.
     *
     * @param scale pixels a unit of the picture, which is 800 units wide; in [0.25, 10], 2 is good for screen and print
     * @throws PlotException if the desktop module of the JDK is not there, or has no fonts; the message says what to add
     */
    public void writePng(OutputStream out, double scale) throws IOException {
        if (!(scale >= 0.25 && scale <= 10)) {
            throw new IllegalArgumentException("scale must be in [0.25, 10] but was " + scale);
        }
        byte[] png;
        try {
            png = Png.bytes(this, scale);
        } catch (LinkageError | InternalError e) {
            throw new PlotException(
                    "writing PNG needs the module java.desktop of the JDK with its fonts; add it to the run time (as a"
                            + " module: requires java.desktop; on Linux: a JDK that is not headless, and fontconfig),"
                            + " or write SVG, which needs nothing",
                    e);
        }
        out.write(png);
    }
}
