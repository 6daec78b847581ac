package dev.aims.annex.applicability;

import dev.aims.annex.applicability.RowChange.Aspect;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.StatementRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two statements of applicability: two issued versions, or the one in force and what the register
 * says today.
 *
 * @param changes the controls of which something differs, in the order of the newer statement, then those that are gone
 * @param catalogs the catalogs, with edition and content, that only the older or only the newer one was made with
 */
public record StatementComparison(List<RowChange> changes, Set<CatalogPin> catalogs) {
    public StatementComparison {
        changes = List.copyOf(changes);
        catalogs = Set.copyOf(catalogs);
    }

    /** Compares two issued versions. */
    public static StatementComparison between(ApplicabilityStatement older, ApplicabilityStatement newer) {
        return between(older.rows(), older.catalogs(), newer.rows(), newer.catalogs());
    }

    /** Compares an issued version with what follows from the register: if anything differs, the next one is due. */
    public static StatementComparison between(ApplicabilityStatement issued, StatementOfApplicability derived) {
        return between(
                issued.rows(),
                issued.catalogs(),
                derived.rows().stream().map(ApplicabilityRow::toStatementRow).toList(),
                derived.catalogs());
    }

    private static StatementComparison between(
            List<StatementRow> older,
            Collection<CatalogPin> olderCatalogs,
            List<StatementRow> newer,
            Collection<CatalogPin> newerCatalogs) {
        Map<ControlRef, StatementRow> left = new LinkedHashMap<>();
        older.forEach(row -> left.put(row.control(), row));
        List<RowChange> changes = new ArrayList<>();
        for (StatementRow row : newer) {
            StatementRow before = left.remove(row.control());
            add(changes, row.control(), before, row);
        }
        left.forEach((control, row) -> add(changes, control, row, null));
        Set<CatalogPin> catalogs = new HashSet<>(olderCatalogs);
        newerCatalogs.stream().filter(pin -> !catalogs.remove(pin)).forEach(catalogs::add);
        return new StatementComparison(changes, catalogs);
    }

    /** Whether both say the same. */
    public boolean isEmpty() {
        return changes.isEmpty() && catalogs.isEmpty();
    }

    private static void add(
            List<RowChange> changes, ControlRef control, @Nullable StatementRow before, @Nullable StatementRow after) {
        Set<Aspect> aspects = before == null || after == null ? EnumSet.allOf(Aspect.class) : aspects(before, after);
        if (!aspects.isEmpty()) {
            changes.add(new RowChange(control, before, after, aspects));
        }
    }

    private static Set<Aspect> aspects(StatementRow before, StatementRow after) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        add(aspects, Aspect.APPLICABILITY, before.applicability(), after.applicability());
        add(aspects, Aspect.BASES, before.bases(), after.bases());
        add(aspects, Aspect.JUSTIFICATION, before.justification(), after.justification());
        add(aspects, Aspect.STATUS, before.status(), after.status());
        add(aspects, Aspect.RISKS, before.risks(), after.risks());
        return aspects;
    }

    private static void add(Set<Aspect> aspects, Aspect aspect, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            aspects.add(aspect);
        }
    }
}
