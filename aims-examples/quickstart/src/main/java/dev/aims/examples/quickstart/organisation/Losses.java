package dev.aims.examples.quickstart.organisation;

import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectStage;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossFormKind;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.core.model.SharedCause;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.Simulation;
import dev.aims.risk.quantification.distribution.DistributionFit;
import dev.aims.risk.quantification.levels.LevelCheck;
import dev.aims.risk.quantification.report.LossReport;
import dev.aims.risk.quantification.sensitivity.Tornado;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What seven of the risks may cost. The other five have no model on purpose: harm to patients is not put into money, and
 * for two of them nobody has an estimate yet.
 */
final class Losses {
    private static final String EUR = "EUR";

    /** What the board said that it can bear: an amount, and how probable a greater loss may be in a year. */
    private static final ToleranceCurve APPETITE = ToleranceCurve.of(
            EUR,
            new ToleranceCurve.Point(250_000, 0.5),
            new ToleranceCurve.Point(1_000_000, 0.1),
            new ToleranceCurve.Point(5_000_000, 0.002));

    private final LocalDate today;

    Losses(LocalDate today) {
        this.today = today;
    }

    /** The losses of today beside those after all plans; worked out from what the register holds. */
    static LossReport report(RegisterView view) {
        List<Risk> modelled =
                view.risks().stream().filter(risk -> risk.lossModel() != null).toList();
        Portfolio portfolio = Portfolio.of(EUR, modelled);
        Simulation simulation =
                Simulation.withDefaults().trials(100_000).seed(2042).onCommonPool();
        return LossReport.of(portfolio, simulation)
                .atRevision(view.revision())
                .beside(LossStage.RESIDUAL)
                .tolerance(APPETITE)
                .levels(LevelCheck.in(EUR).check(view))
                .tornado("VaR 99 % of a year", Tornado.of(simulation, portfolio, loss -> loss.valueAtRisk(0.99)));
    }

    /** Fines and damages are rare and large; the remedy of single cases is frequent and small. */
    LossModel loanBias() {
        return LossModel.builder(EUR)
                .frequency(new Frequency.UncertainPoisson(between(0.2, 0.5, 1.2, Parties.CREDIT_RISK)))
                .forms(List.of(form(LossFormKind.RESPONSE, 20_000, 250_000, Parties.CREDIT_RISK)))
                .secondary(new SecondaryLoss(
                        0.15,
                        List.of(form(LossFormKind.FINES_AND_JUDGEMENTS, 100_000, 3_000_000, Parties.CREDIT_RISK))))
                .effects(List.of(
                        effect(AnnexA.A_6_2_4, EffectStage.CURRENT, EffectTarget.FREQUENCY, 0.1, 0.3, 0.5),
                        effect(AnnexA.A_7_4, EffectStage.RESIDUAL, EffectTarget.FREQUENCY, 0.2, 0.5, 0.7)))
                .build();
    }

    LossModel loanReasons() {
        return LossModel.builder(EUR)
                .frequency(new Frequency.Poisson(6))
                .frequencyElicitation(fromData("complaints of three years", today.minusDays(460)))
                .forms(List.of(form(LossFormKind.RESPONSE, 500, 8_000, Parties.CREDIT_RISK)))
                .effects(List.of(effect(AnnexA.A_8_2, EffectStage.RESIDUAL, EffectTarget.FREQUENCY, 0.5, 0.7, 0.9)))
                .build();
    }

    /** The supplier is to bear what exceeds 100,000 an event, up to a million, once the contract is signed. */
    LossModel cvBias() {
        return LossModel.builder(EUR)
                .frequency(new Frequency.UncertainPoisson(between(0.1, 0.4, 1.0, Parties.PEOPLE)))
                .forms(List.of(form(LossFormKind.FINES_AND_JUDGEMENTS, 15_000, 600_000, Parties.PEOPLE)))
                .effects(List.of(effect(AnnexA.A_9_2, EffectStage.RESIDUAL, EffectTarget.FREQUENCY, 0.2, 0.4, 0.6)))
                .contract(new LossContract(new LossContract.Terms(euros(100_000), euros(1_000_000), null), null))
                .contractStage(EffectStage.RESIDUAL)
                .build();
    }

    LossModel wrongAnswers() {
        return LossModel.builder(EUR)
                .frequency(new Frequency.Poisson(40))
                .frequencyElicitation(fromData("goodwill payments of eleven months", today.minusDays(205)))
                .forms(List.of(form(LossFormKind.REPLACEMENT, 50, 1_500, Parties.CUSTOMER_SERVICE)))
                .causes(List.of(new SharedCause("language-model-change", 1, 0.8)))
                .build();
    }

    LossModel injection() {
        return LossModel.builder(EUR)
                .frequency(new Frequency.UncertainPoisson(between(0.3, 1.0, 3.0, Parties.SECURITY)))
                .forms(List.of(
                        form(LossFormKind.RESPONSE, 10_000, 120_000, Parties.SECURITY),
                        form(LossFormKind.REPUTATION, 5_000, 400_000, Parties.CUSTOMER_SERVICE)))
                .secondary(new SecondaryLoss(
                        0.1, List.of(form(LossFormKind.FINES_AND_JUDGEMENTS, 50_000, 2_000_000, Parties.SECURITY))))
                .effects(List.of(
                        effect(AnnexA.A_6_2_3, EffectStage.CURRENT, EffectTarget.FREQUENCY, 0.2, 0.5, 0.8),
                        effect(AnnexA.A_6_2_4, EffectStage.RESIDUAL, EffectTarget.FREQUENCY, 0.2, 0.4, 0.6)))
                .build();
    }

    LossModel modelChange() {
        return LossModel.builder(EUR)
                .frequency(new Frequency.Poisson(1.5))
                .forms(List.of(form(LossFormKind.PRODUCTIVITY, 3_000, 60_000, Parties.ML_TEAM)))
                .causes(List.of(new SharedCause("language-model-change", 1, 1)))
                .build();
    }

    /** Nobody has written down yet when this was estimated. */
    LossModel invoices() {
        return LossModel.of(EUR, new Frequency.Poisson(48), new Distribution.Gamma(0.8, 120));
    }

    private static Money euros(long amount) {
        return Money.of(Long.toString(amount), EUR);
    }

    /** What one event costs: between the two in nine cases of ten. */
    private LossForm form(LossFormKind kind, double low, double high, PartyId expert) {
        return new LossForm(
                kind,
                EUR,
                new Estimate(DistributionFit.lognormal(low, high), workshop(ElicitationMethod.INTERVAL, expert)));
    }

    private Estimate between(double least, double likely, double most, PartyId expert) {
        return new Estimate(
                new Distribution.Pert(least, likely, most), workshop(ElicitationMethod.BOUNDS_AND_MODE, expert));
    }

    private ControlEffect effect(
            ControlRef control, EffectStage stage, EffectTarget target, double least, double likely, double most) {
        return new ControlEffect(control, stage, target, between(least, likely, most, Parties.AI_OFFICE), 1, 1);
    }

    private Elicitation workshop(ElicitationMethod method, PartyId expert) {
        return Elicitation.builder(method)
                .experts(Set.of(expert))
                .elicitedOn(today.minusDays(205))
                .basis("Risk assessment workshop")
                .build();
    }

    private Elicitation fromData(String what, LocalDate day) {
        return Elicitation.builder(ElicitationMethod.DATA)
                .elicitedOn(day)
                .basis(Objects.requireNonNull(what, "what"))
                .build();
    }
}
