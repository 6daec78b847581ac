package dev.aims.risk.quantification.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.risk.quantification.plot.Mark.Anchor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What any picture must be, and how its parts are found by what a reader sees. */
final class Pictures {
    private Pictures() {}

    /** Parses the SVG strictly. */
    static Document parse(Plot plot) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(plot.toSvg().getBytes(StandardCharsets.UTF_8)));
    }

    static void assertSound(Plot plot) throws Exception {
        Element root = parse(plot).getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 800 " + Svg.number(plot.height()));
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(plot.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(plot.description());
        assertThat(root.getElementsByTagName("text").getLength())
                .isEqualTo(texts(plot).size());
        assertInside(plot);
        assertTextsApart(plot);
    }

    private static void assertInside(Plot plot) {
        for (Mark mark : plot.marks()) {
            List<Spot> spots;
            if (mark instanceof Mark.Line line) {
                spots = line.spots();
            } else if (mark instanceof Mark.Area area) {
                spots = area.spots();
            } else if (mark instanceof Mark.Disc disc) {
                spots = List.of(disc.centre());
            } else {
                Box box = Box.of((Mark.Text) mark);
                spots = List.of(new Spot(box.left, box.top), new Spot(box.right, box.bottom));
            }
            assertThat(spots).as(mark.toString()).allSatisfy(spot -> {
                assertThat(spot.x()).isBetween(0.0, plot.width());
                assertThat(spot.y()).isBetween(0.0, plot.height());
            });
        }
    }

    private static void assertTextsApart(Plot plot) {
        List<Mark.Text> texts = texts(plot);
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Box.of(texts.get(i)).meets(Box.of(texts.get(j))))
                        .as("%s over %s", texts.get(i), texts.get(j))
                        .isFalse();
            }
        }
    }

    static List<Mark.Text> texts(Plot plot) {
        return plot.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }

    static Spot spotOf(Plot plot, String text) {
        return texts(plot).stream()
                .filter(mark -> mark.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + texts(plot)))
                .spot();
    }

    /** Lines of this colour and of more than two spots, or of two where there is no longer one. */
    static List<Spot> longestLine(Plot plot, String color) {
        return plot.marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(line -> line.pen().color().equals(color))
                .map(Mark.Line::spots)
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow();
    }

    static List<List<Spot>> areas(Plot plot, String fill) {
        return plot.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .map(Mark.Area.class::cast)
                .filter(area -> area.fill().equals(fill) && area.opacity() == 1)
                .map(Mark.Area::spots)
                .toList();
    }

    /** What a text takes up, with its letters 0.7 of their size above the base line and 0.2 below. */
    private record Box(double left, double top, double right, double bottom) {
        static Box of(Mark.Text text) {
            double width = text.width();
            double before = text.anchor() == Anchor.START ? 0 : text.anchor() == Anchor.MIDDLE ? width / 2 : width;
            double up = 0.7 * text.face().size();
            double down = 0.2 * text.face().size();
            double x = text.spot().x();
            double y = text.spot().y();
            return text.isUpright()
                    ? new Box(x - up, y - width + before, x + down, y + before)
                    : new Box(x - before, y - up, x - before + width, y + down);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
