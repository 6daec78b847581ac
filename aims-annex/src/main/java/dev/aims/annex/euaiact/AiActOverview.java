package dev.aims.annex.euaiact;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.calendar.CalendarEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the EU AI Act makes of the systems of a register on a day.
 *
 * @param edition the edition of the rule set
 * @param rulesAsOf the day as of which the rule set reads the law
 * @param notice what has to be shown with the result
 * @param date the day that is asked about
 * @param systems one for each system in use, in the register's order
 * @param findings errors {@code ai-act.prohibited} (a prohibition that applies on the day is met) and warnings {@code
 *     ai-act.prohibited-soon} (one that is still to come); warnings {@code ai-act-facts.other-than-register} (facts that
 *     were given leave out or contradict what the register says) and {@code ai-act-facts.unknown-system} (facts about a
 *     system that the register does not hold in use); infos {@code ai-act.open} (the class hangs on questions); and those
 *     of each classification, with its system as their place
 */
public record AiActOverview(
        String edition,
        LocalDate rulesAsOf,
        String notice,
        LocalDate date,
        List<AiActClassification> systems,
        List<Finding> findings) {
    public AiActOverview {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(rulesAsOf, "rulesAsOf");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(date, "date");
        systems = List.copyOf(systems);
        findings = List.copyOf(findings);
    }

    /** The classification of a system, empty if the register does not hold it in use. */
    public Optional<AiActClassification> find(AiSystemId system) {
        Objects.requireNonNull(system, "system");
        return systems.stream()
                .filter(each -> system.equals(each.facts().system()))
                .findFirst();
    }

    /** The systems of which a class is established, possible or ruled out, in the register's order. */
    public List<AiActClassification> systems(AiActTier tier, Known standing) {
        return systems.stream().filter(each -> each.standing(tier) == standing).toList();
    }

    /**
     * The days from which more obligations certainly bind somebody who has to do with a system, as far as they are still to
     * come; for {@link dev.aims.risk.calendar.RegisterCalendar#with}. One entry for each system and date, with the number
     * of obligations; its part is the date's id in the rule set, its basis where the date was read.
     *
     * @param view the one that was surveyed, for names and owners
     */
    public List<CalendarEntry> startingDates(RegisterView view) {
        return systems.stream()
                .flatMap(each -> view.find(Objects.requireNonNull(each.facts().system())).stream()
                        .flatMap(system -> StartingDates.of(each, system).stream()))
                .sorted()
                .toList();
    }

    /** Of how many systems this is how their classification stands. */
    public long count(AiActOutcome outcome) {
        return systems.stream().filter(each -> each.outcome() == outcome).count();
    }
}
