package dev.aims.risk.management;

import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.Reading;
import dev.aims.core.model.ReviewTopic;
import dev.aims.core.model.Threshold;
import dev.aims.risk.internal.Days;
import dev.aims.risk.internal.OpenWork;
import java.util.List;
import java.util.Optional;

/** What is measured, and whether AI objectives are reached. */
final class MeasurementInputs {
    private MeasurementInputs() {}

    static PreparedInput measurementResults(ReviewPeriod period) {
        List<Indicator> all = period.view().all(Indicator.class).list();
        List<Indicator> breaches =
                all.stream().filter(it -> isBeyond(it, AlertLevel.BREACH)).toList();
        List<Indicator> warnings = all.stream()
                .filter(it -> isBeyond(it, AlertLevel.WARNING) && !isBeyond(it, AlertLevel.BREACH))
                .toList();
        List<Indicator> notRead = all.stream()
                .filter(it -> latest(it)
                        .filter(reading -> period.holds(Days.of(reading.takenAt(), period.zone())))
                        .isEmpty())
                .toList();
        PreparedInput.Facts facts = new PreparedInput.Facts();
        facts.count("indicators", all.size());
        facts.count("breach", breaches.size());
        facts.count("warning", warnings.size());
        facts.count("notRead", notRead.size());
        String trend = "";
        if (period.then() != null) {
            long before = period.then()
                    .all(Indicator.class)
                    .where(it -> isBeyond(it, AlertLevel.BREACH))
                    .size();
            trend = period.comparedWithThen(facts.count("breachThen", before));
        }
        facts.see(breaches.stream().map(Indicator::id).toList())
                .see(warnings.stream().map(Indicator::id).toList())
                .see(notRead.stream().map(Indicator::id).toList())
                .missing(all.isEmpty(), "no indicator is recorded")
                .missing(!notRead.isEmpty(), Words.have(notRead.size(), "indicator") + " " + period.lacking("reading"));
        return PreparedInput.asked(
                "measurement-results",
                ReviewTopic.MEASUREMENT_RESULTS,
                "By their latest readings, " + breaches.size() + " of " + Words.count(all.size(), "indicator")
                        + " in breach now" + trend + ", and " + warnings.size() + " to be watched.",
                facts);
    }

    private static Optional<Reading> latest(Indicator indicator) {
        return Optional.ofNullable(indicator.latest());
    }

    private static boolean isBeyond(Indicator indicator, AlertLevel level) {
        return latest(indicator)
                .filter(reading -> indicator.thresholds().stream()
                        .filter(threshold -> threshold.level() == level)
                        .map(Threshold::id)
                        .anyMatch(reading.beyond()::contains))
                .isPresent();
    }

    static PreparedInput objectives(ReviewPeriod period) {
        List<AiObjective> all = period.view().all(AiObjective.class).list();
        List<AiObjective> overdue = all.stream()
                .filter(it -> OpenWork.isOpen(it) && Days.isBefore(it.due(), period.today()))
                .toList();
        PreparedInput.Facts facts = new PreparedInput.Facts();
        int achieved = facts.count("achieved", count(all, ObjectiveStatus.ACHIEVED));
        int missed = facts.count("missed", count(all, ObjectiveStatus.MISSED));
        int open = facts.count("open", all.stream().filter(OpenWork::isOpen).count());
        facts.count("overdue", overdue.size());
        facts.see(all.stream()
                        .filter(it -> it.status() != ObjectiveStatus.WITHDRAWN)
                        .map(AiObjective::id)
                        .toList())
                .missing(all.isEmpty(), "no AI objective is recorded");
        return PreparedInput.goodPractice(
                "objectives",
                ReviewTopic.OTHER,
                "AI objectives: " + achieved + " achieved, " + missed + " missed, " + open + " open (" + overdue.size()
                        + " of them overdue).",
                facts);
    }

    private static long count(List<AiObjective> all, ObjectiveStatus status) {
        return all.stream().filter(objective -> objective.status() == status).count();
    }
}
