package dev.aims.annex.gap;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
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
    private static final String OF_HEADING = "-of-heading";

    private final Catalog catalog;
    private final Outline outline;
    private final Map<String, List<Finding>> byEntry = new HashMap<>();
    private final List<Finding> astray = new ArrayList<>();

    Objections(RegisterView view, Catalog catalog, List<Finding> ruleFindings) {
        this.catalog = catalog;
        outline = new Outline(catalog);
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

    /** Nonconformities, and findings of audits, that name what the catalog does not have. */
    List<Finding> astray() {
        return astray;
    }

    /**
     * Whether somebody found that the requirement itself is not met, rather than that a record is lacking or late, or
     * that something under a heading is not met.
     */
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
        add(
                OPEN_NONCONFORMITY,
                placeOf(nonconformity, null),
                "is not met, and is not closed; correct it, act on its cause, and close it",
                Stream.concat(
                                nonconformity.clauses().stream().map(EntryRef::from),
                                nonconformity.controls().stream().map(EntryRef::from))
                        .sorted()
                        .toList());
    }

    private void add(Audit audit, AuditFinding found) {
        add(
                AUDIT_FINDING,
                placeOf(audit, "findings[" + found.id() + "]"),
                "is not met, and no nonconformity takes it up; record one and deal with it",
                Stream.concat(
                                Stream.ofNullable(found.clause()).map(EntryRef::from),
                                Stream.ofNullable(found.control()).map(EntryRef::from))
                        .toList());
    }

    private void add(String code, Place place, String what, List<EntryRef> named) {
        List<String> ours = named.stream()
                .filter(ref -> ref.catalog().equals(catalog.id()))
                .map(EntryRef::entry)
                .toList();
        for (String id : ours) {
            CatalogEntry entry = outline.find(id).orElse(null);
            if (entry != null && entry.assessable()) {
                add(id, Finding.warning(code, place, "says that it " + what));
            } else if (entry != null && !outline.under(id).isEmpty()) {
                addUnder(entry, ours, Finding.warning(code + OF_HEADING, place, ofHeading(entry, what)));
            } else {
                astray.add(Finding.warning(
                        GapAssessment.ASTRAY,
                        place,
                        "names " + catalog.id() + ":" + id + ", which is nothing that can be met in " + catalog.id()
                                + " " + catalog.edition() + ", and counts nowhere; correct the reference"));
            }
        }
    }

    private static String ofHeading(CatalogEntry heading, String what) {
        return "says that " + heading.id() + " " + heading.title() + ", under which it stands, " + what;
    }

    /** Speaks against all under a heading, or against none where what stands under it is named as well. */
    private void addUnder(CatalogEntry heading, List<String> named, Finding finding) {
        List<String> under = outline.under(heading.id());
        if (under.stream().noneMatch(named::contains)) {
            under.forEach(entry -> add(entry, finding));
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
