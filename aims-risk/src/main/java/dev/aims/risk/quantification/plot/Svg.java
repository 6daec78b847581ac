package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.plot.Mark.Anchor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Writes a picture as SVG. */
final class Svg {
    private static final String FONTS = "Helvetica, Arial, sans-serif";

    private final Plot plot;
    private final StringBuilder out = new StringBuilder(8192);

    Svg(Plot plot) {
        this.plot = plot;
    }

    String document() {
        String id = id();
        String width = number(plot.width());
        String height = number(plot.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("width", width);
        attribute("height", height);
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("role", "img");
        attribute("aria-labelledby", id + "-title " + id + "-desc");
        attribute("font-family", FONTS);
        out.append(">\n");
        element("title", id + "-title", plot.title());
        element("desc", id + "-desc", plot.description());
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        plot.marks().forEach(this::write);
        return out.append("</svg>\n").toString();
    }

    /** Of the words, so that several pictures can stand in one page. */
    private String id() {
        CRC32 sum = new CRC32();
        sum.update((plot.title() + "\n" + plot.description()).getBytes(StandardCharsets.UTF_8));
        return "plot-" + Long.toHexString(sum.getValue());
    }

    private void element(String name, String id, String text) {
        out.append('<').append(name).append(" id=\"").append(id).append("\">");
        out.append(escaped(text)).append("</").append(name).append(">\n");
    }

    private void write(Mark mark) {
        if (mark instanceof Mark.Line line) {
            write(line);
        } else if (mark instanceof Mark.Area area) {
            write(area);
        } else if (mark instanceof Mark.Disc disc) {
            out.append("<circle");
            attribute("cx", number(disc.centre().x()));
            attribute("cy", number(disc.centre().y()));
            attribute("r", number(disc.radius()));
            attribute("fill", disc.fill());
            out.append("/>\n");
        } else {
            write((Mark.Text) mark);
        }
    }

    private void write(Mark.Line line) {
        out.append("<polyline");
        attribute("points", points(line.spots()));
        attribute("fill", "none");
        attribute("stroke", line.pen().color());
        attribute("stroke-width", number(line.pen().width()));
        if (!line.pen().dashes().isEmpty()) {
            attribute("stroke-dasharray", line.pen().dashes());
        }
        attribute("stroke-linejoin", "round");
        out.append("/>\n");
    }

    private void write(Mark.Area area) {
        out.append("<polygon");
        attribute("points", points(area.spots()));
        attribute("fill", area.fill());
        if (area.opacity() < 1) {
            attribute("fill-opacity", number(area.opacity()));
        }
        out.append("/>\n");
    }

    private void write(Mark.Text text) {
        out.append("<text");
        attribute("x", number(text.spot().x()));
        attribute("y", number(text.spot().y()));
        attribute("font-size", Integer.toString(text.face().size()));
        if (text.face().isBold()) {
            attribute("font-weight", "bold");
        }
        if (text.anchor() != Anchor.START) {
            attribute("text-anchor", text.anchor() == Anchor.MIDDLE ? "middle" : "end");
        }
        if (text.isUpright()) {
            attribute(
                    "transform",
                    "rotate(-90 " + number(text.spot().x()) + " "
                            + number(text.spot().y()) + ")");
        }
        out.append('>');
        if (!text.text().equals(text.full())) {
            out.append("<title>").append(escaped(text.full())).append("</title>");
        }
        out.append(escaped(text.text())).append("</text>\n");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String points(List<Spot> spots) {
        return spots.stream()
                .map(spot -> number(spot.x()) + "," + number(spot.y()))
                .collect(Collectors.joining(" "));
    }

    /** To a hundredth of a unit. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        String digits = rest % 10 == 0 ? Long.toString(rest / 10) : (rest < 10 ? "0" : "") + rest;
        return sign + whole + "." + digits;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
