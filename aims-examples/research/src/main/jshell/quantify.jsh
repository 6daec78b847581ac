// What may the risks of a model file cost in a year?
//
//   mvn -q -pl aims-examples/research -am compile exec:exec -Dscript=aims-examples/research/src/main/jshell/quantify.jsh
//       -Dinput=our-risks.yaml -Dfolder=our-losses
//
// Without input it works out the five risks of an invented insurer. A name that ends in .json is read as JSON, any other as
// YAML. -Dtrials=N and -Dseed=N set the simulation, -Dfolder=FOLDER where tables and pictures go.
// The imports, option, bundled and show come from aims.jsh, which is loaded before this.

import dev.aims.risk.quantification.*;
import dev.aims.risk.quantification.interchange.*;
import dev.aims.risk.quantification.plot.*;
import dev.aims.risk.quantification.result.*;
import dev.aims.risk.quantification.sensitivity.*;
import dev.aims.risk.quantification.tolerance.*;

int status = 1;

double[] levels = {0.5, 0.9, 0.95, 0.99, 0.999};

/** What both engines say of one stage; the exact one may have to refuse. */
record Worked(LossStage stage, Portfolio portfolio, Quantification simulated, Optional<Quantification> exact, List<String> reasons) {
    String name() {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** The better of the two. */
    Quantification best() {
        return exact.orElse(simulated);
    }
}

long number(String name, long otherwise) {
    String value = option(name, Long.toString(otherwise));
    try {
        return Long.parseLong(value);
    } catch (NumberFormatException e) {
        throw new IllegalArgumentException(name + " must be a whole number but was \"" + value + "\"", e);
    }
}

PortfolioFile readPortfolio(String input) throws IOException {
    try (InputStream in = input.isEmpty() ? bundled("invented-portfolio.yaml") : Files.newInputStream(Path.of(input))) {
        return input.endsWith(".json") ? PortfolioFile.readJson(in) : PortfolioFile.readYaml(in);
    } catch (NoSuchFileException e) {
        throw new IOException(input + " does not exist", e);
    }
}

Worked work(PortfolioFile file, LossStage stage, Simulation simulation) {
    Portfolio portfolio = file.portfolio().at(stage);
    Quantification simulated = simulation.run(portfolio);
    try {
        return new Worked(stage, portfolio, simulated, Optional.of(ExactEngine.withDefaults().run(portfolio)), List.of());
    } catch (UnsupportedModelException e) {
        return new Worked(stage, portfolio, simulated, Optional.empty(), e.reasons());
    }
}

/** A figure of one engine, with how far it may be off; a dash where there is none. */
List<String> figure(Optional<Quantification> result, Function<LossDistribution, Measured> of, String format) {
    if (result.isEmpty()) {
        return List.of();
    }
    try {
        Measured measured = of.apply(result.get().total());
        boolean isExact = result.get().provenance().engine().equals("exact");
        String error = isExact
                ? "%.0e".formatted((measured.high() - measured.low()) / 2)
                : format.formatted(measured.low()) + " to " + format.formatted(measured.high());
        return List.of(format.formatted(measured.value()), error);
    } catch (UndefinedMomentException | IllegalArgumentException e) {
        return List.of("-", "-");
    }
}

void add(List<List<String>> table, Worked worked, String name, Function<LossDistribution, Measured> of, String format) {
    List<String> row = new ArrayList<>(List.of(name));
    row.addAll(figure(worked.exact(), of, format));
    row.addAll(figure(Optional.of(worked.simulated()), of, format));
    table.add(row);
}

void showFigures(Worked worked, String currency) {
    List<List<String>> table = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(worked.name() + ", " + currency));
    header.addAll(worked.exact().isPresent() ? List.of("exact", "off by at most") : List.of());
    header.addAll(List.of("simulated", "with 95 % confidence"));
    table.add(header);
    add(table, worked, "mean", LossDistribution::mean, "%,.0f");
    add(table, worked, "standard deviation", LossDistribution::standardDeviation, "%,.0f");
    add(table, worked, "skewness", LossDistribution::skewness, "%.3f");
    add(table, worked, "probability of no loss", LossDistribution::probabilityOfNoLoss, "%.4f");
    for (double level : levels) {
        add(table, worked, "VaR  %.1f %%".formatted(100 * level), loss -> loss.valueAtRisk(level), "%,.0f");
    }
    for (double level : levels) {
        add(table, worked, "TVaR %.1f %%".formatted(100 * level), loss -> loss.tailValueAtRisk(level), "%,.0f");
    }
    System.out.println();
    show(table);
}

void showContributions(TailContributions tail) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("of the worst 1 % of years", "amount", "standard error", "share"));
    for (RiskId risk : tail.ranked()) {
        Measured amount = tail.amount(risk);
        table.add(List.of(
                risk.value(),
                "%,.0f".formatted(amount.value()),
                "%,.0f".formatted(amount.standardError()),
                "%.1f %%".formatted(tail.percent(risk))));
    }
    System.out.println();
    show(table);
}

