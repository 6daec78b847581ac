package dev.aims.annex.agenda;

import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import dev.aims.risk.assessment.RiskRanking;
import dev.aims.risk.calendar.CalendarEntry;
import dev.aims.risk.calendar.RegisterCalendar;
import dev.aims.risk.rollup.Concentration;
import dev.aims.risk.staleness.Stale;
import dev.aims.risk.staleness.StaleReason;
import dev.aims.risk.staleness.Staleness;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be done first about a register, with the lists that it is drawn from: what is stale, what rules find, what is
 * overdue, which risks are above tolerance.
 *
 * <pre>{@code
 * Staleness staleness = Staleness.of(register, clock.instant());
 * List<Finding> findings = RiskConsistency.standard().check(register.view(), staleness.day());
 * Agenda.of(register.view(), staleness, findings).items().forEach(System.out::println);
 * }</pre>
 *
 * <p>There is one item for each risk, plan, system or other entity, whatever number of reasons it has; a decision goes
 * with the risk or plan that it is about. Items are ordered by the kind of their most urgent reason ({@link AgendaKind}),
 * then those that are about a risk above tolerance, of these risks before plans and systems, then by the place of their
 * most pressing risk in the {@link RiskRanking}, then by the number of reasons, then by title. That order is the library's own: ISO/IEC 42001 sets none. Findings that are merely worth knowing
 * put nothing on the agenda.
 */
public final class Agenda {
    /** How many days {@link #upcoming} looks ahead. */
    public static final int DAYS_AHEAD = 30;

    private final LocalDate day;
    private final Optional<Staleness> staleness;
    private final RegisterCalendar calendar;
    private final List<Finding> findings;
    private final Matters matters;
    private final Stakes stakes;
    private final Concentration concentration;
    private final List<AgendaItem> items;

    private Agenda(RegisterView view, LocalDate day, Optional<Staleness> staleness, List<Finding> findings) {
        this.day = day;
        this.staleness = staleness;
        this.findings = List.copyOf(findings);
        calendar = RegisterCalendar.of(view);
        matters = new Matters(view);
        stakes = new Stakes(view);
        concentration = Concentration.of(view);
        items = collected();
    }

    private Agenda(Agenda other, RegisterCalendar calendar) {
        day = other.day;
        staleness = other.staleness;
        findings = other.findings;
        matters = other.matters;
        stakes = other.stakes;
        concentration = other.concentration;
        this.calendar = calendar;
        items = collected();
    }

    /**
     * The agenda on the day of the staleness. Looks at all that is in the view.
     *
     * @throws IllegalArgumentException if the staleness is that of another revision
     */
    public static Agenda of(RegisterView view, Staleness staleness, List<Finding> findings) {
        if (staleness.revision() != view.revision()) {
            throw new IllegalArgumentException(
                    "staleness must be of revision " + view.revision() + " but was of " + staleness.revision());
        }
        return new Agenda(view, staleness.day(), Optional.of(staleness), findings);
    }

    /** The agenda on a day where only a view is at hand: what is stale is not looked at. */
    public static Agenda of(RegisterView view, LocalDate day, List<Finding> findings) {
        return new Agenda(view, Objects.requireNonNull(day, "day"), Optional.empty(), findings);
    }

    /** With what else has a date, as for {@link RegisterCalendar#with}. */
    public Agenda with(Collection<CalendarEntry> more) {
        return more.isEmpty() ? this : new Agenda(this, calendar.with(more));
    }

    public LocalDate day() {
        return day;
    }

    /** What to do, the most urgent first. */
    public List<AgendaItem> items() {
        return items;
    }

    /** Whether what is stale was looked at. */
    public boolean isStalenessKnown() {
        return staleness.isPresent();
    }

    /** What must be looked at again, the most urgent first; empty if it was not looked at. */
    public List<Stale> stale() {
        return staleness.map(Staleness::items).orElse(List.of());
    }

    /** What the rules found, in the order given. */
    public List<Finding> findings() {
        return findings;
    }

    /** Findings on which somebody has to act: those that are not merely worth knowing. */
    public List<Finding> pressing() {
        return findings.stream().filter(Agenda::isPressing).toList();
    }

