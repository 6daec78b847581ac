package dev.aims.risk.quantification.levels;

import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.LossStage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What one year in twenty exceeds, worked out by an engine only for risks of which it is told, once for equal models. */
final class BadYears {
    private final EventProfiles profiles;
    private final Map<RiskId, Risk> risks = new HashMap<>();
    private final Map<Key, Double> known = new HashMap<>();

    BadYears(EventProfiles profiles) {
        this.profiles = profiles;
    }

    private record Key(RiskId risk, LossStage stage) {}

    void add(Risk risk) {
        risks.put(risk.id(), risk);
    }

    double of(EventProfile profile) {
        Risk risk = Objects.requireNonNull(risks.get(profile.risk()));
        LossModel model = Objects.requireNonNull(risk.lossModel());
        return known.computeIfAbsent(
                new Key(risk.id(), EventProfiles.firstAlike(model, profile.stage())),
                key -> profiles.badYear(risk, key.stage()));
    }
}
