package dev.aims.risk.quantification.report;

import dev.aims.core.model.EntityType;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import dev.aims.risk.quantification.Portfolio;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the total of a portfolio covers of the risks of a register: all open threats, and whatever else is in the
 * portfolio. Risks that are closed or retired and opportunities are left aside if they are not in it.
 *
 * <p>Models are compared as a whole, with where their estimates come from: it is not the revision that tells whether
 * losses are out of date, but whether what they were worked out from is still what the register holds.
 *
 * @param revision of the register
 * @param risks by id
 */
public record LossCoverage(long revision, List<RiskCoverage> risks) {
    private static final String BASIS = "ISO/IEC 42001, 8.2";

    public LossCoverage {
        risks = List.copyOf(risks);
    }

    /** Compares the models of a portfolio with those of a view. */
    public static LossCoverage of(Portfolio portfolio, RegisterView view) {
        Map<RiskId, RiskCoverage> coverage = new TreeMap<>();
        for (Risk risk : portfolio.risks()) {
            String title = view.find(risk.id()).map(Risk::title).orElse(risk.title());
            coverage.put(risk.id(), new RiskCoverage(risk.id(), title, inTotal(risk, view)));
        }
        for (Risk risk : view.risks()) {
            if (risk.status() != RiskStatus.CLOSED && risk.kind() == RiskKind.THREAT) {
                CoverageState state = risk.lossModel() == null ? CoverageState.WITHOUT_MODEL : CoverageState.LEFT_OUT;
                coverage.putIfAbsent(risk.id(), new RiskCoverage(risk.id(), risk.title(), state));
            }
        }
        return new LossCoverage(view.revision(), List.copyOf(coverage.values()));
    }

    private static CoverageState inTotal(Risk counted, RegisterView view) {
        Risk known = view.find(counted.id()).orElse(null);
        if (known == null) {
            return CoverageState.UNKNOWN;
        } else if (known.status() == RiskStatus.CLOSED || view.isRetired(known.id())) {
            return CoverageState.CLOSED;
        } else if (known.kind() != RiskKind.THREAT) {
            return CoverageState.OPPORTUNITY;
        } else if (known.lossModel() == null) {
            return CoverageState.MODEL_REMOVED;
        }
        return Objects.equals(known.lossModel(), counted.lossModel())
                ? CoverageState.COVERED
                : CoverageState.MODEL_CHANGED;
    }

    /** Those that stand in one of these ways, by id. */
    public List<RiskCoverage> risks(CoverageState... states) {
        return risks.stream()
                .filter(risk -> Arrays.asList(states).contains(risk.state()))
                .toList();
    }

    /** How many open threats the register holds. */
    public long openThreats() {
        return count(CoverageState::isOpenThreat);
    }

    /** How many open threats the total has a loss of, whether by the model that the register holds or not. */
    public long openThreatsInTotal() {
        return count(state -> state.isOpenThreat() && state.isInTotal());
    }

    /** Whether the total is of something else than what the register now holds. */
    public boolean isOutOfDate() {
        return count(CoverageState::isOutOfDate) > 0;
    }

    private long count(Predicate<CoverageState> wanted) {
        return risks.stream().map(RiskCoverage::state).filter(wanted).count();
    }

    /**
     * What has to be looked at, by risk: a warning where the total is out of date, a note where it leaves out a risk that
     * has a model, or counts an opportunity. A risk without a model is no finding; not all have to be put into money.
     */
    public List<Finding> findings() {
        return risks.stream().flatMap(risk -> finding(risk).stream()).toList();
    }

    private static Optional<Finding> finding(RiskCoverage risk) {
        return switch (risk.state()) {
            case COVERED, WITHOUT_MODEL -> Optional.empty();
            case MODEL_CHANGED ->
                finding(
                        risk,
                        "losses.model-changed",
                        "its loss model is not the one that the losses were worked out from; work them out anew");
            case MODEL_REMOVED ->
                finding(
                        risk,
                        "losses.model-removed",
                        "the losses count it by a model that the register no longer holds; work them out anew");
            case CLOSED ->
                finding(
                        risk,
                        "losses.closed-risk",
                        "is closed or retired, and the losses count it; work them out anew");
            case UNKNOWN ->
                finding(
                        risk,
                        "losses.unknown-risk",
                        "is not in the register, and the losses count it; work them out anew");
            case LEFT_OUT ->
                finding(risk, "losses.left-out", "has a loss model, and the losses do not count it; add it to them");
            case OPPORTUNITY ->
                finding(
                        risk,
                        "losses.opportunity",
                        "is an opportunity, and the losses count it; see whether its model belongs there");
        };
    }

    private static Optional<Finding> finding(RiskCoverage risk, String code, String message) {
        return Optional.of(new Finding(
                code,
                risk.state().isOutOfDate() ? Severity.WARNING : Severity.INFO,
                Place.entity(EntityType.nameOf(Risk.class), risk.risk().value()),
                message,
                BASIS));
    }
}
