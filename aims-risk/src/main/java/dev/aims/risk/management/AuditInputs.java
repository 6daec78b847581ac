package dev.aims.risk.management;

import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.Incident;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.ReviewTopic;
import dev.aims.risk.internal.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What audits found, and what could be better. */
final class AuditInputs {
    private AuditInputs() {}

    static PreparedInput auditResults(ReviewPeriod period) {
        List<Audit> conducted = conducted(period, period::holds);
        List<Audit> before = conducted(period, period::isBefore);
        PreparedInput.Facts facts = new PreparedInput.Facts();
        facts.count("audits", conducted.size());
        long internal = conducted.stream()
                .filter(audit -> audit.kind() == AuditKind.INTERNAL)
                .count();
        facts.count("internal", internal);
        int major = facts.count("majorNonconformities", findings(conducted, FindingGrade.MAJOR_NONCONFORMITY));
        int minor = facts.count("minorNonconformities", findings(conducted, FindingGrade.MINOR_NONCONFORMITY));
        facts.count("opportunities", findings(conducted, FindingGrade.OPPORTUNITY));
        facts.count("conformities", findings(conducted, FindingGrade.CONFORMITY));
        facts.count("strengths", findings(conducted, FindingGrade.STRENGTH));
        long earlier =
                findings(before, FindingGrade.MAJOR_NONCONFORMITY) + findings(before, FindingGrade.MINOR_NONCONFORMITY);
        long undated = period.view()
                .all(Audit.class)
                .where(audit -> audit.status() == AuditStatus.COMPLETED && dayOf(audit) == null)
                .size();
        facts.see(conducted.stream().map(Audit::id).toList())
                .missing(conducted.isEmpty(), period.lacking("audit was conducted"))
                .missing(!conducted.isEmpty() && internal == 0, period.lacking("internal audit was conducted"))
                .missing(undated > 0, Words.have((int) undated, "completed audit") + " no day");
        return PreparedInput.asked(
                "audit-results",
                ReviewTopic.AUDIT_RESULTS,
                period.sinceText() + " " + Words.count(conducted.size(), "audit") + " conducted, " + internal
                        + " of them internal, with " + major + " major and "
                        + Words.count(minor, "minor nonconformity") + period.comparedWith(earlier) + ".",
                facts);
    }

    private static List<Audit> conducted(ReviewPeriod period, Predicate<@Nullable LocalDate> when) {
        return period.view()
                .all(Audit.class)
                .where(audit -> audit.status() == AuditStatus.COMPLETED && when.test(dayOf(audit)))
                .list();
    }

    private static @Nullable LocalDate dayOf(Audit audit) {
        return audit.conductedUntil() == null ? audit.conductedFrom() : audit.conductedUntil();
    }

    private static long findings(List<Audit> audits, FindingGrade grade) {
        return audits.stream()
                .flatMap(audit -> audit.findings().stream())
                .map(AuditFinding::grade)
                .filter(grade::equals)
                .count();
    }

    static PreparedInput opportunities(ReviewPeriod period) {
        List<Audit> audits = conducted(period, period::holds).stream()
                .filter(audit -> findings(List.of(audit), FindingGrade.OPPORTUNITY) > 0)
                .toList();
        List<Incident> incidents = period.view().all(Incident.class).stream()
                .filter(incident ->
                        !incident.lessons().isEmpty() && period.holds(Days.of(incident.detectedAt(), period.zone())))
                .toList();
        List<PlannedChange> proposed = period.view()
                .all(PlannedChange.class)
                .where(change -> change.status() == ChangeStatus.PROPOSED)
                .list();
        PreparedInput.Facts facts = new PreparedInput.Facts();
        int found = facts.count("auditFindings", findings(audits, FindingGrade.OPPORTUNITY));
        int lessons = facts.count(
                "lessons",
                incidents.stream()
                        .mapToInt(incident -> incident.lessons().size())
                        .sum());
        facts.count("proposedChanges", proposed.size());
        facts.see(audits.stream().<EntityId<?>>map(Audit::id).toList())
                .see(incidents.stream().map(Incident::id).toList())
                .see(proposed.stream().map(PlannedChange::id).toList())
                .missing(
                        found + lessons + proposed.size() == 0,
                        "no opportunity for improvement is recorded: no finding of that grade, no lesson of an incident, no"
                                + " proposed change");
        return PreparedInput.asked(
                "improvement-opportunities",
                ReviewTopic.IMPROVEMENT_OPPORTUNITIES,
                period.sinceText() + " " + Words.count(found, "opportunity") + " found by audits and "
                        + Words.count(lessons, "lesson") + " learned from incidents; "
                        + Words.count(proposed.size(), "proposed change") + " to be decided.",
                facts);
    }
}
