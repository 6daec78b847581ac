package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.TrialBlock;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What each risk loses in each trial under any of the candidates that act on it. Each is simulated when it is first asked
 * for; the latest are kept. Used by one thread.
 */
final class TreatedLosses {
    private static final long KEPT_BYTES = Runtime.getRuntime().maxMemory() / 8;

    private final Simulation simulation;
    private final Field field;
    private final Map<RiskId, Integer> positions = new TreeMap<>();
    private final Map<RiskId, double[]> untreatable = new TreeMap<>();
    private final Map<Key, double[]> latest = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, double[]> eldest) {
            return 8L * eldest.getValue().length * size() > KEPT_BYTES && size() > 4;
        }
    };

    private record Key(int risk, long local) {}

    TreatedLosses(Simulation simulation, Field field) {
        this.simulation = simulation;
        this.field = field;
        for (int r = 0; r < field.risks().size(); r++) {
            positions.put(field.risks().get(r).id(), r);
        }
    }

    /** Of one of the field's risks; not to be changed. */
    double[] losses(int risk, long local) {
        Key key = new Key(risk, local);
        double @Nullable [] known = latest.get(key);
        if (known == null) {
            Risk treated = field.treated(risk, local);
            TrialBlock drawn = simulation.losses(field.portfolio().replacing(Set.of(treated)), Set.of(treated.id()));
            known = drawn.losses(treated.id());
            latest.put(key, known);
        }
        return known;
    }

    /** Of all risks of the portfolio, in the order in which a run adds them up. */
    double[] total(BitSet set) {
        double[] total = new double[0];
        for (Risk risk : field.portfolio().risks()) {
            Integer position = positions.get(risk.id());
            double[] losses = position == null ? untreatable(risk.id()) : losses(position, field.on(position, set));
            if (total.length == 0) {
                total = losses.clone();
            } else {
                for (int t = 0; t < total.length; t++) {
                    total[t] += losses[t];
                }
            }
        }
        return total;
    }

    private double[] untreatable(RiskId id) {
        if (untreatable.isEmpty()) {
            Set<RiskId> rest = new TreeSet<>();
            field.portfolio().risks().stream()
                    .map(Risk::id)
                    .filter(risk -> !positions.containsKey(risk))
                    .forEach(rest::add);
            TrialBlock drawn = simulation.losses(field.portfolio(), rest);
            rest.forEach(risk -> untreatable.put(risk, drawn.losses(risk)));
        }
        return untreatable.getOrDefault(id, new double[0]);
    }
}
