package dev.aims.annex.euaiact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param index place among the rules; rules refer to earlier ones only
 * @param statement absent for a rule that others build on
 */
record ActRule(
        String id, int index, Condition when, @Nullable Statement statement) {
    record Statement(String article, Effect effect, String says, Confidence confidence) {}

    /** Rules are told apart by id; comparing their conditions would walk the whole set. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActRule rule && rule.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
