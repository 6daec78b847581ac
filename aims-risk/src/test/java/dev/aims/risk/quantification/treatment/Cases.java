package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;

/** Risks and candidates for tests. */
public final class Cases {
    private Cases() {}

    public static Risk risk(String id, Frequency frequency, Distribution severity) {
        return risk(id, LossModel.of("EUR", frequency, severity));
    }

    public static Risk risk(String id, LossModel model) {
        return Risk.builder(id).title("Risk " + id).lossModel(model).build();
    }

    /** Loses an amount in every year, without chance. */
    public static Risk certain(String id, double amount) {
        return risk(id, new Frequency.Bernoulli(1), new Distribution.Constant(amount));
    }

    public static ControlEffect effect(String control, EffectTarget target, Distribution reduction) {
        return ControlEffect.of(ControlRef.parse("own:" + control), target, reduction);
    }

    /** Lowers each loss of one risk by a share. */
    public static TreatmentCandidate candidate(String name, String cost, String risk, double share) {
        return TreatmentCandidate.of(
                name,
                euros(cost),
                RiskId.parse(risk),
                effect(name, EffectTarget.SEVERITY, new Distribution.Constant(share)));
    }

    public static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
