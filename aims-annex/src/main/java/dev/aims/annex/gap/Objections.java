package dev.aims.annex.gap;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditId;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What in a register speaks against requirements of a catalog. */
final class Objections {
    private static final Pattern YEAR = Pattern.compile(":\\d{4}\\b.*");

    private static final String OPEN_NONCONFORMITY = "gap.open-nonconformity";
    private static final String AUDIT_FINDING = "gap.audit-finding";

    private final Catalog catalog;
    private final Map<String, List<Finding>> byEntry = new HashMap<>();

    Objections(RegisterView view, Catalog catalog, List<Finding> ruleFindings) {
        this.catalog = catalog;
        ruleFindings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(this::addByBasis);
        view.all(Nonconformity.class).forEach(this::add);
        Set<Found> takenUp = new HashSet<>();
        view.all(Nonconformity.class).forEach(each -> {
            if (each.audit() != null && each.auditFinding() != null) {
                takenUp.add(new Found(each.audit(), each.auditFinding()));
            }
        });
        view.all(Audit.class)
                .forEach(audit -> audit.findings().stream()
                        .filter(finding ->
                                isNonconformity(finding) && !takenUp.contains(new Found(audit.id(), finding.id())))
                        .forEach(finding -> add(audit, finding)));
    }

    private record Found(AuditId audit, String finding) {}

    List<Finding> against(String entry) {
        return byEntry.getOrDefault(entry, List.of());
    }

    /** Whether somebody found that the requirement is not met, rather than that a record is lacking or late. */
    static boolean saysNotMet(Finding finding) {
        return finding.code().equals(OPEN_NONCONFORMITY) || finding.code().equals(AUDIT_FINDING);
    }

    private void addByBasis(Finding finding) {
        String prefix = YEAR.matcher(catalog.standard()).replaceFirst("") + ", ";
        String basis = finding.basis();
        if (basis != null && basis.startsWith(prefix)) {
            add(basis.substring(prefix.length()), finding);
        }
    }

    private void add(Nonconformity nonconformity) {
        if (nonconformity.status() == NonconformityStatus.CLOSED) {
            return;
        }
        Finding finding = Finding.warning(
                OPEN_NONCONFORMITY,
                placeOf(nonconformity, null),
                "says that it is not met, and is not closed; correct it, act on its cause, and close it");
        Stream.concat(
                        nonconformity.clauses().stream().map(EntryRef::from),
                        nonconformity.controls().stream().map(EntryRef::from))
                .forEach(ref -> add(ref, finding));
    }

    private void add(Audit audit, AuditFinding found) {
        Finding finding = Finding.warning(
                AUDIT_FINDING,
                placeOf(audit, "findings[" + found.id() + "]"),
                "says that it is not met, and no nonconformity takes it up; record one and deal with it");
        if (found.clause() != null) {
            add(EntryRef.from(found.clause()), finding);
        }
        if (found.control() != null) {
            add(EntryRef.from(found.control()), finding);
        }
    }

    private void add(EntryRef ref, Finding finding) {
        if (ref.catalog().equals(catalog.id())) {
            add(ref.entry(), finding);
        }
    }

    private void add(String entry, Finding finding) {
        byEntry.computeIfAbsent(entry, key -> new ArrayList<>()).add(finding);
    }

    private static boolean isNonconformity(AuditFinding finding) {
        return finding.grade() == FindingGrade.MINOR_NONCONFORMITY
                || finding.grade() == FindingGrade.MAJOR_NONCONFORMITY;
    }

    private static Place placeOf(Entity entity, @Nullable String component) {
        return new Place.Entity(
                EntityType.nameOf(entity.id().type()), entity.id().value(), component);
    }
}
