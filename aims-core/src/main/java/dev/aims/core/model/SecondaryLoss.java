package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.stream.Stream;

/**
 * What others do to the organization because of a loss event, such as customers who leave and authorities that fine.
 *
 * @param probability that a loss event has a secondary loss, in [0, 1], for each event anew
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecondaryLoss(double probability, @NotEmpty List<@Valid LossForm> forms) {
    public SecondaryLoss {
        probability = Numbers.requireProbability(probability, "probability");
        forms = Copies.list(forms, "forms");
    }

    Stream<EntityId<?>> links() {
        return forms.stream().flatMap(LossForm::links);
    }
}
