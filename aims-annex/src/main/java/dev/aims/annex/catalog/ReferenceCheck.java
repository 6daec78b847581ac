package dev.aims.annex.catalog;

import dev.aims.annex.internal.UnknownCatalog;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.ToleranceLine;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether the risk sources and objectives that a register names are in the catalogs at hand. What it says of controls is
 * for {@link dev.aims.annex.applicability.StatementOfApplicability#findings}.
 */
public final class ReferenceCheck {
    private static final String CODE = "reference.unknown";

    private final Catalogs catalogs;
    private final Map<String, List<Naming>> unknown = new LinkedHashMap<>();

    private ReferenceCheck(Catalogs catalogs) {
        this.catalogs = Objects.requireNonNull(catalogs, "catalogs");
    }

    /**
     * What no catalog at hand holds of what risks, objectives and lines of tolerance in use name. Looks at all of them.
     *
     * @return a warning {@code reference.unknown} for each catalog that is not at hand, with those that are and the one
     *     that differs from it by hyphens, underscores and case only; and one for each reference to a catalog at hand that
     *     has no such entry. The place is the first entity that names it, in the order of the register's ids
     */
    public static List<Finding> of(RegisterView view, Catalogs catalogs) {
        ReferenceCheck check = new ReferenceCheck(catalogs);
        view.risks().forEach(check::risk);
        view.all(AiObjective.class).forEach(check::objective);
        view.criteria().forEach(check::criteria);
        return check.unknown.values().stream().map(check::finding).toList();
    }

    /**
     * A reference in the register.
     *
     * @param component where it stands in the entity
     * @param kind what it should lead to
     */
    private record Naming(Entity entity, String component, String kind, String catalog, String ref) {}

    private void risk(Risk risk) {
        risk.sources().stream().sorted().forEach(ref -> source(risk, ref));
        risk.objectives().stream().sorted().forEach(ref -> objective(risk, "objectives", ref));
    }

    private void objective(AiObjective objective) {
        objective.objectives().stream().sorted().forEach(ref -> objective(objective, "objectives", ref));
    }

    private void criteria(RiskCriteria criteria) {
        for (int i = 0; i < criteria.lines().size(); i++) {
            ToleranceLine line = criteria.lines().get(i);
            if (line.objective() != null) {
                objective(criteria, "lines[" + i + "]", line.objective());
            }
        }
    }

    private void source(Entity entity, RiskSourceRef ref) {
        if (isUnfit(RiskSource.class, EntryRef.from(ref))) {
            add(new Naming(entity, "sources", "risk source", ref.catalog(), ref.toString()));
        }
    }

    private void objective(Entity entity, String component, ObjectiveRef ref) {
        if (isUnfit(Objective.class, EntryRef.from(ref))) {
            add(new Naming(entity, component, "objective", ref.catalog(), ref.toString()));
        }
    }

    /** Catalogs of risks hold them as entries without a type of their own, which may serve as either. */
    private boolean isUnfit(Class<? extends CatalogEntry> wanted, EntryRef ref) {
        CatalogEntry entry = catalogs.find(ref).orElse(null);
        boolean isOther = entry instanceof Control
                || entry instanceof Clause
                || entry instanceof Objective
                || entry instanceof RiskSource;
        return entry == null || (isOther && !wanted.isInstance(entry));
    }

    private void add(Naming naming) {
        String key = isKnown(naming.catalog()) ? naming.kind() + " " + naming.ref() : naming.catalog();
        unknown.computeIfAbsent(key, first -> new ArrayList<>()).add(naming);
    }

    private boolean isKnown(String catalog) {
        return catalogs.ids().contains(catalog);
    }

    private Finding finding(List<Naming> namings) {
        Naming first = namings.get(0);
        Place place = new Place.Entity(
                EntityType.nameOf(first.entity().id().type()),
                first.entity().id().toString(),
                first.component());
        String named = "names " + first.kind() + " " + first.ref();
        String others = others(namings);
        return isKnown(first.catalog())
                ? Finding.warning(
                        CODE,
                        place,
                        named + others + ", which " + catalogs.get(first.catalog())
                                + " does not have; correct the reference")
                : Finding.warning(
                        CODE,
                        place,
                        named + others + ", and " + UnknownCatalog.text(first.catalog(), catalogs.ids()) + "; "
                                + UnknownCatalog.FIX);
    }

    /** Such as {@code (as do 3 other entities)}. */
    private static String others(List<Naming> namings) {
        Entity first = namings.get(0).entity();
        long others = namings.stream()
                .map(naming -> naming.entity().id())
                .filter(id -> !id.equals(first.id()))
                .distinct()
                .count();
        return others == 0 ? "" : others == 1 ? " (as does 1 other)" : " (as do " + others + " others)";
    }
}
