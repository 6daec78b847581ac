package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.result.SampledLoss;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Run on a Java without {@code java.desktop}: SVG is written, PNG is refused. */
final class WithoutDesktop {
    private WithoutDesktop() {}

    public static void main(String[] args) throws IOException {
        Plot plot = ExceedancePlot.titled("x")
                .curve("y", SampledLoss.of("EUR", new double[] {1, 20, 300, 0}))
                .plot();
        System.out.println(plot.toSvg());
        try {
            plot.writePng(new ByteArrayOutputStream(), 1);
        } catch (PlotException e) {
            System.out.println(e.getMessage());
        }
    }
}
