package dev.aims.risk.quantification.plot;

import dev.aims.risk.quantification.plot.Mark.Anchor;
import dev.aims.risk.quantification.plot.Mark.Face;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TailShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How a year's loss is distributed: the probability of no loss by itself, and beside it, on a logarithmic axis, those of
 * classes of amounts, with the mean, the value at risk and the tail value at risk. Immutable: each setting gives a changed
 * copy.
 */
public final class DistributionPlot {
    private static final double PLOT_HEIGHT = 340;
    private static final double ROW = 18;
    private static final int MAX_CLASSES = 60;
    private static final int[] CLASSES_A_DECADE = {20, 10, 5, 2, 1};

    /** Shares of the years with loss that may lie left and right of what is shown. */
    private static final double LEFT_OUT_BELOW = 0.005;

    private static final double LEFT_OUT_ABOVE = 0.0005;

    private static final String BARS = "#56b4e9";
    private static final String NO_LOSS = "#999999";

    private final String title;
    private final LossDistribution loss;
    private final double level;

    private DistributionPlot(String title, LossDistribution loss, double level) {
        this.title = title;
        this.loss = loss;
        this.level = level;
    }

    /** With value at risk and tail value at risk at 99 %. */
    public static DistributionPlot of(String title, LossDistribution loss) {
        return new DistributionPlot(Objects.requireNonNull(title, "title"), Objects.requireNonNull(loss, "loss"), 0.99);
    }

