package dev.aims.annex.catalog;

import java.util.List;
import java.util.Objects;

/**
 * Controls that serve one objective.
 *
 * @param id the number in the standard, such as {@code A.6}
 * @param objective what the controls are for, in the catalog's own words
 * @param subgroups the parts of a group that have objectives of their own; empty for most groups
 */
public record ControlGroup(String id, String title, String objective, List<ControlSubgroup> subgroups) {
    public ControlGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(objective, "objective");
        subgroups = List.copyOf(subgroups);
    }
}
