package dev.aims.annex.dossier.internal;

import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.report.CoverageState;
import dev.aims.risk.quantification.report.LossCoverage;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.quantification.report.RiskCoverage;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The losses of a dossier, and how they stand to the risks of its view. */
final class LossFacts {
    private final LossReport report;
    private final LossCoverage coverage;
    private final Map<RiskId, RiskCoverage> byRisk;

    LossFacts(LossReport report, RegisterView view) {
        this.report = report;
        coverage = LossCoverage.of(report.portfolio(), view);
        byRisk = coverage.risks().stream().collect(Collectors.toMap(RiskCoverage::risk, Function.identity()));
    }

    LossReport report() {
        return report;
    }

    LossCoverage coverage() {
        return coverage;
    }

    String currency() {
        return report.portfolio().currency();
    }

    /** Whether the total has a loss of the risk. */
    boolean counts(Risk risk) {
        RiskCoverage known = byRisk.get(risk.id());
        return known != null && known.state().isInTotal();
    }

    /** Whether the total has a loss of the risk by something else than what the view holds. */
    boolean isOutOfDate(RiskId risk) {
        RiskCoverage known = byRisk.get(risk);
        return known != null && known.state().isOutOfDate();
    }

    boolean isInRegister(RiskId risk) {
        RiskCoverage known = byRisk.get(risk);
        return known != null && known.state() != CoverageState.UNKNOWN;
    }

    /** That of the register, or else of the model. */
    String titleOf(RiskId risk) {
        RiskCoverage known = byRisk.get(risk);
        return known == null ? risk.value() : known.title();
    }

    static String nameOf(LossStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** With a capital, as it stands at the head of a column. */
    static String titleOf(LossStage stage) {
        return stage.name().charAt(0) + nameOf(stage).substring(1);
    }

    /** With which controls, as a sentence goes on. */
    static String describe(LossStage stage) {
        return switch (stage) {
            case INHERENT -> "before any control";
            case CURRENT -> "with the controls of today";
            case RESIDUAL -> "with the controls that are planned, too";
        };
    }

    /** Such as {@code 1 year} and {@code 3 months}. */
    static String words(Period period) {
        String words = (period.getYears() == 0 ? "" : Markup.count(period.getYears(), "year") + " ")
                + (period.getMonths() == 0 ? "" : Markup.count(period.getMonths(), "month") + " ")
                + (period.getDays() == 0 ? "" : Markup.count(period.getDays(), "day"));
        return words.isEmpty() ? "the day itself" : words.strip();
    }
}
