package dev.aims.risk.monitoring;

import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.SeriesDigest;
import dev.aims.core.register.Actor;
import dev.aims.core.register.ConflictException;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.store.reading.ReadingStore;
import dev.aims.core.validation.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes the beginnings of series, after the register has said so. */
final class Remover {
    private final Register register;
    private final ReadingStore store;
    private final int attempts;
    private final List<Finding> findings = new ArrayList<>();
    private long count;

    Remover(Register register, ReadingStore store, int attempts) {
        this.register = register;
        this.store = store;
        this.attempts = attempts;
    }

    void remove(Actor actor, IndicatorId id, Instant before) {
        for (int attempt = 1; ; attempt++) {
            RegisterView view = register.refresh();
            try {
                say(actor, view, id, before);
                break;
            } catch (ConflictException e) {
                if (attempt == attempts) {
                    throw e;
                }
            }
        }
        removeWhatIsSaid(id);
    }

    /** Puts the cut into the register, unless the series differs or nothing lies before it. */
    private void say(Actor actor, RegisterView view, IndicatorId id, Instant before) {
        Indicator indicator = view.get(id);
        SeriesDigest digest = indicator.series();
        if (digest == null) {
            return;
        }
        // What the digest does not cover yet stays: it would be gone without ever having been there.
        Instant behind = Series.behind(digest.last());
        Instant cut = before.isBefore(behind) ? before : behind;
        SeriesCheck check = SeriesCheck.of(indicator, digest, new Series(store, register.id(), id), cut);
        Optional<Finding> difference = check.difference();
        SeriesDigest shorter = check.withoutRemovable();
        if (difference.isPresent()) {
            if (register.refresh().version(id) != view.version(id)) {
                say(actor, register.view(), id, before); // somebody else has removed readings meanwhile
            } else {
                findings.add(difference.get());
            }
        } else if (!shorter.equals(digest)) {
            register.commit(
                    actor,
                    "readings of indicator " + id + " before " + cut + " removed",
                    change ->
                            change.replace(indicator.toBuilder().series(shorter).build(), view.version(id)));
        }
    }

    private void removeWhatIsSaid(IndicatorId id) {
        SeriesDigest digest = register.view().get(id).series();
        if (digest != null && digest.removed() != null) {
            count += store.removeBefore(register.id(), id, digest.removed().before());
        }
    }

    /** A retired indicator is not changed; that its readings are kept is said where there are some. */
    void leave(Indicator retired) {
        if (retired.series() != null) {
            findings.add(Finding.info(
                    "reading.retired-indicator",
                    SeriesCheck.place(retired),
                    "the indicator was taken out of use, and its readings are kept; replace it, remove them, and retire"
                            + " it again"));
        }
    }

    RemovedReadings removed() {
        return new RemovedReadings(count, findings);
    }
}
