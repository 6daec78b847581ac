package dev.aims.annex.impact;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Concern;
import dev.aims.core.model.ConcernStatus;
import dev.aims.core.model.ImpactTrigger;
import dev.aims.core.model.Incident;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.register.RegisterView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What happened to systems, or is to happen, since they were assessed. */
final class Events {
    private final LocalDate today;
    private final Past past;
    private final ZoneId zone;
    private final List<PlannedChange> changes;
    private final List<Incident> incidents;
    private final List<Concern> concerns;
    private final List<Indicator> indicators;

    Events(RegisterView view, LocalDate today, Past past, ZoneId zone) {
        this.today = today;
        this.past = past;
        this.zone = zone;
        changes = view.all(PlannedChange.class).list();
        incidents = view.all(Incident.class).list();
        concerns = view.all(Concern.class).list();
        indicators = view.all(Indicator.class).list();
    }

    void find(AiSystem system, LocalDate conducted, TriggerSearch.Found found) {
        changes.stream()
                .filter(change -> change.systems().contains(system.id()) && isOn(change, conducted))
                .forEach(change -> change(change, system.id(), found));
        incidents.stream()
                .filter(incident -> concerns(incident, system) && isAfter(incident.detectedAt(), conducted))
                .forEach(incident -> found.fire(
                        ImpactTrigger.INCIDENT,
                        "incident " + incident.id() + " was detected on " + day(incident.detectedAt())));
        concerns.stream()
                .filter(concern -> concern.systems().contains(system.id())
                        && isAfter(concern.raisedOn(), conducted)
                        && concern.status() != ConcernStatus.WITHDRAWN
                        && concern.status() != ConcernStatus.NOT_CONFIRMED)
                .forEach(concern -> found.fire(
                        ImpactTrigger.INCIDENT, "concern " + concern.id() + " was raised on " + concern.raisedOn()));
        indicators.stream()
                .filter(indicator -> indicator.systems().contains(system.id()) && isBreached(indicator, conducted))
                .forEach(indicator -> found.fire(
                        ImpactTrigger.EXPECTATION_MISSED, "indicator " + indicator.id() + " shows a breach"));
    }

    private static void change(PlannedChange change, AiSystemId system, TriggerSearch.Found found) {
        if (change.significant() == null) {
            found.ask("Is planned change " + change.id() + " significant for " + system + "?");
        } else if (change.significant()) {
            found.fire(
                    ImpactTrigger.SIGNIFICANT_CHANGE_PROPOSED,
                    "planned change " + change.id() + " is "
                            + change.status().id().replace('_', ' '));
        }
    }

    /** Whether a change was put forward, or made, after the assessment, and was not dropped. */
    private boolean isOn(PlannedChange change, LocalDate conducted) {
        boolean dropped = change.status() == ChangeStatus.REJECTED || change.status() == ChangeStatus.CANCELLED;
        boolean madeSince = change.completedOn() != null && isAfter(change.completedOn(), conducted);
        return !dropped
                && (madeSince
                        || past.firstSaid(change)
                                .filter(day -> day.isAfter(conducted))
                                .isPresent());
    }

    private static boolean concerns(Incident incident, AiSystem system) {
        return incident.systems().contains(system.id())
                || system.components().stream().map(ComponentUse::component).anyMatch(incident.components()::contains);
    }

    private boolean isBreached(Indicator indicator, LocalDate conducted) {
        return indicator
                .breachedSince()
                .filter(since -> isAfter(since, conducted))
                .isPresent();
    }

    /** Later than the day of the assessment, and not in the future. */
    private boolean isAfter(Instant instant, LocalDate conducted) {
        return isAfter(day(instant), conducted);
    }

    private boolean isAfter(LocalDate day, LocalDate conducted) {
        return day.isAfter(conducted) && !day.isAfter(today);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
