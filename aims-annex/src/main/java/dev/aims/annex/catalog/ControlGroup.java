package dev.aims.annex.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Controls that serve one objective.
 *
 * @param id the number in the standard, such as {@code A.6}
 * @param objective what the controls are for, in the catalog's own words; null where the catalog gives titles only
 * @param subgroups the parts of a group that have objectives of their own; empty for most groups
 */
public record ControlGroup(
        String id, String title, @Nullable String objective, List<ControlSubgroup> subgroups) implements CatalogEntry {
    public ControlGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        subgroups = List.copyOf(subgroups);
    }

    @Override
    public @Nullable String parent() {
        return null;
    }

    @Override
    public String kind() {
        return "control_group";
    }

    @Override
    public @Nullable String summary() {
        return objective;
    }

    @Override
    public boolean assessable() {
        return false;
    }
}
