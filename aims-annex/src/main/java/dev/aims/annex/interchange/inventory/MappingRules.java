package dev.aims.annex.interchange.inventory;

import dev.aims.core.model.AiRole;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Trait;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mapping says of columns, one type for each kind of rule. */
final class MappingRules {
    private MappingRules() {}

    /** The components of a system that a column may feed. */
    enum Field {
        NAME("name", false),
        DESCRIPTION("description", false),
        INTENDED_USE("intendedUse", false),
        NEXT_REVIEW("nextReview", false),
        USERS("users", true),
        AFFECTED_PEOPLE("affectedPeople", true),
        DEPLOYMENTS("deployments", true),
        TAGS("tags", true);

        final String member;
        final boolean many;

        Field(String member, boolean many) {
            this.member = member;
            this.many = many;
        }
    }

    /** @param list how the cell holds several values, or null if it is one text */
    record FieldRule(
            Field field,
            ColumnSelector column,
            @Nullable ListFormat list,
            @Nullable DateTimeFormatter date) {}

    record AttributeRule(
            String key, ColumnSelector column, @Nullable ListFormat list) {}

    /** What a value says of a system. */
    record Meaning(
            @Nullable LifeCycleStage stage,
            @Nullable AutomationLevel automation,
            Set<AiRole> roles,
            Set<Trait> traits,
            Set<Trait> absentTraits) {}

    /**
     * @param exact whether values are compared as they stand, else normalised
     * @param silent values that say nothing on purpose
     * @param othersSilent whether the same holds for every value that is not listed; else such a value is a finding
     */
    record ValueRule(
            ColumnSelector column,
            @Nullable ListFormat list,
            boolean exact,
            Map<String, Meaning> meanings,
            Set<String> silent,
            boolean othersSilent) {
        String form(String text) {
            return exact ? text : CellText.normalised(text);
        }
    }

    /** @param tieBreak columns that tell rows of the same key apart */
    record IdRule(List<ColumnSelector> key, List<ColumnSelector> tieBreak) {}
}
