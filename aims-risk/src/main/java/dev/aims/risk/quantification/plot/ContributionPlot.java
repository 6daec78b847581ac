package dev.aims.risk.quantification.plot;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.plot.Mark.Anchor;
import dev.aims.risk.quantification.plot.Mark.Face;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TailContributions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What each risk loses, on average, in the worst years: the greatest first, with the interval of each amount and its share
 * in the tail value at risk. Immutable: each setting gives a changed copy.
 */
public final class ContributionPlot {
    /** So many risks are drawn at most; those that contribute most. */
    public static final int MAX_BARS = 25;

    private final String title;
    private final TailContributions contributions;
    private final Map<RiskId, String> names;

    private ContributionPlot(String title, TailContributions contributions, Map<RiskId, String> names) {
        this.title = title;
        this.contributions = contributions;
        this.names = names;
    }

    /** Risks are named by their ids. */
    public static ContributionPlot of(String title, TailContributions contributions) {
        if (contributions.amounts().isEmpty()) {
            throw new IllegalArgumentException("contributions must be of one risk at least");
        }
        return new ContributionPlot(Objects.requireNonNull(title, "title"), contributions, Map.of());
    }

    /** @param titles by risk; those without one keep their id */
    public ContributionPlot names(Map<RiskId, String> titles) {
        return new ContributionPlot(title, contributions, Collections.unmodifiableMap(new TreeMap<>(titles)));
    }

    private String name(RiskId risk) {
        return names.getOrDefault(risk, risk.value());
    }

    public Plot plot() {
        List<RiskId> ranked = contributions.ranked();
        List<RiskId> shown = ranked.subList(0, Math.min(MAX_BARS, ranked.size()));
        Canvas canvas = new Canvas();
        canvas.text(Face.TITLE, Anchor.START, 24, 30, title, canvas.width() - 48);
        BarRows rows = new BarRows(canvas, 50, shown.size());
        Frame frame = rows.frame();
        LinearAxis x = axis(frame, shown);
        frame.gridAcross(x);
        for (int i = 0; i < shown.size(); i++) {
            draw(canvas, rows, i, shown.get(i), x);
        }
        canvas.line(Pen.AXIS, frame.left(), frame.top(), frame.left(), frame.bottom());
        String percent = Numbers.percent(contributions.level());
        frame.xAxis(
                x, "Part of the TVaR " + percent + " of a year (" + contributions.currency() + ")", Numbers::amount);
        return canvas.plot(title, description(shown), canvas.notes(frame.bottom() + 62, notes(ranked, shown.size())));
    }

    private List<String> notes(List<RiskId> ranked, int shown) {
        if (shown == ranked.size()) {
            return List.of();
        }
        double rest =
                ranked.stream().skip(shown).mapToDouble(contributions::percent).sum() / 100;
        return List.of(
                "Not shown: " + (ranked.size() - shown) + " more risks, together " + Numbers.percent(rest) + ".");
    }

    private LinearAxis axis(Frame frame, List<RiskId> shown) {
        double most = shown.stream()
                .map(contributions::amount)
                .mapToDouble(amount -> Double.isFinite(amount.high()) ? amount.high() : 1.5 * amount.value())
                .max()
                .orElseThrow();
        double withLabels = most > 0 ? 1.36 * most : 1;
        return new LinearAxis(0, withLabels, frame.left(), frame.right(), 7);
    }

    private void draw(Canvas canvas, BarRows rows, int row, RiskId risk, LinearAxis x) {
        Measured amount = contributions.amount(risk);
        rows.name(row, name(risk));
        rows.bar(row, Style.FIFTH.color(), x.at(0), x.at(amount.value()));
        rows.outline(row, Pen.solid("#000000", 0.6), x.at(0), x.at(amount.value()));
        double y = rows.middle(row);
        double low = x.at(amount.low());
        double high = x.at(amount.high());
        Pen whisker = Pen.solid("#000000", 1.4);
        canvas.line(whisker, low, y, high, y);
        canvas.line(whisker, low, y - 5, low, y + 5);
        if (Double.isFinite(amount.high())) {
            canvas.line(whisker, high, y - 5, high, y + 5);
        }
        String text = Numbers.amount(amount.value()) + " (" + Numbers.percent(contributions.percent(risk) / 100) + ")";
        boolean hasRoom = Double.isFinite(amount.high());
        canvas.text(
                Face.LABEL,
                hasRoom ? Anchor.START : Anchor.END,
                hasRoom ? Math.max(high, x.at(amount.value())) + 7 : x.at(x.max()),
                hasRoom ? y + 4 : y - 4,
                text);
    }

    private List<String> description(List<RiskId> shown) {
        List<String> description = new ArrayList<>();
        description.add("Contributions to the tail value at risk "
                + Numbers.percent(contributions.level()) + " of a year, which is "
                + Numbers.amount(contributions.tailValueAtRisk().value()) + " " + contributions.currency() + ".");
        for (RiskId risk : shown) {
            description.add(name(risk) + ": "
                    + Numbers.amount(contributions.amount(risk).value()) + ", "
                    + Numbers.percent(contributions.percent(risk) / 100) + ".");
        }
        return description;
    }
}
