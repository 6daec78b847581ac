package dev.aims.risk.monitoring;

import dev.aims.core.model.IndicatorId;
import dev.aims.core.register.Commit;
import dev.aims.core.validation.Finding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What became of a batch of readings.
 *
 * @param outcomes one for each indicator of the batch, in the order in which they first occur in it
 * @param findings why readings were refused, an error each, and what was taken up
 * @param commits what was committed: one for up to 1,000 indicators, none if nothing is new
 */
public record Recorded(List<IndicatorOutcome> outcomes, List<Finding> findings, List<Commit> commits) {
    public Recorded {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
        commits = List.copyOf(commits);
    }

    static Recorded of(List<Recorded> parts, Collection<IndicatorId> order) {
        Map<IndicatorId, IndicatorOutcome> outcomes = new HashMap<>();
        parts.stream()
                .flatMap(part -> part.outcomes.stream())
                .forEach(outcome -> outcomes.put(outcome.indicator(), outcome));
        return new Recorded(
                order.stream()
                        .map(id -> Objects.requireNonNull(outcomes.get(id), "outcome"))
                        .toList(),
                parts.stream().flatMap(part -> part.findings.stream()).toList(),
                parts.stream().flatMap(part -> part.commits.stream()).toList());
    }

    /** How many readings are new, of all indicators. */
    public int accepted() {
        return sum(IndicatorOutcome::accepted);
    }

    /** How many readings were there before, of all indicators. */
    public int repeated() {
        return sum(IndicatorOutcome::repeated);
    }

    /** How many readings were refused, of all indicators. */
    public int refused() {
        return sum(IndicatorOutcome::refused);
    }

    private int sum(ToIntFunction<IndicatorOutcome> count) {
        return outcomes.stream().mapToInt(count).sum();
    }

    /** The alerts that were raised, also those that were cleared again by the same batch. */
    public List<AlertChange> raised() {
        return changes().filter(AlertChange::raised).toList();
    }

    /** The alerts that were cleared. */
    public List<AlertChange> cleared() {
        return changes().filter(change -> !change.raised()).toList();
    }

    private Stream<AlertChange> changes() {
        return outcomes.stream().flatMap(outcome -> outcome.changes().stream());
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
