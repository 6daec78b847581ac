package dev.aims.risk.quantification.internal;

import dev.aims.core.model.SharedCause;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often the causes that risks share strike in each year; drawn once for all risks. Immutable. */
final class Strikes {
    private final List<String> causes;
    private final long[] keys;
    private final CountTable[] counts;

    Strikes(List<RiskModel> models, long seed) {
        SortedMap<String, Double> rates = new TreeMap<>();
        for (RiskModel model : models) {
            for (SharedCause cause : model.causes()) {
                rates.put(cause.cause(), cause.rate());
            }
        }
        causes = List.copyOf(rates.keySet());
        keys = causes.stream()
                .mapToLong(cause -> Stream.key(seed, "cause", cause))
                .toArray();
        counts = rates.values().stream()
                .map(rate -> new CountTable(Counts.poisson(rate)))
                .toArray(CountTable[]::new);
    }

    int causes() {
        return causes.size();
    }

    int indexOf(SharedCause cause) {
        return causes.indexOf(cause.cause());
    }

    /** @param strikes one row a cause, at least as long as there are trials; filled with what belongs to it */
    void fill(long firstTrial, int trials, int[][] strikes) {
        for (int i = 0; i < keys.length; i++) {
            for (int t = 0; t < trials; t++) {
                strikes[i][t] = counts[i].atUniform(Stream.uniform(keys[i], firstTrial + t, 0));
            }
        }
    }
}
