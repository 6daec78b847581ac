package dev.aims.annex.catalog;

import java.util.Objects;

/**
 * A part of a control group with an objective of its own, such as {@code A.6.2}.
 *
 * @param group the id of its {@link ControlGroup}
 */
public record ControlSubgroup(String group, String id, String title, String objective) implements CatalogEntry {
    public ControlSubgroup {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(objective, "objective");
    }

    @Override
    public String parent() {
        return group;
    }

    @Override
    public String kind() {
        return "control_subgroup";
    }

    @Override
    public String summary() {
        return objective;
    }

    @Override
    public boolean assessable() {
        return false;
    }
}
