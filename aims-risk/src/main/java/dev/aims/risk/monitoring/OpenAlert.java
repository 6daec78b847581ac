package dev.aims.risk.monitoring;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AlertState;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.Threshold;
import dev.aims.core.register.RegisterView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An alert that was raised and not cleared.
 *
 * @param since when the reading that raised it was taken
 */
public record OpenAlert(Indicator indicator, Threshold threshold, Instant since) {
    private static final Comparator<OpenAlert> ORDER = Comparator.comparing(
                    (OpenAlert alert) -> alert.threshold.level(), Comparator.reverseOrder())
            .thenComparing(OpenAlert::since)
            .thenComparing(alert -> alert.indicator.id())
            .thenComparing(alert -> alert.threshold.id());

    public OpenAlert {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(since, "since");
    }

    static List<OpenAlert> in(RegisterView view) {
        return view.all(Indicator.class).stream()
                .flatMap(OpenAlert::of)
                .sorted(ORDER)
                .toList();
    }

    private static Stream<OpenAlert> of(Indicator indicator) {
        return indicator.thresholds().stream()
                .flatMap(threshold -> indicator.alerts().stream()
                        .filter(state -> state.id().equals(threshold.id()))
                        .map(AlertState::openSince)
                        .flatMap(Stream::ofNullable)
                        .map(since -> new OpenAlert(indicator, threshold, since)));
    }

    /** The risks that the indicator warns of. */
    public Set<RiskId> risks() {
        return indicator.risks();
    }

    /** The systems that the indicator watches. */
    public Set<AiSystemId> systems() {
        return indicator.systems();
    }

    @Override
    public String toString() {
        return indicator.id() + ": " + threshold.level().id() + " " + threshold.id() + " open since " + since;
    }
}
