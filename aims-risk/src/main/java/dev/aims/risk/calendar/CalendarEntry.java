package dev.aims.risk.calendar;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One date of a register that asks somebody for something.
 *
 * @param date the day; of an instant the one in the calendar's zone
 * @param instant where it falls due at an instant, which only notifications do
 * @param subject the entity that holds the date
 * @param part the id of the part of it, such as an action, that holds the date
 * @param label the name of the entity or of the part, in the register's words
 * @param owner who has to do it: the owner of the part, or else of the entity; the party itself for a competence, and who
 *     decided for a decision
 * @param systems the AI systems that it is about, as far as the register says so; sorted
 * @param basis what asks for it: that of its kind, or what the register names
 */
public record CalendarEntry(
        CalendarKind kind,
        LocalDate date,
        @Nullable Instant instant,
        EntityId<?> subject,
        @Nullable String part,
        String label,
        @Nullable PartyId owner,
        Set<AiSystemId> systems,
        String basis,
        EntryState state)
        implements Comparable<CalendarEntry> {
    private static final Comparator<CalendarEntry> ORDER = Comparator.comparing(CalendarEntry::date)
            .thenComparing(CalendarEntry::instant, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CalendarEntry::kind)
            .thenComparing(entry -> entry.subject().value())
            .thenComparing(CalendarEntry::part, Comparator.nullsFirst(Comparator.naturalOrder()));

    public CalendarEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(state, "state");
        systems = Collections.unmodifiableSortedSet(new TreeSet<>(systems));
    }

    /** What falls due, in words: the kind and the label. */
    public String title() {
        return kind.title() + ": " + label;
    }

    public boolean isDone() {
        return state == EntryState.DONE;
    }

    /** Whether it still asks for something. */
    public boolean isOpen() {
        return state == EntryState.OPEN;
    }

    /** By day, on one day those without an instant first, then by kind, subject and part. */
    @Override
    public int compareTo(CalendarEntry other) {
        return ORDER.compare(this, other);
    }

    /** What it is the date of, the same as long as the register holds it: {@code risk/r/risk_review}. */
    String key() {
        String place = EntityType.nameOf(subject.type()) + "/" + subject.value() + (part == null ? "" : "/" + part);
        return place + "/" + kind.id();
    }

    @Override
    public String toString() {
        return (instant == null ? date : instant) + " " + title();
    }
}
