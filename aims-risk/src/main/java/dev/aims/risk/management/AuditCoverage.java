package dev.aims.risk.management;

import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditId;
import dev.aims.core.model.ClauseRef;
import dev.aims.core.model.ControlRef;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which audits of a cycle cover a clause, a control or an area of them. An audit covers what it names, and all below it:
 * one against {@code 9} covers {@code 9.2.2}. One that names only what is below covers it in part, and so does a finding.
 *
 * @param audited the completed audits that cover it, at least in part
 * @param planned the audits that are to cover it, at least in part
 * @param parts what completed audits looked at below it; empty where one covers it as a whole
 */
public record AuditCoverage(
        ClauseRef area, State state, List<AuditId> audited, List<AuditId> planned, List<ClauseRef> parts) {
    public AuditCoverage {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(state, "state");
        audited = List.copyOf(audited);
        planned = List.copyOf(planned);
        parts = List.copyOf(parts);
    }

    /** How far something is covered. */
    public enum State {
        /** An audit was conducted against it as a whole. */
        AUDITED,
        /** An audit was conducted against a part of it. */
        AUDITED_IN_PART,
        /** Not audited, but an audit is planned. */
        PLANNED,
        NOT_COVERED
    }

    static AuditCoverage of(ClauseRef area, List<Audit> conducted, List<Audit> planned) {
        List<AuditId> audited = touching(area, conducted);
        List<AuditId> ahead = touching(area, planned);
        boolean whole = conducted.stream()
                .flatMap(audit -> audit.clauses().stream())
                .anyMatch(clause -> isWithin(area, clause));
        Set<ClauseRef> parts = new TreeSet<>();
        if (!whole) {
            conducted.forEach(audit ->
                    named(audit).filter(clause -> isWithin(clause, area)).forEach(parts::add));
        }
        return new AuditCoverage(area, state(whole, audited, ahead), audited, ahead, List.copyOf(parts));
    }

    private static State state(boolean whole, List<AuditId> audited, List<AuditId> ahead) {
        if (whole) {
            return State.AUDITED;
        } else if (!audited.isEmpty()) {
            return State.AUDITED_IN_PART;
        }
        return ahead.isEmpty() ? State.NOT_COVERED : State.PLANNED;
    }

    private static List<AuditId> touching(ClauseRef area, List<Audit> audits) {
        return audits.stream()
                .filter(audit -> audit.clauses().stream().anyMatch(clause -> isWithin(area, clause))
                        || named(audit).anyMatch(clause -> isWithin(clause, area)))
                .map(Audit::id)
                .toList();
    }

    /** What an audit is against, and what its findings are about. */
    private static Stream<ClauseRef> named(Audit audit) {
        return Stream.concat(audit.clauses().stream(), audit.findings().stream().flatMap(AuditCoverage::named));
    }

    private static Stream<ClauseRef> named(AuditFinding finding) {
        ControlRef control = finding.control();
        ClauseRef asClause = control == null ? null : new ClauseRef(control.catalog(), control.control());
        return Stream.of(finding.clause(), asClause).filter(Objects::nonNull);
    }

    /** Whether an entry of a catalog is the other one, or below it by its number. */
    private static boolean isWithin(ClauseRef entry, ClauseRef whole) {
        return entry.catalog().equals(whole.catalog()) && (entry.clause() + ".").startsWith(whole.clause() + ".");
    }

    @Override
    public String toString() {
        return switch (state) {
            case AUDITED -> area + " audited by " + Words.list(audited);
            case AUDITED_IN_PART -> area + " audited in part (" + Words.list(parts) + ") by " + Words.list(audited);
            case PLANNED -> area + " planned by " + Words.list(planned);
            case NOT_COVERED -> area + " not covered";
        };
    }
}
