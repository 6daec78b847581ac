package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.CurrencyCode;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a risk may cost in a year: how many events, what each of them costs, and what lowers it. The data; losses are
 * worked out by the risk module.
 *
 * <p>Frequency and forms describe the inherent risk, before any control. The current and the residual risk follow from
 * them by the effects of controls and, as far as the contract is concerned, from its stage; so all stages rest on one
 * set of estimates, and can be compared year by year.
 *
 * @param currency what losses are added up in
 * @param frequency loss events a year
 * @param frequencyElicitation where the frequency comes from, where its estimates do not tell
 * @param forms what an event costs, in one or several forms; one at least
 * @param secondary what an event may cost besides
 * @param contract how losses are shared
 * @param contractStage from which stage on they are
 * @param effects what controls do
 * @param causes which causes it shares with other risks
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LossModel(
        @CurrencyCode String currency,
        @Valid Frequency frequency,
        @Valid @Nullable Elicitation frequencyElicitation,
        List<@Valid LossForm> forms,
        @Valid @Nullable SecondaryLoss secondary,
        @Valid @Nullable LossContract contract,
        EffectStage contractStage,
        List<@Valid ControlEffect> effects,
        List<@Valid SharedCause> causes) {
    public LossModel {
        Money.requireCurrency(currency);
        Objects.requireNonNull(frequency, "frequency");
        forms = Copies.list(forms, "forms");
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("forms must not be empty");
        }
        Objects.requireNonNull(contractStage, "contractStage");
        if (contract != null) {
            contract.requireCurrency(currency);
        }
        effects = Copies.list(effects, "effects");
        causes = Copies.parts(causes, "causes", SharedCause::cause);
    }

    /** Events of this frequency that each cost this much, and nothing else. */
    public static LossModel of(String currency, Frequency frequency, Distribution severity) {
        return builder(currency)
                .frequency(frequency)
                .forms(List.of(LossForm.of(currency, severity)))
                .build();
    }

    /** Starts a builder in this currency; a contract holds from the current stage on; the rest is absent. */
    public static LossModelBuilder builder(String currency) {
        return LossModelBuilder.builder().currency(currency).contractStage(EffectStage.CURRENT);
    }

    /** A builder that starts from this model. */
    public LossModelBuilder toBuilder() {
        return LossModelBuilder.builder(this);
    }

    Stream<EntityId<?>> links() {
        return Stream.of(
                        frequencyLinks(),
                        frequencyElicitation == null ? Stream.<EntityId<?>>empty() : frequencyElicitation.links(),
                        forms.stream().flatMap(LossForm::links),
                        secondary == null ? Stream.<EntityId<?>>empty() : secondary.links(),
                        effects.stream().flatMap(ControlEffect::links))
                .flatMap(links -> links);
    }

    private Stream<EntityId<?>> frequencyLinks() {
        if (frequency instanceof Frequency.UncertainPoisson uncertain) {
            return uncertain.rate().links();
        }
        return frequency instanceof FairTree tree ? tree.links() : Stream.empty();
    }
}