void showTornado(Tornado tornado) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("VaR 99 % by input", "swing", "low", "high", "change", "standard error"));
    for (TornadoBar bar : tornado.bars().subList(0, Math.min(10, tornado.bars().size()))) {
        table.add(List.of(
                bar.name(),
                bar.swing().toString(),
                "%,.0f".formatted(bar.low().value()),
                "%,.0f".formatted(bar.high().value()),
                "%,.0f".formatted(bar.change().value()),
                "%,.0f".formatted(bar.change().standardError())));
    }
    System.out.println();
    show(table);
}

void showTolerance(Worked worked, ToleranceComparison comparison) {
    for (ToleranceRange range : comparison.ranges()) {
        System.out.printf("%s: %,.0f to %,.0f %s, up to %.2f times what is tolerated%n",
                worked.name(), range.from(), range.to(), range.verdict().name().toLowerCase(Locale.ROOT), range.ratio());
    }
}

SortedSet<String> written = new TreeSet<>();

void saveText(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    written.add(name);
}

void savePlot(Path folder, String name, Plot plot) throws IOException {
    saveText(folder, name + ".svg", plot.toSvg());
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
        plot.writePng(out, 2);
    }
    written.add(name + ".png");
}

try {
    Locale.setDefault(Locale.ROOT); // so that numbers are printed the same everywhere
    PortfolioFile file = readPortfolio(option("input", ""));
    Path folder = Path.of(option("folder", "losses"));
    long trials = number("trials", 200_000);
    Simulation simulation = Simulation.withDefaults().trials(trials).seed(number("seed", 1)).onCommonPool();
    String title = Objects.requireNonNullElse(file.title(), "Loss of a year");
    int risks = file.portfolio().risks().size();
    System.out.printf("%s: %d %s, %,d trials%n", title, risks, risks == 1 ? "risk" : "risks", trials);

    List<Worked> stages = file.stages().stream().map(stage -> work(file, stage, simulation)).toList();
    for (Worked worked : stages) {
        showFigures(worked, file.portfolio().currency());
        worked.reasons().forEach(reason -> System.out.println("not exact: " + reason));
    }

    Files.createDirectories(folder);
    ExceedancePlot exceedance = ExceedancePlot.titled(title);
    for (Worked worked : stages) {
        exceedance = exceedance.curve(worked.name(), worked.best().total());
        saveText(folder, "figures-" + worked.name() + "-simulated.csv",
                LossTable.figures(worked.simulated(), levels).toCsv());
        if (worked.exact().isPresent()) {
            saveText(folder, "figures-" + worked.name() + "-exact.csv",
                    LossTable.figures(worked.exact().get(), levels).toCsv());
        }
        saveText(folder, "exceedance-" + worked.name() + ".csv", LossTable.exceedance(worked.best(), 100).toCsv());
        savePlot(folder, "distribution-" + worked.name(),
                DistributionPlot.of(title + ", " + worked.name(), worked.best().total()).plot());
    }
    if (file.tolerance() != null) {
        exceedance = exceedance.tolerance(file.tolerance());
        System.out.println();
        for (Worked worked : stages) {
            ToleranceComparison comparison = file.tolerance().compare(worked.best().total());
            showTolerance(worked, comparison);
            saveText(folder, "tolerance-" + worked.name() + ".csv",
                    LossTable.tolerance(comparison, worked.best().provenance()).toCsv());
        }
    }
    savePlot(folder, "exceedance", exceedance.plot());

    Worked last = stages.get(stages.size() - 1);
    Map<RiskId, String> titles = new TreeMap<>();
    file.portfolio().risks().forEach(risk -> titles.put(risk.id(), risk.title()));
    if (last.simulated().total().tailShape() != TailShape.NO_MEAN) {
        TailContributions tail = simulation.tailContributions(last.portfolio(), 0.99);
        showContributions(tail);
        saveText(folder, "contributions-" + last.name() + ".csv", LossTable.contributions(tail).toCsv());
        savePlot(folder, "contributions-" + last.name(),
                ContributionPlot.of("Worst 1 % of years, " + last.name(), tail).names(titles).plot());
    }
    saveText(folder, "rank-correlations-" + last.name() + ".csv", LossTable.rankCorrelations(
            simulation.rankCorrelations(last.portfolio()), last.simulated().provenance()).toCsv());
    Tornado tornado = Tornado.of(
            simulation.trials(Math.min(trials, 50_000)), last.portfolio(), loss -> loss.valueAtRisk(0.99));
    showTornado(tornado);
    saveText(folder, "tornado-" + last.name() + ".csv",
            LossTable.tornado("VaR 99 %", file.portfolio().currency(), tornado).toCsv());
    savePlot(folder, "tornado-" + last.name(), TornadoPlot.of("What VaR 99 % hangs on, " + last.name(),
            "VaR 99 % of a year", file.portfolio().currency(), tornado).plot());
    if (stages.size() > 1) {
        saveText(folder, "reductions.csv",
                LossTable.comparison(simulation.compare(stages.get(0).portfolio(), last.portfolio()), levels).toCsv());
    }

    System.out.printf("%nin %s:%n", folder);
    written.forEach(name -> System.out.println("  " + name));
    status = 0;
} catch (AimsException | IOException | IllegalArgumentException e) {
    System.err.println("error: " + e.getMessage());
}

/exit status
