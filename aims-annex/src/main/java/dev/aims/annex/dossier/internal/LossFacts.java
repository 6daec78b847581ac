package dev.aims.annex.dossier.internal;

import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.levels.LevelComparison;
import dev.aims.risk.quantification.levels.LevelReport;
import dev.aims.risk.quantification.report.LossCoverage;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.quantification.report.RiskCoverage;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The losses of a dossier, and how they stand to the risks of its view. */
final class LossFacts {
    private final LossReport report;
    private final RegisterView view;
    private final LossCoverage coverage;
    private final Map<RiskId, RiskCoverage> byRisk;
    private final Map<String, List<Finding>> levelFindings;

    LossFacts(LossReport report, RegisterView view) {
        this.report = report;
        this.view = view;
        coverage = LossCoverage.of(report.portfolio(), view);
        byRisk = coverage.risks().stream().collect(Collectors.toMap(RiskCoverage::risk, Function.identity()));
        levelFindings = report.levels().stream()
                .flatMap(levels -> levels.findings().stream())
                .filter(finding -> finding.place() instanceof Place.Entity place && place.component() != null)
                .collect(Collectors.groupingBy(finding -> ((Place.Entity) finding.place()).id()));
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

    /** Whether the view has the risk in use, so that it is on the page. */
    boolean isInUse(RiskId risk) {
        return view.find(risk).isPresent() && !view.isRetired(risk);
    }

    /** That of the register, or else of the model. */
    String titleOf(RiskId risk) {
        RiskCoverage known = byRisk.get(risk);
        return known == null ? view.find(risk).map(Risk::title).orElse(risk.value()) : known.title();
    }

    /** Whether the risk still has the assessment that was compared. */
    boolean isHeld(LevelComparison comparison) {
        return isInUse(comparison.risk())
                && comparison.stage().of(view.get(comparison.risk())).equals(Optional.of(comparison.assessment()));
    }

    /** Where an assessment disagrees with the loss model, or a part of it does. */
    List<Finding> findingsOf(LevelComparison comparison) {
        String stage = comparison.stage().name().toLowerCase(Locale.ROOT);
        return levelFindings.getOrDefault(comparison.risk().value(), List.of()).stream()
                .filter(finding -> finding.place() instanceof Place.Entity place
                        && place.component() != null
                        && (place.component().equals(stage) || place.component().startsWith(stage + ".")))
                .toList();
    }

    /** Without those of assessments that the view no longer holds. */
    List<Finding> levelFindings() {
        Optional<LevelReport> levels = report.levels();
        if (levels.isEmpty()) {
            return List.of();
        }
        Set<Finding> past = new HashSet<>();
        levels.get().comparisons().stream()
                .filter(comparison -> !isHeld(comparison))
                .forEach(comparison -> past.addAll(findingsOf(comparison)));
        return levels.get().findings().stream()
                .filter(finding -> !past.contains(finding))
                .toList();
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
