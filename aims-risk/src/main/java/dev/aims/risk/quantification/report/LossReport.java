package dev.aims.risk.quantification.report;

import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.levels.LevelReport;
import dev.aims.risk.quantification.plot.ExceedancePlot;
import dev.aims.risk.quantification.plot.Plot;
import dev.aims.risk.quantification.plot.TornadoPlot;
import dev.aims.risk.quantification.sensitivity.ModelInput;
import dev.aims.risk.quantification.sensitivity.Tornado;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the risks of a portfolio may cost in a year, simulated, with what a document has to tell beside it. Immutable; each
 * setting makes a new one.
 *
 * <pre>{@code
 * LossReport losses = LossReport.of(portfolio, Simulation.withDefaults().seed(42))
 *         .atRevision(view.revision())
 *         .beside(LossStage.RESIDUAL)
 *         .tolerance(appetite);
 * }</pre>
 *
 * <p>The same portfolio, simulation and settings give the same report. It keeps what the simulation keeps, for each stage:
 * a number a risk and trial, or little with {@link Simulation#bounded}, which then may have no memory for contributions.
 */
public final class LossReport {
    private static final String CURVES = "Loss of a year";

    private final Simulation simulation;
    private final Portfolio portfolio;
    private final Parts parts;

    /** What is told beside the portfolio. Changed before a report has it, and not afterwards. */
    private static final class Parts {
        private final Map<LossStage, StageLosses> stages = new TreeMap<>();
        private List<StageReduction> reductions = List.of();
        private @Nullable Long revision;
        private @Nullable LocalDate ratesDay;
        private Period estimatesHold = Period.ofYears(1);
        private Period ratesHold = Period.ofMonths(3);
        private @Nullable ToleranceCurve tolerance;
        private @Nullable LevelReport levels;
        private @Nullable NamedTornado tornado;

        Parts() {}

        Parts(Parts from) {
            stages.putAll(from.stages);
            reductions = from.reductions;
            revision = from.revision;
            ratesDay = from.ratesDay;
            estimatesHold = from.estimatesHold;
            ratesHold = from.ratesHold;
            tolerance = from.tolerance;
            levels = from.levels;
            tornado = from.tornado;
        }
    }

    private LossReport(Simulation simulation, Portfolio portfolio, Parts parts) {
        this.simulation = simulation;
        this.portfolio = portfolio;
        this.parts = parts;
    }

    private LossReport with(Consumer<Parts> change) {
        Parts changed = new Parts(parts);
        change.accept(changed);
        return new LossReport(simulation, portfolio, changed);
    }

    /**
     * Simulates the portfolio at its stage, twice over: for figures, and for what each risk contributes to bad years.
     *
     * @throws IllegalArgumentException as {@link Simulation#run}
     * @throws java.util.concurrent.CancellationException if it was cancelled, or the calling thread interrupted
     */
    public static LossReport of(Portfolio portfolio, Simulation simulation) {
        Objects.requireNonNull(simulation, "simulation");
        Parts parts = new Parts();
        parts.stages.put(portfolio.stage(), StageLosses.of(portfolio, simulation));
        return new LossReport(simulation, portfolio, parts);
    }

    /**
     * Of models that were taken from this revision of a register, so that a document about another one can say so.
     *
     * @param number 0 at least
     */
    public LossReport atRevision(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("number must be 0 at least but was " + number);
        }
        return with(changed -> changed.revision = number);
    }

    /**
     * With another stage in the same pictures and tables. Simulates it, and what lies between neighbouring stages.
     *
     * @throws IllegalArgumentException if the report has that stage, or as {@link Simulation#run}
     * @throws java.util.concurrent.CancellationException if it was cancelled, or the calling thread interrupted
     */
    public LossReport beside(LossStage other) {
        if (parts.stages.containsKey(Objects.requireNonNull(other, "other"))) {
            throw new IllegalArgumentException("other must be none of " + parts.stages.keySet() + " but was " + other);
        }
        return with(changed -> {
            changed.stages.put(other, StageLosses.of(portfolio.at(other), simulation));
            changed.reductions =
                    StageReductions.of(List.copyOf(changed.stages.values()), changed.reductions, simulation);
        });
    }

    /** @throws IllegalArgumentException if it is in another currency than the portfolio */
    public LossReport tolerance(ToleranceCurve curve) {
        requireCurrency(curve.currency(), "curve");
        return with(changed -> changed.tolerance = curve);
    }

    /**
     * With the levels of the same risks beside their losses.
     *
     * @throws IllegalArgumentException if its losses are in another currency than the portfolio
     */
    public LossReport levels(LevelReport report) {
        report.comparisons()
                .forEach(comparison -> requireCurrency(comparison.profile().currency(), "report"));
        return with(changed -> changed.levels = report);
    }

    /**
     * With the inputs that move a figure of the total most.
     *
     * @param figure that was worked out, such as {@code VaR 99 % of a year}
     * @throws IllegalArgumentException if it was not made from the portfolio, at whichever stage, or cannot be drawn
     */
    public LossReport tornado(String figure, Tornado bars) {
        LossStage stage = Stream.of(LossStage.values())
                .filter(each ->
                        portfolio.at(each).hash().equals(bars.provenance().model()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bars must be of the portfolio of this report, but the"
                        + " hash of their model is that of none of its stages: "
                        + bars.provenance().model()));
        NamedTornado named = new NamedTornado(figure, stage, bars);
        if (!bars.bars().isEmpty()) {
            plot(named);
        }
        return with(changed -> changed.tornado = named);
    }

    /** With the day of the rates of exchange, which a portfolio does not know. */
    public LossReport ratesOf(LocalDate day) {
        return with(changed -> changed.ratesDay = Objects.requireNonNull(day, "day"));
    }

    /**
     * With what counts as old, in place of a year for estimates and three months for rates of exchange.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public LossReport oldAfter(Period estimates, Period rates) {
        if (estimates.isNegative() || rates.isNegative()) {
            throw new IllegalArgumentException(
                    "estimates and rates must not be negative but were " + estimates + " and " + rates);
        }
        return with(changed -> {
            changed.estimatesHold = estimates;
            changed.ratesHold = rates;
        });
    }

    private void requireCurrency(String currency, String parameter) {
        if (!currency.equals(portfolio.currency())) {
            throw new IllegalArgumentException(parameter + " must be in " + portfolio.currency()
                    + ", the currency of the portfolio, but was in " + currency);
        }
    }

    /** At the stage that the report is of first of all. */
    public Portfolio portfolio() {
        return portfolio;
    }

    /** The losses at the stage of the portfolio. */
    public StageLosses losses() {
        return Objects.requireNonNull(parts.stages.get(portfolio.stage()));
    }

    /** The losses at all stages of the report, from inherent to residual. */
    public List<StageLosses> stages() {
        return List.copyOf(parts.stages.values());
    }

    /** From each stage of the report to the next one; empty if there is one stage only. */
    public List<StageReduction> reductions() {
        return parts.reductions;
    }

    /** Of the register that the models were taken from; empty if nobody has told. */
    public OptionalLong revision() {
        return parts.revision == null ? OptionalLong.empty() : OptionalLong.of(parts.revision);
    }

    public Optional<ToleranceCurve> tolerance() {
        return Optional.ofNullable(parts.tolerance);
    }

    public Optional<LevelReport> levels() {
        return Optional.ofNullable(parts.levels);
    }

    public Optional<NamedTornado> tornado() {
        return Optional.ofNullable(parts.tornado);
    }

    /** Of the rates of exchange; empty if nobody has told. */
    public Optional<LocalDate> ratesDay() {
        return Optional.ofNullable(parts.ratesDay);
    }

    /** How long estimates hold before they count as old. */
    public Period estimatesHold() {
        return parts.estimatesHold;
    }

    /** How long rates of exchange hold before they count as old. */
    public Period ratesHold() {
        return parts.ratesHold;
    }

    /** Whether the portfolio has rates of exchange that are too old on a day. Those whose day is not known are not. */
    public boolean areRatesOld(LocalDate on) {
        return parts.ratesDay != null
                && !portfolio.exchangeRates().isEmpty()
                && parts.ratesDay.plus(parts.ratesHold).isBefore(on);
    }

    /** When each input was estimated that counts at one of the stages, by risk. */
    public List<EstimateDate> estimates() {
        Collection<LossStage> shown = parts.stages.keySet();
        return portfolio.risks().stream()
                .flatMap(risk -> EstimateDates.of(risk, shown).stream())
                .toList();
    }

    /** The estimates that are too old on a day. Those whose day is not known are not among them. */
    public List<EstimateDate> oldEstimates(LocalDate on) {
        return estimates().stream().filter(estimate -> isOld(estimate, on)).toList();
    }

    private boolean isOld(EstimateDate estimate, LocalDate on) {
        return estimate.day() != null
                && estimate.day().plus(parts.estimatesHold).isBefore(on);
    }

    /**
     * The loss exceedance curves of all stages, with what is tolerated.
     *
     * @return empty if there is nothing to draw: no stage has a loss that is probable enough
     */
    public Optional<Plot> exceedancePlot() {
        ExceedancePlot plot = ExceedancePlot.titled(CURVES);
        for (StageLosses each : parts.stages.values()) {
            plot = plot.curve(nameOf(each.stage()), each.result().total());
        }
        plot = parts.tolerance == null ? plot : plot.tolerance(parts.tolerance);
        return plot.findPlot();
    }

    /** Empty if there is no tornado, or none of its inputs has a bar. */
    public Optional<Plot> tornadoPlot() {
        return tornado().filter(named -> !named.tornado().bars().isEmpty()).map(this::plot);
    }

    private Plot plot(NamedTornado named) {
        return TornadoPlot.of(
                        "What moves " + named.figure() + ", " + nameOf(named.stage()),
                        named.figure(),
                        portfolio.currency(),
                        named.tornado(),
                        names(named.tornado()))
                .plot();
    }

    /** By the titles of risks, or by their ids where titles do not tell inputs apart. */
    private Function<ModelInput, String> names(Tornado bars) {
        Map<RiskId, String> titles = portfolio.risks().stream().collect(Collectors.toMap(Risk::id, Risk::title));
        Function<ModelInput, String> byTitle = input -> input.findRisk()
                .map(risk -> titles.get(risk) + " / " + input.part())
                .orElseGet(input::name);
        long told = bars.bars().stream()
                .map(bar -> byTitle.apply(bar.input()))
                .distinct()
                .count();
        return told == bars.bars().size() ? byTitle : ModelInput::name;
    }

    private static String nameOf(LossStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