    /** @param probability of value at risk and tail value at risk, in (0, 1) */
    public DistributionPlot level(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability must be in (0, 1) but was " + probability);
        }
        return new DistributionPlot(title, loss, probability);
    }

    /** @throws IllegalArgumentException if there is never a loss, or {@link #level} is further out than what was worked out */
    public Plot plot() {
        if (!(1 - loss.probabilityOfNoLoss().value() > loss.finestProbability())) {
            throw new IllegalArgumentException("loss must have years with loss, else there is nothing to show");
        }
        return new Drawing(this).plot();
    }

    /** A figure that is marked. */
    private record Figure(String name, double amount, Pen pen) {}

    private static final class Drawing {
        private final DistributionPlot of;
        private final LossDistribution loss;
        private final Canvas canvas = new Canvas();
        private final List<Figure> figures;
        private final List<String> notes = new ArrayList<>();

        Drawing(DistributionPlot of) {
            this.of = of;
            loss = of.loss;
            figures = figures();
        }

        private List<Figure> figures() {
            String percent = Numbers.percent(of.level);
            List<Figure> found = new ArrayList<>();
            boolean hasMean = loss.tailShape() != TailShape.NO_MEAN;
            if (hasMean) {
                found.add(new Figure("mean", loss.mean().value(), Pen.solid("#000000", 1.6)));
            } else {
                notes.add("Mean and tail value at risk do not exist: the tail is too heavy.");
            }
            found.add(new Figure("VaR " + percent, loss.valueAtRisk(of.level).value(), new Pen("#d55e00", 2, "8 4")));
            if (hasMean) {
                found.add(new Figure(
                        "TVaR " + percent, loss.tailValueAtRisk(of.level).value(), new Pen("#0072b2", 2, "2.5 3")));
            }
            found.sort(Comparator.comparingDouble(Figure::amount));
            return found;
        }

        Plot plot() {
            canvas.text(Face.TITLE, Anchor.START, 24, 30, of.title, canvas.width() - 48);
            double top = 50 + ROW * figures.size();
            Frame years = new Frame(canvas, 252, top, 770, top + PLOT_HEIGHT);
            double[] edges = edges();
            LogAxis x = new LogAxis(edges[0], edges[edges.length - 1], years.left(), years.right());
            double[] shares = IntStream.range(1, edges.length)
                    .mapToDouble(i -> Math.max(0, above(edges[i - 1]) - above(edges[i])))
                    .toArray();
            LinearAxis y = upwards(years, DoubleStream.of(shares).max().orElseThrow(), 8);
            years.gridAcross(x);
            years.gridAlong(y);
            for (int i = 0; i < shares.length; i++) {
                bar(BARS, x.at(edges[i]) + 0.5, x.at(edges[i + 1]) - 0.5, y, shares[i]);
            }
            years.xAxis(x, "Loss of a year with loss (" + loss.currency() + ")", Numbers::amount);
            years.yAxis(y, "Probability of each class of amounts", Numbers::percent);
            mark(years, x);
            noLoss(new Frame(canvas, 92, top, 150, top + PLOT_HEIGHT));
            noteRest(x);
            return canvas.plot(of.title, description(), canvas.notes(years.bottom() + 62, notes));
        }

        private double above(double amount) {
            return loss.probabilityAbove(amount).value();
        }

        /** Of classes of equal ratios; decades are edges. */
        private double[] edges() {
            double ofLoss = 1 - loss.probabilityOfNoLoss().value();
            double highest = figures.stream().mapToDouble(Figure::amount).max().orElseThrow();
            double to = Math.max(highest, amount(Math.max(LEFT_OUT_ABOVE * ofLoss, loss.finestProbability())));
            double lowest = amount((1 - LEFT_OUT_BELOW) * ofLoss);
            double from = lowest > 0 ? Math.min(lowest, to / 10) : to / 1000;
            double decades = StrictMath.log10(to / from);
            int aDecade = IntStream.of(CLASSES_A_DECADE)
                    .filter(classes -> classes * decades <= MAX_CLASSES - 2)
                    .findFirst()
                    .orElse(1);
            int first = (int) Math.floor(StrictMath.log10(from) * aDecade);
            int last = (int) Math.ceil(StrictMath.log10(to * 1.05) * aDecade);
            return IntStream.rangeClosed(first, last)
                    .mapToDouble(i -> StrictMath.pow(10, (double) i / aDecade))
                    .toArray();
        }

        private double amount(double probability) {
            return loss.valueAtRisk(Math.max(Double.MIN_VALUE, 1 - probability)).value();
        }

        private static LinearAxis upwards(Frame frame, double highest, int maxTicks) {
            LinearAxis raw = new LinearAxis(0, highest, 0, 1, maxTicks);
            double step = raw.ticks().get(1).value();
            return new LinearAxis(0, step * Math.ceil(highest / step), frame.bottom(), frame.top(), maxTicks + 1);
        }

        private void bar(String fill, double left, double right, LinearAxis y, double share) {
            if (share > 0) {
                canvas.box(fill, left, y.at(share), right, y.at(0));
            }
        }

        private void noLoss(Frame frame) {
            double share = loss.probabilityOfNoLoss().value();
            LinearAxis y = new LinearAxis(0, 1, frame.bottom(), frame.top(), 6);
            frame.gridAlong(y);
            frame.yAxis(y, "Probability of a year without loss", Numbers::percent);
            canvas.line(Pen.AXIS, frame.left(), frame.bottom(), frame.right(), frame.bottom());
            double middle = (frame.left() + frame.right()) / 2;
            bar(NO_LOSS, middle - 18, middle + 18, y, share);
            canvas.text(Face.LABEL, Anchor.MIDDLE, middle, y.at(share) - 6, Numbers.percent(share));
            canvas.text(Face.LABEL, Anchor.MIDDLE, middle, frame.bottom() + 20, "0");
            canvas.text(Face.AXIS, Anchor.MIDDLE, middle, frame.bottom() + 42, "No loss");
        }

        /**
         * Each figure has a row of its own above the area: the greatest the highest, its name left of its line, so that no
         * line runs through a name.
         */
        private void mark(Frame frame, LogAxis x) {
            double row = frame.top() - 12;
            for (Figure figure : figures) {
                if (figure.amount() < x.min()) {
                    notes.add(text(figure) + ", left of what is shown.");
                    continue;
                }
                double at = x.at(figure.amount());
                canvas.line(figure.pen(), at, frame.bottom(), at, row - 8);
                canvas.text(Face.LABEL, Anchor.END, at - 5, row, text(figure));
                row -= ROW;
            }
        }

        private static String text(Figure figure) {
            return figure.name() + " " + Numbers.amount(figure.amount());
        }

        private void noteRest(LogAxis x) {
            double below = 1 - loss.probabilityOfNoLoss().value() - above(x.min());
            double beyond = above(x.max());
            if (below > 0 || beyond > 0) {
                notes.add("Not shown: " + Numbers.percent(Math.max(0, below)) + " of years with a loss of up to "
                        + Numbers.amount(x.min()) + ", " + Numbers.percent(beyond) + " above "
                        + Numbers.amount(x.max()) + ".");
            }
        }

        private List<String> description() {
            List<String> description = new ArrayList<>();
            Measured none = loss.probabilityOfNoLoss();
            description.add("Distribution of the loss of a year in " + loss.currency() + ", on a logarithmic axis.");
            description.add("A year without loss has a probability of " + Numbers.percent(none.value()) + ".");
            figures.forEach(figure -> description.add(text(figure) + "."));
            description.addAll(notes);
            return description;
        }
    }
}
