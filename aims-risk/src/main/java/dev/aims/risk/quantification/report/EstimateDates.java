package dev.aims.risk.quantification.report;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.FairTree;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.sensitivity.ModelInput.Node;
import dev.aims.risk.quantification.sensitivity.ModelInput.Property;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects when the inputs of a model were estimated. */
final class EstimateDates {
    private final RiskId risk;
    private final LossModel model;
    private final List<EstimateDate> dates = new ArrayList<>();

    private EstimateDates(RiskId risk, LossModel model) {
        this.risk = risk;
        this.model = model;
    }

    /** Those that count at one of the stages; of the whole frequency where its parts do not tell. */
    static List<EstimateDate> of(Risk risk, Collection<LossStage> stages) {
        LossModel model = risk.lossModel();
        if (model == null) {
            return List.of();
        }
        EstimateDates collected = new EstimateDates(risk.id(), model);
        collected.addFrequency();
        collected.addForms(Node.SEVERITY, model.forms());
        if (model.secondary() != null) {
            collected.addForms(Node.SECONDARY_SEVERITY, model.secondary().forms());
        }
        for (ControlEffect effect : model.effects()) {
            if (stages.stream().anyMatch(stage -> stage.includes(effect.stage()))) {
                collected.add(
                        effect.control() + " / " + Property.REDUCTION.path(),
                        effect.reduction().elicitation());
            }
        }
        return List.copyOf(collected.dates);
    }

    private void addFrequency() {
        Frequency frequency = model.frequency();
        if (frequency instanceof Frequency.UncertainPoisson uncertain) {
            addNode(Node.RATE, uncertain.rate());
        } else if (frequency instanceof FairTree tree) {
            addNode(Node.CONTACT_FREQUENCY, tree.contactFrequency());
            addNode(Node.PROBABILITY_OF_ACTION, tree.probabilityOfAction());
            addNode(Node.THREAT_EVENT_FREQUENCY, tree.threatEventFrequency());
            addNode(Node.THREAT_CAPABILITY, tree.threatCapability());
            addNode(Node.RESISTANCE_STRENGTH, tree.resistanceStrength());
            addNode(Node.VULNERABILITY, tree.vulnerability());
            addNode(Node.LOSS_EVENT_FREQUENCY, tree.lossEventFrequency());
        } else {
            add("frequency", model.frequencyElicitation());
        }
    }

    private void addNode(Node node, @Nullable Estimate estimate) {
        if (estimate != null) {
            Elicitation own = estimate.elicitation();
            add(node.path(), own == null ? model.frequencyElicitation() : own);
        }
    }

    private void addForms(Node node, List<LossForm> forms) {
        for (int i = 0; i < forms.size(); i++) {
            add(node.path() + "[" + i + "]", forms.get(i).severity().elicitation());
        }
    }

    private void add(String input, @Nullable Elicitation elicitation) {
        LocalDate day = elicitation == null ? null : elicitation.elicitedOn();
        dates.add(new EstimateDate(risk, input, day));
    }
}
