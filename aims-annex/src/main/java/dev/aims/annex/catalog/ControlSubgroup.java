package dev.aims.annex.catalog;

import java.util.Objects;

/** A part of a control group with an objective of its own, such as {@code A.6.2}. */
public record ControlSubgroup(String id, String title, String objective) {
    public ControlSubgroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(objective, "objective");
    }
}
