package dev.aims.risk.management;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.ReviewInput;
import dev.aims.core.model.ReviewTopic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One input of a management review, as the register gives it.
 *
 * @param id the same for each review, such as {@code audit-results}
 * @param basis ISO/IEC 42001, 9.3.2, or that it is good practice
 * @param summary one sentence or two; numbers and days, no texts of the register
 * @param counts what was counted, by name, in the order of telling
 * @param entities what it rests on and what somebody should look at, for a page to link
 * @param missing where the register is silent, as half sentences
 */
public record PreparedInput(
        String id,
        ReviewTopic topic,
        String basis,
        String summary,
        Map<String, Integer> counts,
        List<EntityId<?>> entities,
        List<String> missing) {
    static final String CLAUSE = "ISO/IEC 42001, 9.3.2";

    public PreparedInput {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(summary, "summary");
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        entities = List.copyOf(entities);
        missing = List.copyOf(missing);
    }

    static PreparedInput asked(String id, ReviewTopic topic, String summary, Facts facts) {
        return of(id, topic, CLAUSE, summary, facts);
    }

    static PreparedInput goodPractice(String id, ReviewTopic topic, String summary, Facts facts) {
        return of(id, topic, ConsistencyRule.GOOD_PRACTICE, summary, facts);
    }

    private static PreparedInput of(String id, ReviewTopic topic, String basis, String summary, Facts facts) {
        return new PreparedInput(id, topic, basis, summary, facts.counts, List.copyOf(facts.entities), facts.missing);
    }

    /** Whether the clause does not name this input, and a review is the better for it all the same. */
    public boolean isGoodPractice() {
        return basis.equals(ConsistencyRule.GOOD_PRACTICE);
    }

    /** The part of a management review that it becomes: the summary, and what is missing. */
    public ReviewInput toReviewInput() {
        String gaps = missing.isEmpty() ? "" : " What is missing: " + String.join("; ", missing) + ".";
        return new ReviewInput(id, topic, summary + gaps);
    }

    @Override
    public String toString() {
        return id + ": " + toReviewInput().summary();
    }

    /** What an input rests on, in the making. For one thread. */
    static final class Facts {
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final LinkedHashSet<EntityId<?>> entities = new LinkedHashSet<>();
        private final List<String> missing = new ArrayList<>();

        int count(String name, long number) {
            counts.put(name, Math.toIntExact(number));
            return counts.get(name);
        }

        Facts see(Collection<? extends EntityId<?>> ids) {
            entities.addAll(ids);
            return this;
        }

        Facts missing(boolean isMissing, String what) {
            if (isMissing) {
                missing.add(what);
            }
            return this;
        }
    }
}
