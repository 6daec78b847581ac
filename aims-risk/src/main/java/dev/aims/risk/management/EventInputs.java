package dev.aims.risk.management;

import dev.aims.core.model.Concern;
import dev.aims.core.model.Incident;
import dev.aims.core.model.IncidentSeverity;
import dev.aims.core.model.ReviewTopic;
import dev.aims.risk.internal.Days;
import dev.aims.risk.internal.OpenWork;
import java.time.LocalDate;
import java.util.List;

/** Incidents and concerns. */
final class EventInputs {
    private EventInputs() {}

    static PreparedInput incidents(ReviewPeriod period) {
        List<Incident> all = period.view().all(Incident.class).list();
        List<Incident> detected =
                all.stream().filter(it -> period.holds(dayOf(it, period))).toList();
        List<Incident> open = all.stream().filter(it -> it.closedAt() == null).toList();
        long before =
                all.stream().filter(it -> period.isBefore(dayOf(it, period))).count();
        PreparedInput.Facts facts = new PreparedInput.Facts();
        facts.count("detected", detected.size());
        int grave = facts.count(
                "majorOrCritical",
                detected.stream().filter(EventInputs::isGrave).count());
        facts.count("open", open.size());
        long unjudged = detected.stream().filter(it -> it.severity() == null).count();
        facts.see(detected.stream().map(Incident::id).toList())
                .see(open.stream().map(Incident::id).toList())
                .missing(unjudged > 0, Words.have((int) unjudged, "incident") + " no severity");
        return PreparedInput.goodPractice(
                "incidents",
                ReviewTopic.OTHER,
                period.sinceText() + " " + Words.count(detected.size(), "incident") + " detected, " + grave
                        + " of them major or critical" + period.comparedWith(before) + "; " + open.size()
                        + " open now.",
                facts);
    }

    private static LocalDate dayOf(Incident incident, ReviewPeriod period) {
        return Days.of(incident.detectedAt(), period.zone());
    }

    private static boolean isGrave(Incident incident) {
        return incident.severity() == IncidentSeverity.MAJOR || incident.severity() == IncidentSeverity.CRITICAL;
    }

    static PreparedInput concerns(ReviewPeriod period) {
        List<Concern> all = period.view().all(Concern.class).list();
        List<Concern> raised =
                all.stream().filter(it -> period.holds(it.raisedOn())).toList();
        List<Concern> open = all.stream().filter(OpenWork::isOpen).toList();
        long before = all.stream().filter(it -> period.isBefore(it.raisedOn())).count();
        PreparedInput.Facts facts = new PreparedInput.Facts();
        facts.count("raised", raised.size());
        facts.count("open", open.size());
        int silent = facts.count(
                "withoutOutcome", all.stream().filter(ConcernBook::lacksOutcome).count());
        facts.see(raised.stream().map(Concern::id).toList())
                .see(open.stream().map(Concern::id).toList())
                .missing(silent > 0, Words.have(silent, "closed concern") + " no outcome");
        return PreparedInput.goodPractice(
                "concerns",
                ReviewTopic.OTHER,
                period.sinceText() + " " + Words.count(raised.size(), "concern") + " raised"
                        + period.comparedWith(before) + "; " + open.size() + " open now.",
                facts);
    }
}
