package dev.aims.risk.quantification.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws what an event costs before controls and terms: all its forms. Immutable; each thread brings its own streams. */
final class EventDraws {
    private final Form[] forms;
    private final double secondaryProbability;
    private final Form[] secondary;

    /** One form of loss. */
    private interface Form {
        double sample(long trial, int event, Streams streams);
    }

    /** Where draws come from: in turn for a trial, and by address. */
    record Streams(Stream inTurn, Stream addressed) {
        Streams() {
            this(new Stream(), new Stream());
        }
    }

    /** @param draws that the losses follow; null where they are independent of those of other risks */
    EventDraws(RiskModel risk, @Nullable SeverityDraws draws) {
        forms = forms("", risk.forms(), draws);
        secondaryProbability = risk.secondaryProbability();
        secondary = forms("secondary ", risk.secondary(), draws);
    }

    private static Form[] forms(String prefix, List<RiskModel.Form> forms, @Nullable SeverityDraws draws) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Form> result = new ArrayList<>();
        for (RiskModel.Form form : forms) {
            int number = Objects.requireNonNull(numbers.merge(form.kind(), 1, Integer::sum));
            result.add(
                    draws == null ? independent(form) : coupled(form, draws.form(prefix + form.kind() + " " + number)));
        }
        return result.toArray(Form[]::new);
    }

    private static Form independent(RiskModel.Form form) {
        Sampler sampler = Sampler.of(form.distribution());
        double rate = form.exchangeRate();
        return (trial, event, streams) -> rate * sampler.sample(streams.inTurn());
    }

    private static Form coupled(RiskModel.Form form, SeverityDraws.Form draws) {
        NormalScore score = NormalScore.of(form.distribution());
        double rate = form.exchangeRate();
        return (trial, event, streams) -> rate * score.at(draws.at(trial, event, streams.addressed()));
    }

    double sample(long trial, int event, Streams streams) {
        double loss = 0;
        for (Form form : forms) {
            loss += form.sample(trial, event, streams);
        }
        if (secondaryProbability > 0 && streams.inTurn().uniform() < secondaryProbability) {
            for (Form form : secondary) {
                loss += form.sample(trial, event, streams);
            }
        }
        return loss;
    }
}
