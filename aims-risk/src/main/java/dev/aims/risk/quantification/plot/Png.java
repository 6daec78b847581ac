package dev.aims.risk.quantification.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Draws a picture pixel by pixel. The only class that needs the desktop module. */
final class Png {
    private final Graphics2D graphics;

    private Png(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static byte[] bytes(Plot plot, double scale) throws IOException {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(plot.width() * scale),
                (int) Math.ceil(plot.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            Png png = new Png(graphics);
            plot.marks().forEach(png::draw);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
        return out.toByteArray();
    }

    private void draw(Mark mark) {
        if (mark instanceof Mark.Line line) {
            draw(line);
        } else if (mark instanceof Mark.Area area) {
            Color fill = Color.decode(area.fill());
            graphics.setColor(
                    new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), (int) Math.round(255 * area.opacity())));
            Path2D outline = path(area.spots());
            outline.closePath();
            graphics.fill(outline);
        } else if (mark instanceof Mark.Disc disc) {
            graphics.setColor(Color.decode(disc.fill()));
            double radius = disc.radius();
            graphics.fill(new Ellipse2D.Double(
                    disc.centre().x() - radius, disc.centre().y() - radius, 2 * radius, 2 * radius));
        } else {
            draw((Mark.Text) mark);
        }
    }

    private void draw(Mark.Line line) {
        Pen pen = line.pen();
        graphics.setColor(Color.decode(pen.color()));
        graphics.setStroke(
                new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes(pen), 0));
        graphics.draw(path(line.spots()));
    }

    /** Null for a line without gaps, as {@link BasicStroke} has it. */
    private static float @Nullable [] dashes(Pen pen) {
        if (pen.dashes().isEmpty()) {
            return null;
        }
        String[] lengths = pen.dashes().split(" ", -1);
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = Float.parseFloat(lengths[i]);
        }
        return dashes;
    }

    private static Path2D path(List<Spot> spots) {
        Path2D path = new Path2D.Double();
        path.moveTo(spots.get(0).x(), spots.get(0).y());
        spots.stream().skip(1).forEach(spot -> path.lineTo(spot.x(), spot.y()));
        return path;
    }

    private void draw(Mark.Text text) {
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(
                Font.SANS_SERIF,
                text.face().isBold() ? Font.BOLD : Font.PLAIN,
                text.face().size()));
        double width = graphics.getFont()
                .getStringBounds(text.text(), graphics.getFontRenderContext())
                .getWidth();
        double shift = switch (text.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        AffineTransform before = graphics.getTransform();
        graphics.translate(text.spot().x(), text.spot().y());
        if (text.isUpright()) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.drawString(text.text(), (float) shift, 0);
        graphics.setTransform(before);
    }
}
