package dev.aims.risk.quantification.sensitivity;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.FairTree;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.core.model.SharedCause;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.sensitivity.ModelInput.Node;
import dev.aims.risk.quantification.sensitivity.ModelInput.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Walks over all inputs of a loss model, and builds the model anew of what it is given back for each. */
final class ModelWalk {
    private final RiskId risk;
    private final LossStage stage;
    private final Visitor visitor;

    /** Gives back what is to stand in place of an input: itself, or another. */
    interface Visitor {
        Estimate visit(ModelInput input, Estimate estimate);
    }

    private ModelWalk(RiskId risk, LossStage stage, Visitor visitor) {
        this.risk = risk;
        this.stage = stage;
        this.visitor = visitor;
    }

    /** Controls that have no effect at the stage are left out. */
    static Risk walk(Risk risk, LossStage stage, Visitor visitor) {
        LossModel model = Objects.requireNonNull(risk.lossModel());
        return risk.toBuilder()
                .lossModel(new ModelWalk(risk.id(), stage, visitor).walk(model))
                .build();
    }

    private LossModel walk(LossModel model) {
        return model.toBuilder()
                .frequency(frequency(model.frequency()))
                .forms(forms(Node.SEVERITY, model.forms()))
                .secondary(secondary(model.secondary()))
                .effects(model.effects().stream().map(this::effect).toList())
                .causes(model.causes().stream().map(this::cause).toList())
                .build();
    }

    private Frequency frequency(Frequency frequency) {
        if (frequency instanceof Frequency.Bernoulli bernoulli) {
            return new Frequency.Bernoulli(number(Node.PROBABILITY, bernoulli.probability()));
        } else if (frequency instanceof Frequency.Poisson poisson) {
            return new Frequency.Poisson(number(Node.RATE, poisson.rate()));
        } else if (frequency instanceof Frequency.NegativeBinomial negative) {
            return new Frequency.NegativeBinomial(
                    number(Node.MEAN, negative.mean()), number(Node.SIZE, negative.size()));
        } else if (frequency instanceof Frequency.UncertainPoisson uncertain) {
            return new Frequency.UncertainPoisson(estimate(Node.RATE, uncertain.rate()));
        }
        FairTree tree = (FairTree) frequency;
        return FairTree.builder()
                .contactFrequency(node(Node.CONTACT_FREQUENCY, tree.contactFrequency()))
                .probabilityOfAction(node(Node.PROBABILITY_OF_ACTION, tree.probabilityOfAction()))
                .threatEventFrequency(node(Node.THREAT_EVENT_FREQUENCY, tree.threatEventFrequency()))
                .threatCapability(node(Node.THREAT_CAPABILITY, tree.threatCapability()))
                .resistanceStrength(node(Node.RESISTANCE_STRENGTH, tree.resistanceStrength()))
                .vulnerability(node(Node.VULNERABILITY, tree.vulnerability()))
                .lossEventFrequency(node(Node.LOSS_EVENT_FREQUENCY, tree.lossEventFrequency()))
                .build();
    }

    private @Nullable Estimate node(Node node, @Nullable Estimate estimate) {
        return estimate == null ? null : estimate(node, estimate);
    }

    private Estimate estimate(Node node, Estimate estimate) {
        return visitor.visit(ModelInput.OfRisk.of(risk, node), estimate);
    }

    private double number(Node node, double value) {
        return number(ModelInput.OfRisk.of(risk, node), value);
    }

    private double number(ModelInput input, double value) {
        return visitor.visit(input, Estimate.of(new Distribution.Constant(value)))
                .distribution()
                .lowest();
    }

    private List<LossForm> forms(Node node, List<LossForm> forms) {
        List<LossForm> walked = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            LossForm form = forms.get(i);
            Estimate severity = visitor.visit(new ModelInput.OfRisk(risk, node, i), form.severity());
            walked.add(new LossForm(form.kind(), form.currency(), severity));
        }
        return walked;
    }

    private @Nullable SecondaryLoss secondary(@Nullable SecondaryLoss secondary) {
        return secondary == null
                ? null
                : new SecondaryLoss(
                        number(Node.SECONDARY_PROBABILITY, secondary.probability()),
                        forms(Node.SECONDARY_SEVERITY, secondary.forms()));
    }

    private ControlEffect effect(ControlEffect effect) {
        if (!stage.includes(effect.stage())) {
            return effect;
        }
        return effect.toBuilder()
                .reduction(visitor.visit(input(effect, Property.REDUCTION), effect.reduction()))
                .coverage(number(input(effect, Property.COVERAGE), effect.coverage()))
                .reliability(number(input(effect, Property.RELIABILITY), effect.reliability()))
                .build();
    }

    private static ModelInput input(ControlEffect effect, Property property) {
        return new ModelInput.OfControl(effect.control(), property);
    }

    private SharedCause cause(SharedCause cause) {
        double rate = number(new ModelInput.OfCause(cause.cause()), cause.rate());
        double hits = number(new ModelInput.OfHit(risk, cause.cause()), cause.hitProbability());
        return new SharedCause(cause.cause(), rate, hits);
    }
}
