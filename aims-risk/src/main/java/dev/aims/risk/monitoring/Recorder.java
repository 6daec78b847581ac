package dev.aims.risk.monitoring;

import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.SeriesDigest;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.ConflictException;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.ReadingStore;
import dev.aims.core.store.reading.SeriesAddition;
import dev.aims.core.store.reading.StaleSeriesException;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings readings into the store and then their digest into the register. What the register has the digest of is always
 * the beginning of the series in the store: an addition goes behind the end that was seen, or not at all. What lies
 * behind the digest, because a call was interrupted or another one is on its way, comes first in the next one.
 */
final class Recorder {
    private final Register register;
    private final ReadingStore store;
    private final int attempts;
    private final Instant latest;

    /** @param latest how late a reading may be at most */
    Recorder(Register register, ReadingStore store, int attempts, Instant latest) {
        this.register = register;
        this.store = store;
        this.attempts = attempts;
        this.latest = latest;
    }

    Recorded record(Actor actor, Map<IndicatorId, List<IndicatorReading>> readings) {
        Set<IndicatorId> grown = new HashSet<>();
        for (int attempt = 1; ; attempt++) {
            Batch batch = new Batch(register.refresh(), readings, grown);
            try {
                store.append(register.id(), batch.additions());
                return batch.recorded(commit(actor, batch));
            } catch (StaleSeriesException e) {
                e.indicators().forEach(id -> batch.requireEnd(id, e.newest(id)));
                grown.addAll(e.indicators());
                if (attempt == attempts) {
                    throw e;
                }
            } catch (ConflictException e) {
                grown.addAll(readings.keySet());
                if (attempt == attempts) {
                    throw e;
                }
            }
        }
    }

    private List<Commit> commit(Actor actor, Batch batch) {
        List<Intake> news = batch.intakes.stream().filter(Intake::isNews).toList();
        if (news.isEmpty()) {
            return List.of();
        }
        String reason = news.size() == 1
                ? "readings of indicator " + news.get(0).changed().id()
                : "readings of " + news.size() + " indicators";
        return List.of(register.commit(
                actor, reason, change -> news.forEach(intake -> change.replace(intake.changed(), intake.version()))));
    }

    /** One attempt, on one view. */
    private final class Batch {
        private final RegisterView view;
        private final List<Intake> intakes = new ArrayList<>();
        private final List<IndicatorOutcome> refused = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Batch(RegisterView view, Map<IndicatorId, List<IndicatorReading>> readings, Set<IndicatorId> grown) {
            this.view = view;
            readings.forEach((id, some) -> {
                Optional<Indicator> indicator = view.find(id);
                if (indicator.isEmpty()) {
                    refuse("reading.unknown-indicator", id, some, "the register holds no such indicator; add it first");
                } else if (view.isRetired(id)) {
                    refuse("reading.retired-indicator", id, some, "the indicator was taken out of use");
                } else {
                    take(indicator.get(), some, grown.contains(id));
                }
            });
        }

        private void refuse(String code, IndicatorId id, List<IndicatorReading> some, String why) {
            refused.add(new IndicatorOutcome(id, 0, 0, some.size(), 0, List.of()));
            findings.add(Finding.error(
                    code, Place.entity("indicator", id.value()), some.size() + " readings are refused: " + why));
        }

        private void take(Indicator indicator, List<IndicatorReading> some, boolean hasGrown) {
            Series series = new Series(store, register.id(), indicator.id());
            SeriesDigest digest = indicator.series();
            List<IndicatorReading> tail = hasGrown ? series.after(digest == null ? null : digest.last()) : List.of();
            intakes.add(new Intake(indicator, view.version(indicator.id()), tail).take(some, latest, series));
        }

        List<SeriesAddition> additions() {
            return intakes.stream()
                    .map(Intake::addition)
                    .flatMap(Optional::stream)
                    .toList();
        }

        void requireEnd(IndicatorId id, Optional<Instant> inStore) {
            SeriesDigest digest = view.get(id).series();
            if (digest != null
                    && inStore.filter(end -> !end.isBefore(digest.last())).isEmpty()) {
                throw new SeriesLostException(id, digest.last(), inStore);
            }
        }

        Recorded recorded(List<Commit> commits) {
            List<IndicatorOutcome> outcomes = new ArrayList<>(refused);
            intakes.forEach(intake -> {
                outcomes.add(intake.outcome());
                findings.addAll(intake.findings());
            });
            return new Recorded(outcomes, findings, commits);
        }
    }
}
