package dev.aims.annex.interchange.inventory;

import dev.aims.annex.interchange.inventory.MappingRules.Meaning;
import dev.aims.annex.interchange.inventory.MappingRules.ValueRule;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the categories in a row's cells say of the system, taken together. */
final class RowMeaning {
    private final Row row;
    private final Header header;
    private final Map<Trait, Integer> present = new TreeMap<>();
    private final Map<Trait, Integer> absent = new TreeMap<>();
    private final Set<AiRole> roles = new TreeSet<>();
    private final Map<Object, Integer> saidBy = new HashMap<>();
    private @Nullable LifeCycleStage stage;
    private @Nullable AutomationLevel automation;

    RowMeaning(Row row, Header header) {
        this.row = row;
        this.header = header;
    }

    void add(ValueRule rule, int column, Predicate<String> blank) {
        if (row.isBlank(column)) {
            return;
        }
        String cell = CellText.carried(row.raw(column));
        ListFormat.Items items = rule.list() == null
                ? new ListFormat.Items(List.of(cell), true)
                : rule.list().split(cell);
        if (!items.readable()) {
            row.warning("unreadable-list", column, "starts like a JSON array but is none; nothing is taken from it");
            return;
        }
        boolean complete = true;
        for (String item : items.texts()) {
            complete &= blank.test(item) || addItem(rule, column, item);
        }
        if (complete) {
            row.carry(column);
        }
    }

    private boolean addItem(ValueRule rule, int column, String item) {
        String form = rule.form(item);
        Meaning meaning = rule.meanings().get(form);
        if (meaning != null) {
            return add(meaning, column);
        }
        if (!rule.othersSilent() && !rule.silent().contains(form)) {
            row.warning(
                    "unknown-value",
                    column,
                    "the mapping does not know "
                            + (rule.list() == null ? "this value" : "\"" + CellText.excerpt(item) + "\"")
                            + "; nothing is concluded from it");
        }
        return false;
    }

    private boolean add(Meaning meaning, int column) {
        roles.addAll(meaning.roles());
        meaning.traits().forEach(trait -> present.putIfAbsent(trait, column));
        meaning.absentTraits().forEach(trait -> absent.putIfAbsent(trait, column));
        stage = first(stage, meaning.stage(), LifeCycleStage.class, column);
        automation = first(automation, meaning.automation(), AutomationLevel.class, column);
        return true;
    }

    /** The first of two statements; a warning says that the second one differs. */
    private <T> @Nullable T first(@Nullable T earlier, @Nullable T later, Class<T> type, int column) {
        if (later == null || later.equals(earlier)) {
            return earlier;
        }
        if (earlier == null) {
            saidBy.put(type, column);
            return later;
        }
        row.warning(
                "contradicting-values",
                column,
                "says " + later + " but column \"" + header.label(saidBy.getOrDefault(type, column)) + "\" says "
                        + earlier + "; the latter is kept");
        return earlier;
    }

    /** Present traits. A trait that one column affirms and another denies is present, and a warning says so. */
    Set<Trait> traits() {
        return new TreeSet<>(present.keySet());
    }

    Set<Trait> absentTraits() {
        Set<Trait> denied = new TreeSet<>();
        absent.forEach((trait, column) -> {
            Integer affirming = present.get(trait);
            if (affirming == null) {
                denied.add(trait);
            } else {
                row.warning(
                        "contradicting-traits",
                        column,
                        "rules out " + trait + " but column \"" + header.label(affirming) + "\" (\""
                                + CellText.excerpt(row.raw(affirming)) + "\") affirms it; kept as present");
            }
        });
        return denied;
    }

    Set<AiRole> roles() {
        return roles;
    }

    @Nullable
    LifeCycleStage stage() {
        return stage;
    }

    @Nullable
    AutomationLevel automation() {
        return automation;
    }
}
