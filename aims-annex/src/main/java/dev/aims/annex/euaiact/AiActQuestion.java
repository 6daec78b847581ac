package dev.aims.annex.euaiact;

import dev.aims.core.model.QuestionRef;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A fact that was not given and that something hangs on. Answer it by {@link AiActFacts#yes}, {@link AiActFacts#no} or
 * the method for the value, or record the answer in the register under {@link #ref}.
 *
 * @param id the id of the fact, or {@code placed-on-market}, {@code model-placed-on-market}, {@code training-compute}
 * @param asks the question in own words
 * @param article where it stems from
 * @param bearsOnScope whether it hangs on the answer that the Act applies at all
 * @param tiers the classes that hang on the answer
 * @param obligations ids of the obligations of which it hangs on the answer whether or when they bind
 */
public record AiActQuestion(
        String id,
        String asks,
        String article,
        Expects expects,
        boolean bearsOnScope,
        Set<AiActTier> tiers,
        List<String> obligations) {
    static final String PLACED_ON_MARKET = "placed-on-market";
    static final String MODEL_PLACED_ON_MARKET = "model-placed-on-market";
    static final String TRAINING_COMPUTE = "training-compute";

    public AiActQuestion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(expects, "expects");
        tiers = Ordered.set(tiers);
        obligations = List.copyOf(obligations);
    }

    /** The question as answers in the register refer to it. */
    public QuestionRef ref() {
        return new QuestionRef(AiActRules.CATALOG, id);
    }

    @Override
    public String toString() {
        return id + ": " + asks + " (" + article + ")";
    }
}
