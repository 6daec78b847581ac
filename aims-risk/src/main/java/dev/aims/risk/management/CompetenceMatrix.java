package dev.aims.risk.management;

import dev.aims.core.model.Competence;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who has which competence, and who needs one (ISO/IEC 42001, 7.2). Competences of several parties are the same if their
 * titles are, by whatever case they are written in; the ids are those of each party alone.
 */
public final class CompetenceMatrix {
    private final Map<String, List<Cell>> rows;

    private CompetenceMatrix(Map<String, List<Cell>> rows) {
        this.rows = rows;
    }

    /** How far a party has a competence on the day. */
    public enum State {
        /** It has it, and the proof counts. */
        HELD,
        /** It has it as far as the register says, but the proof counts no longer. */
        ENDED,
        BEING_ACQUIRED,
        NEEDED
    }

    /**
     * A competence of one party.
     *
     * @param competence its id within the party
     * @param title as the party has it
     * @param validUntil the last day on which the proof counts; empty for no end
     * @param proven whether a proof is recorded
     */
    public record Cell(
            PartyId party,
            String competence,
            String title,
            State state,
            Optional<LocalDate> validUntil,
            boolean proven) {
        public Cell {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(competence, "competence");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(validUntil, "validUntil");
        }
    }

    /**
     * The competences of all parties in use. Looks once at each party.
     *
     * @param today the day in the zone of the register's context
     */
    public static CompetenceMatrix of(RegisterView view, LocalDate today) {
        Map<String, List<Cell>> rows = new TreeMap<>();
        view.parties()
                .forEach(party -> party.competences()
                        .forEach(competence -> rows.computeIfAbsent(key(competence.title()), key -> new ArrayList<>())
                                .add(cell(party, competence, today))));
        rows.replaceAll((key, cells) -> List.copyOf(cells));
        return new CompetenceMatrix(rows);
    }

    private static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    private static Cell cell(Party party, Competence competence, LocalDate today) {
        State state = switch (competence.status()) {
            case NEEDED -> State.NEEDED;
            case BEING_ACQUIRED -> State.BEING_ACQUIRED;
            case HELD -> Days.isBefore(competence.validUntil(), today) ? State.ENDED : State.HELD;
        };
        return new Cell(
                party.id(),
                competence.id(),
                competence.title(),
                state,
                Optional.ofNullable(competence.validUntil()),
                !competence.proof().isEmpty());
    }

    /** The titles of the competences, as the first party has them, in alphabetical order. */
    public List<String> titles() {
        return rows.values().stream().map(cells -> cells.get(0).title()).toList();
    }

    /** Who has a competence or needs it, ordered by party; empty if nobody does. */
    public List<Cell> of(String title) {
        return rows.getOrDefault(key(title), List.of());
    }

    /** What one party has and needs. */
    public List<Cell> of(PartyId party) {
        return cells().filter(cell -> cell.party().equals(party)).toList();
    }

    /** What is needed and not held: needed, being acquired, or ended. */
    public List<Cell> gaps() {
        return cells().filter(cell -> cell.state() != State.HELD).toList();
    }

    /** The titles of competences that somebody needs and nobody holds. */
    public List<String> heldByNobody() {
        return titles().stream()
                .filter(title -> of(title).stream().noneMatch(cell -> cell.state() == State.HELD))
                .toList();
    }

    /** What is held and ends on the day or before. */
    public List<Cell> endingBy(LocalDate day) {
        return cells().filter(cell -> cell.state() == State.HELD
                        && cell.validUntil().filter(end -> !end.isAfter(day)).isPresent())
                .toList();
    }

    private Stream<Cell> cells() {
        return rows.values().stream().flatMap(List::stream);
    }
}
