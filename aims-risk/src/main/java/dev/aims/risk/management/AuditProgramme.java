package dev.aims.risk.management;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditId;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.ClauseRef;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The internal audits of one cycle (ISO/IEC 42001, 9.2.2): what they cover, what they found and what became of that, and
 * who audits what is their own.
 *
 * @param from the first day of the cycle
 * @param until its last day
 * @param conducted the audits that are completed, by day
 * @param planned those that are planned or under way, by day
 * @param coverage for each clause, control or area that is to be covered, in the order given
 * @param findings what the completed audits found, in their order
 * @param partialities auditors who own a system that they audit
 * @param questions what the register does not tell, each about one audit
 */
public record AuditProgramme(
        LocalDate from,
        LocalDate until,
        List<Audit> conducted,
        List<Audit> planned,
        List<AuditCoverage> coverage,
        List<FollowedFinding> findings,
        List<Partiality> partialities,
        List<String> questions) {
    private static final List<ClauseRef> ISO_42001 = Stream.concat(
                    IntStream.rangeClosed(4, 10).mapToObj(String::valueOf),
                    IntStream.rangeClosed(2, 10).mapToObj(area -> "A." + area))
            .map(clause -> new ClauseRef("iso-42001", clause))
            .toList();

    public AuditProgramme {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        conducted = List.copyOf(conducted);
        planned = List.copyOf(planned);
        coverage = List.copyOf(coverage);
        findings = List.copyOf(findings);
        partialities = List.copyOf(partialities);
        questions = List.copyOf(questions);
    }

    /**
     * A finding and what became of it.
     *
     * @param nonconformities those in use that name it
     * @param settled whether nothing is left to do: it is no nonconformity, or those that were recorded for it are closed
     */
    public record FollowedFinding(
            AuditId audit, AuditFinding finding, List<NonconformityId> nonconformities, boolean settled) {
        public FollowedFinding {
            nonconformities = List.copyOf(nonconformities);
        }
    }

    /** An auditor who owns a system that the audit covers. */
    public record Partiality(AuditId audit, PartyId auditor, AiSystemId system) {}

    /** Clauses 4 to 10 of ISO/IEC 42001 and areas A.2 to A.10 of its Annex A: what a programme covers as a whole. */
    public static List<ClauseRef> areasOfIso42001() {
        return ISO_42001;
    }

    /** Against clauses 4 to 10 and areas A.2 to A.10 of ISO/IEC 42001. */
    public static AuditProgramme of(RegisterView view, LocalDate from, LocalDate until) {
        return of(view, from, until, ISO_42001);
    }

    /**
     * The programme of a cycle. An audit belongs to it by the day on which it ended, or else began, or else was planned
     * for. Looks at all audits and nonconformities.
     *
     * @param from first day of the cycle
     * @param until last day, not before {@code from}
     * @param toCover clauses, controls or areas; those of a catalog for a finer picture
     */
    public static AuditProgramme of(RegisterView view, LocalDate from, LocalDate until, Collection<ClauseRef> toCover) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until must not be before from, " + from + ", but was " + until);
        }
        List<Audit> inCycle = view.all(Audit.class).stream()
                .filter(audit -> audit.kind() == AuditKind.INTERNAL && audit.status() != AuditStatus.CANCELLED)
                .filter(audit -> isWithin(dayOf(audit), from, until))
                .sorted(Comparator.comparing(audit -> Objects.requireNonNull(dayOf(audit))))
                .toList();
        List<Audit> conducted = inCycle.stream()
                .filter(audit -> audit.status() == AuditStatus.COMPLETED)
                .toList();
        List<Audit> planned = inCycle.stream()
                .filter(audit -> audit.status() != AuditStatus.COMPLETED)
                .toList();
        return new AuditProgramme(
                from,
                until,
                conducted,
                planned,
                toCover.stream()
                        .map(area -> AuditCoverage.of(area, conducted, planned))
                        .toList(),
                followed(conducted, view),
                inCycle.stream().flatMap(audit -> partialities(audit, view)).toList(),
                questions(view, inCycle));
    }

    private static @Nullable LocalDate dayOf(Audit audit) {
        if (audit.conductedUntil() != null) {
            return audit.conductedUntil();
        }
        return audit.conductedFrom() != null ? audit.conductedFrom() : audit.plannedFor();
    }

    private static boolean isWithin(@Nullable LocalDate day, LocalDate from, LocalDate until) {
        return day != null && !day.isBefore(from) && !day.isAfter(until);
    }

    private static List<FollowedFinding> followed(List<Audit> conducted, RegisterView view) {
        Map<AuditId, List<Nonconformity>> byAudit = view.all(Nonconformity.class).stream()
                .filter(nonconformity -> nonconformity.audit() != null)
                .collect(Collectors.groupingBy(Nonconformity::audit));
        return conducted.stream()
                .flatMap(audit -> audit.findings().stream()
                        .map(finding -> followed(audit, finding, byAudit.getOrDefault(audit.id(), List.of()))))
                .toList();
    }

    private static FollowedFinding followed(Audit audit, AuditFinding finding, List<Nonconformity> ofAudit) {
        List<Nonconformity> recorded = ofAudit.stream()
                .filter(nonconformity -> finding.id().equals(nonconformity.auditFinding()))
                .toList();
        boolean closed = recorded.stream().allMatch(it -> it.status() == NonconformityStatus.CLOSED);
        return new FollowedFinding(
                audit.id(),
                finding,
                recorded.stream().map(Nonconformity::id).toList(),
                closed && !(recorded.isEmpty() && isNonconformity(finding)));
    }

    private static boolean isNonconformity(AuditFinding finding) {
        return finding.grade() == FindingGrade.MINOR_NONCONFORMITY
                || finding.grade() == FindingGrade.MAJOR_NONCONFORMITY;
    }

    private static Stream<Partiality> partialities(Audit audit, RegisterView view) {
        return audit.systems().stream()
                .flatMap(id -> view.find(id).stream())
                .flatMap(system ->
                        ownerAmong(audit, system)
                                .map(owner -> new Partiality(audit.id(), owner, system.id()))
                                .stream());
    }

    private static Optional<PartyId> ownerAmong(Audit audit, AiSystem system) {
        return Optional.ofNullable(system.owner()).filter(audit.auditors()::contains);
    }

    private static List<String> questions(RegisterView view, List<Audit> inCycle) {
        List<String> questions = new ArrayList<>();
        for (Audit audit : inCycle) {
            if (audit.clauses().isEmpty()) {
                questions.add(Words.name(audit.id()) + " names no clause: what is it audited against?");
            }
            if (audit.auditors().isEmpty()) {
                questions.add(Words.name(audit.id()) + " names no auditor: are they impartial?");
            }
        }
        view.all(Audit.class).stream()
                .filter(audit -> audit.kind() == AuditKind.INTERNAL
                        && audit.status() != AuditStatus.CANCELLED
                        && dayOf(audit) == null)
                .forEach(audit -> questions.add(Words.name(audit.id()) + " has no date: which cycle is it part of?"));
        return questions;
    }

    /** How many findings there are of each grade, from the best to the worst; grades without any have 0. */
    public Map<FindingGrade, Integer> findingsByGrade() {
        Map<FindingGrade, Integer> counts = new EnumMap<>(FindingGrade.class);
        for (FindingGrade grade : FindingGrade.values()) {
            counts.put(grade, 0);
        }
        findings.forEach(it -> counts.merge(it.finding().grade(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** What no audit of the cycle covers, neither one that was conducted nor one that is planned. */
    public List<ClauseRef> uncovered() {
        return coverage.stream()
                .filter(it -> it.state() == AuditCoverage.State.NOT_COVERED)
                .map(AuditCoverage::area)
                .toList();
    }

    /** Findings for which something is left to do. */
    public List<FollowedFinding> unsettled() {
        return findings.stream().filter(it -> !it.settled()).toList();
    }
}
