package dev.aims.risk.quantification.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.ExactEngine;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.result.ExactLoss;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.SampledLoss;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import dev.aims.risk.quantification.tolerance.ToleranceCurve.Point;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ExceedancePlotTest {
    private static final Portfolio BREACH = Portfolio.of(Risk.builder("breach")
            .title("Breach")
            .lossModel(LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Lognormal(11.17, 1.19)))
            .build());
    private static final LossDistribution EXACT =
            ExactEngine.withDefaults().run(BREACH).total();
    private static final LossDistribution SIMULATED =
            Simulation.withDefaults().trials(5_000).seed(1).run(BREACH).total();
    private static final ToleranceCurve TOLERANCE =
            ToleranceCurve.of("EUR", new Point(50_000, 0.5), new Point(700_000, 0.1), new Point(4e6, 0.002));

    private static final ExceedancePlot PLOT = ExceedancePlot.titled("Breach")
            .curve("exact", EXACT)
            .curve("simulated", SIMULATED)
            .tolerance(TOLERANCE);

    /** The least probability of a loss at which there is a picture, from either side. */
    @Test
    void a_loss_hardly_more_probable_than_the_end_of_the_curve_is_shown_or_refused() {
        for (double probability : List.of(1e-4 * (1 + 1e-12), 1.001e-4, 1.5e-4, 2.1e-4, 4e-4)) {
            Portfolio rare = Portfolio.of(Risk.builder("rare")
                    .title("Rare")
                    .lossModel(LossModel.of("EUR", new Frequency.Bernoulli(probability), new Distribution.Constant(10)))
                    .build());
            for (LossDistribution loss : List.of(
                    ExactEngine.withDefaults().run(rare).total(),
                    Simulation.withDefaults().trials(10_000).run(rare).total())) {
                try {
                    assertThat(ExceedancePlot.titled("Rare")
                                    .curve("rare", loss)
                                    .plot()
                                    .toSvg())
                            .contains("<svg");
                } catch (IllegalArgumentException e) {
                    assertThat(e).hasMessageContaining("nothing to show");
                    assertThat(loss instanceof ExactLoss && probability > 2e-4).isFalse();
                }
            }
        }
    }

    @Test
    void a_curve_ends_before_losses_that_are_no_numbers() {
        Portfolio endless = Portfolio.of(Risk.builder("endless")
                .title("Endless")
                .lossModel(LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Pareto(1000, 0.01)))
                .build());
        LossDistribution loss =
                Simulation.withDefaults().trials(10_000).run(endless).total();
        assertThat(loss.valueAtRisk(0.9999).value()).isInfinite();

        Plot plot = ExceedancePlot.titled("Endless").curve("endless", loss).plot();

        assertThat(plot.toSvg()).doesNotContain("Infinity", "NaN");
    }

    /** Amounts and probabilities of spots, by where two labels of each axis are. */
    private record Scale(Spot low, Spot high, Spot rare, Spot often) {
        static Scale of(Plot plot) {
            return new Scale(
                    Pictures.spotOf(plot, "100k"),
                    Pictures.spotOf(plot, "1M"),
                    Pictures.spotOf(plot, "1 %"),
                    Pictures.spotOf(plot, "10 %"));
        }

        double amount(Spot spot) {
            return 1e5 * Math.pow(10, (spot.x() - low.x()) / (high.x() - low.x()));
        }

        double probability(Spot spot) {
            double y = spot.y() + 4; // labels stand 4 units below their tick
            return 0.01 * Math.pow(10, (y - rare.y()) / (often.y() - rare.y()));
        }
    }

    @Test
    void each_spot_of_a_curve_is_where_the_axes_say_that_the_loss_is() {
        Plot plot = PLOT.plot();
        Scale scale = Scale.of(plot);

        List<Spot> curve = Pictures.longestLine(plot, Style.FIRST.color());

        assertThat(curve).hasSizeGreaterThan(100).allSatisfy(spot -> {
            double probability = scale.probability(spot);
            assertThat(EXACT.probabilityAbove(scale.amount(spot)).value())
                    .isCloseTo(probability, within(1e-3 * probability));
        });
    }

    @Test
    void curves_go_right_and_down_only() {
        Plot plot = PLOT.plot();

        for (String color : List.of(Style.FIRST.color(), Style.SECOND.color())) {
            List<Spot> curve = Pictures.longestLine(plot, color);
            for (int i = 1; i < curve.size(); i++) {
                assertThat(curve.get(i).x())
                        .isGreaterThanOrEqualTo(curve.get(i - 1).x());
                assertThat(curve.get(i).y())
                        .isGreaterThanOrEqualTo(curve.get(i - 1).y());
            }
        }
    }

    @Test
    void points_of_the_tolerance_are_marked_where_the_axes_say() {
        Plot plot = PLOT.plot();
        Scale scale = Scale.of(plot);

        List<Spot> line = Pictures.longestLine(plot, Style.TOLERANCE.color());

        assertThat(line).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Point point = TOLERANCE.points().get(i);
            assertThat(scale.amount(line.get(i))).isCloseTo(point.amount(), within(1e-6 * point.amount()));
            assertThat(scale.probability(line.get(i))).isCloseTo(point.probability(), within(1e-6));
        }
        assertThat(plot.description()).contains("exact: more probable than acceptable at");
    }

    @Test
    void only_a_simulated_curve_has_a_band_and_its_curve_lies_within() {
        Plot plot = PLOT.plot();

        List<Mark.Area> bands = plot.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .map(Mark.Area.class::cast)
                .filter(area -> area.opacity() < 1)
                .toList();

        assertThat(bands).extracting(Mark.Area::fill).containsExactly(Style.SECOND.color());
        List<Spot> outline = bands.get(0).spots();
        List<Spot> curve = Pictures.longestLine(plot, Style.SECOND.color());
        assertThat(outline).hasSize(2 * curve.size());
        for (int i = 0; i < curve.size(); i++) {
            assertThat(curve.get(i).x())
                    .isBetween(
                            outline.get(i).x(),
                            outline.get(outline.size() - 1 - i).x());
        }
    }

    @Test
    void all_parts_are_inside_the_picture_and_no_text_meets_another() throws Exception {
        Pictures.assertSound(PLOT.plot());
        Pictures.assertSound(ExceedancePlot.titled("Down to one in a million")
                .curve("exact", EXACT)
                .downTo(1e-6)
                .plot());
        Pictures.assertSound(ExceedancePlot.titled("One amount")
                .curve("constant", SampledLoss.of("EUR", new double[] {0, 500, 500, 0}))
                .plot());
        ExceedancePlot six = ExceedancePlot.titled("Six");
        for (int i = 1; i <= ExceedancePlot.MAX_CURVES; i++) {
            six = six.curve("an alternative with a rather long name, number " + i, EXACT);
        }
        Pictures.assertSound(six.tolerance(TOLERANCE).plot());
    }

    @Test
    void hostile_names_stay_text() throws Exception {
        String hostile = "</title><script>alert(\"&\")</script>\u202Egnp\u0000\uD800" + "x".repeat(500);

        Plot plot = ExceedancePlot.titled(hostile)
                .curve(hostile, EXACT)
                .tolerance(TOLERANCE)
                .plot();

        Pictures.assertSound(plot);
        assertThat(plot.toSvg()).doesNotContain("<script", "\u202E", "\u0000");
        assertThat(Pictures.parse(plot).getElementsByTagName("script").getLength())
                .isZero();
        assertThat(plot.title()).startsWith("</title><script>alert(\"&\")").contains("\uFFFDgnp\uFFFD\uFFFD");
    }

    @Test
    void equal_pictures_have_equal_bytes_in_every_locale() {
        Locale before = Locale.getDefault();
        String svg = PLOT.plot().toSvg();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(PLOT.plot().toSvg()).isEqualTo(svg);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_png_shows_the_same_at_the_wanted_scale() throws Exception {
        Plot plot = ExceedancePlot.titled("Breach").curve("exact", EXACT).plot();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        plot.writePng(out, 2);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * plot.height()));
        List<Spot> curve = Pictures.longestLine(plot, Style.FIRST.color());
        Spot early = curve.get(3);
        Color seen = new Color(image.getRGB((int) (2 * early.x()), (int) (2 * early.y())));
        assertThat(seen).isEqualTo(Color.decode(Style.FIRST.color()));
    }

    @Test
    void without_the_desktop_module_a_png_is_refused_with_what_to_add() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.sql,java.compiler,jdk.unsupported",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutDesktop.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed)
                .contains("writing PNG needs the module java.desktop")
                .contains("<svg");
    }

    @Test
    void what_cannot_be_compared_in_one_picture_is_refused() {
        ExceedancePlot plot = ExceedancePlot.titled("x");

        assertThatThrownBy(plot::plot).hasMessageContaining("curves must have one at least");
        assertThatThrownBy(() -> plot.curve("none", SampledLoss.of("EUR", new double[] {0, 0}))
                        .plot())
                .hasMessageContaining("nothing to show");
        assertThatThrownBy(() -> PLOT.curve("dollars", SampledLoss.of("USD", new double[] {1, 2})))
                .hasMessageContaining("loss must be in EUR as the others but was in USD");
        assertThatThrownBy(() -> plot.downTo(Double.NaN)).hasMessageContaining("probability");
        assertThatThrownBy(() -> PLOT.plot().writePng(new ByteArrayOutputStream(), Double.NaN))
                .hasMessageContaining("scale");
    }
}