    private static boolean isPressing(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    /** What several open threats hang on. */
    public Concentration concentration() {
        return concentration;
    }

    /** The open threats above tolerance today, the most pressing first, each with why it stands where it does. */
    public List<RiskRanking.Ranked> aboveTolerance() {
        return stakes.aboveTolerance();
    }

    /** Everything with a date. */
    public RegisterCalendar calendar() {
        return calendar;
    }

    /** What is open although its day has passed, the oldest first. */
    public List<CalendarEntry> overdue() {
        return calendar.overdueAt(day);
    }

    /** What comes up within {@link #DAYS_AHEAD}, by day. */
    public List<CalendarEntry> upcoming() {
        return calendar.upcoming(day, Period.ofDays(DAYS_AHEAD));
    }

    private List<AgendaItem> collected() {
        Map<Place, List<AgendaReason>> reasons = new LinkedHashMap<>();
        for (Stale stale : stale()) {
            Place place = Matters.placeOf(stale.subject());
            stale.reasons()
                    .forEach(reason -> add(reasons, matters.of(place), reason(stale, reason, matters.prefix(place))));
        }
        for (Finding finding : pressing()) {
            Place place = finding.place();
            add(reasons, matters.of(place), reason(finding, matters.prefix(place)));
        }
        for (CalendarEntry entry : overdue()) {
            addOverdue(reasons, matters.of(Matters.placeOf(entry.subject())), entry);
        }
        return reasons.entrySet().stream()
                .map(entry -> new AgendaItem(
                        entry.getKey(),
                        matters.title(entry.getKey()),
                        matters.owner(entry.getKey()),
                        stakes.isAboveTolerance(entry.getKey()),
                        inOrder(entry.getValue())))
                .sorted(Comparator.comparing(AgendaItem::kind)
                        .thenComparing(AgendaItem::aboveTolerance, Comparator.reverseOrder())
                        .thenComparing(item -> !Matters.isRisk(item.place()))
                        .thenComparing(item -> stakes.position(item.place()))
                        .thenComparing(item -> item.reasons().size(), Comparator.reverseOrder())
                        .thenComparing(AgendaItem::title)
                        .thenComparing(item -> item.place().toString()))
                .toList();
    }

    private static void add(Map<Place, List<AgendaReason>> reasons, Place matter, AgendaReason reason) {
        reasons.computeIfAbsent(matter, first -> new ArrayList<>()).add(reason);
    }

    /** Rules and staleness may know the day as well: then it is said once, and as what it is, overdue. */
    private void addOverdue(Map<Place, List<AgendaReason>> reasons, Place matter, CalendarEntry entry) {
        List<AgendaReason> known = reasons.computeIfAbsent(matter, first -> new ArrayList<>());
        String day = entry.date().toString();
        boolean isTold = false;
        for (int i = 0; i < known.size(); i++) {
            AgendaReason reason = known.get(i);
            if (reason.text().contains(day)
                    && (entry.part() == null || reason.text().contains(entry.label()))) {
                isTold = true;
                if (reason.kind().compareTo(AgendaKind.OVERDUE) > 0) {
                    known.set(i, new AgendaReason(AgendaKind.OVERDUE, reason.text(), reason.basis()));
                }
            }
        }
        if (!isTold) {
            known.add(reason(entry));
        }
    }

    /** A stale subject is as urgent as its staleness says, which is more than its reasons for a risk above tolerance. */
    private static AgendaReason reason(Stale stale, StaleReason reason, String prefix) {
        AgendaKind kind = reason.equals(stale.reasons().get(0))
                ? AgendaKind.of(stale.urgency())
                : AgendaKind.of(reason.kind().urgency());
        return new AgendaReason(kind, prefix + reason.message(), reason.clause());
    }

    private static AgendaReason reason(Finding finding, String prefix) {
        return new AgendaReason(AgendaKind.of(finding), prefix + finding.message(), finding.basis());
    }

    private AgendaReason reason(CalendarEntry entry) {
        long days = ChronoUnit.DAYS.between(entry.date(), day);
        String what = entry.part() == null ? entry.kind().title() : entry.title();
        return new AgendaReason(
                AgendaKind.OVERDUE,
                what + " was due on " + entry.date() + ", " + days + (days == 1 ? " day" : " days") + " ago",
                entry.basis());
    }

    /** The most urgent first; of two of which one says all that the other says, one that says more, as the more urgent. */
    private static List<AgendaReason> inOrder(List<AgendaReason> reasons) {
        List<AgendaReason> kept = new ArrayList<>();
        reasons.stream().sorted(Comparator.comparing(AgendaReason::kind)).forEach(reason -> {
            for (int i = 0; i < kept.size(); i++) {
                AgendaReason other = kept.get(i);
                if (reason.text().startsWith(other.text())) {
                    kept.set(i, new AgendaReason(other.kind(), reason.text(), reason.basis()));
                    return;
                } else if (other.text().startsWith(reason.text())) {
                    return;
                }
            }
            kept.add(reason);
        });
        return kept;
    }
}
