package dev.aims.risk.monitoring;

import dev.aims.core.model.Indicator;
import dev.aims.core.model.SeriesDigest;
import dev.aims.core.model.SeriesRemoval;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks along a series and compares it with its digest. */
final class SeriesCheck {
    private final Indicator indicator;
    private final SeriesDigest digest;
    private final Instant cut;
    private long count;
    private String sha256;
    private @Nullable Instant last;
    private @Nullable SeriesRemoval removable;
    private long notTakenUp;

    private SeriesCheck(Indicator indicator, SeriesDigest digest, Instant cut) {
        this.indicator = indicator;
        this.digest = digest;
        this.cut = cut;
        SeriesRemoval removed = digest.removed();
        count = removed == null ? 0 : removed.count();
        sha256 = removed == null ? SeriesDigest.START : removed.sha256();
        removable = removed;
    }

    /** @param cut before which readings are to be removed */
    static SeriesCheck of(Indicator indicator, SeriesDigest digest, Series series, Instant cut) {
        SeriesCheck check = new SeriesCheck(indicator, digest, cut);
        SeriesRemoval removed = digest.removed();
        try (Stream<IndicatorReading> kept =
                series.between(removed == null ? Instant.MIN : removed.before(), Instant.MAX)) {
            for (Iterator<IndicatorReading> each = kept.iterator(); each.hasNext(); ) {
                check.add(each.next());
            }
        }
        return check;
    }

    private void add(IndicatorReading reading) {
        if (reading.takenAt().isAfter(digest.last())) {
            notTakenUp++;
            return;
        }
        count++;
        sha256 = SeriesDigest.chain(sha256, reading.takenAt(), reading.value());
        last = reading.takenAt();
        if (reading.takenAt().isBefore(cut)) {
            removable = new SeriesRemoval(cut, count, sha256);
        }
    }

    /** The digest once what lies before the cut is removed. */
    SeriesDigest withoutRemovable() {
        return new SeriesDigest(digest.count(), digest.last(), digest.sha256(), removable);
    }

    /** How the series differs from its digest, if it does. */
    Optional<Finding> difference() {
        if (count == digest.count() && sha256.equals(digest.sha256())) {
            return Optional.empty();
        }
        return Optional.of(Finding.error(
                "reading.series-differs",
                place(indicator),
                "the store holds " + count + " readings" + (last == null ? "" : " up to " + last) + " with chain "
                        + sha256 + ", those that were removed counted, but the register's digest is of "
                        + digest.count() + " up to " + digest.last() + " with chain " + digest.sha256()
                        + "; readings were changed, dropped or added in the store"));
    }

    /** What an interrupted call left behind in the store. */
    List<Finding> leftovers(Series series) {
        return Stream.concat(notTakenUp(), notRemoved(series)).toList();
    }

    private Stream<Finding> notTakenUp() {
        return notTakenUp == 0
                ? Stream.empty()
                : Stream.of(Finding.info(
                        "reading.not-taken-up",
                        place(indicator),
                        "the store holds " + notTakenUp
                                + " readings that an interrupted call did not commit; they count"
                                + " with the next reading that is recorded"));
    }

    private Stream<Finding> notRemoved(Series series) {
        SeriesRemoval removed = digest.removed();
        if (removed == null) {
            return Stream.empty();
        }
        try (Stream<IndicatorReading> kept = series.between(Instant.MIN, removed.before())) {
            return kept.findAny().isEmpty()
                    ? Stream.empty()
                    : Stream.of(Finding.warning(
                            "reading.removal-unfinished",
                            place(indicator),
                            "readings before " + removed.before()
                                    + " were to be removed, and some are still in the store; remove them again"));
        }
    }

    static Place place(Indicator indicator) {
        return Place.entity("indicator", indicator.id().value());
    }
}
