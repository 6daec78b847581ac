package dev.aims.risk.quantification.plot;

import java.util.List;

/** What a picture is made of. */
sealed interface Mark {
    /** A line from spot to spot. */
    record Line(List<Spot> spots, Pen pen) implements Mark {}

    /** A filled polygon. */
    record Area(List<Spot> spots, String fill, double opacity) implements Mark {}

    /** A filled disc. */
    record Disc(Spot centre, double radius, String fill) implements Mark {}

    /**
     * A line of text, at whose base line the spot is.
     *
     * @param full what the text stands for, where that had to be cut
     */
    record Text(Spot spot, String text, String full, Face face, Anchor anchor, boolean isUpright) implements Mark {
        /** What the text takes up. */
        double width() {
            return Lettering.width(text, face.size(), face.isBold());
        }
    }

    /** How text is set. */
    enum Face {
        TITLE(17, true),
        AXIS(13, false),
        LABEL(12, false),
        NOTE(12, false);

        private final int size;
        private final boolean isBold;

        Face(int size, boolean isBold) {
            this.size = size;
            this.isBold = isBold;
        }

        int size() {
            return size;
        }

        boolean isBold() {
            return isBold;
        }
    }

    /** Which part of a text is at its spot. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
