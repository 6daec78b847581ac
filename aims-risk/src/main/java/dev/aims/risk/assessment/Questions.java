package dev.aims.risk.assessment;

import dev.aims.core.model.Aggregation;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every method that rests on scales leaves open and takes for granted. */
final class Questions {
    private Questions() {}

    static List<String> open(RiskCriteria criteria, Map<String, String> consequences) {
        return criteria.consequences().stream()
                .filter(scale -> !consequences.containsKey(scale.id()))
                .map(scale -> scale.title() + " was not judged: what could it come to?")
                .toList();
    }

    static List<String> assumptions(
            RiskCriteria criteria, @Nullable String likelihood, Map<String, String> consequences) {
        List<String> assumptions = new ArrayList<>();
        if (likelihood == null) {
            assumptions.add("the level follows from the consequence alone, as likelihood makes no sense here");
        }
        if (consequences.size() > 1) {
            assumptions.add(aggregation(criteria.aggregation()));
        }
        List<String> unjudged = criteria.consequences().stream()
                .map(Scale::id)
                .filter(id -> !consequences.containsKey(id))
                .toList();
        if (!unjudged.isEmpty()) {
            assumptions.add("dimensions that were not judged (" + String.join(", ", unjudged) + ") take no part");
        }
        return assumptions;
    }

    private static String aggregation(Aggregation aggregation) {
        return switch (aggregation) {
            case MAXIMUM -> "the highest dimension of consequence counts";
            case RAISED_MAXIMUM ->
                "the highest dimension of consequence counts, one step higher if two or more reach it,"
                        + " and not beyond the last step";
            case WEIGHTED_MEAN ->
                "the mean of the dimensions of consequence by their weights counts, so that a high one"
                        + " can be made up for by low ones";
        };
    }
}
