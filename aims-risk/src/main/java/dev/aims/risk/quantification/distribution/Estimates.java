package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation;
import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.ElicitationMethod;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.PartyId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Estimates that tell where they come from. */
final class Estimates {
    private Estimates() {}

    /** A figure for a text: no exponent, six digits at most, thousands set apart. */
    static String shown(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    static Estimate of(Distribution distribution, Elicitation elicitation) {
        return new Estimate(distribution, elicitation);
    }

    static Elicitation elicitation(
            ElicitationMethod method,
            List<StatedQuantile> stated,
            String basis,
            @Nullable LocalDate elicitedOn,
            PartyId... experts) {
        return Elicitation.builder(method)
                .stated(stated)
                .basis(basis)
                .elicitedOn(elicitedOn)
                .experts(Set.of(experts))
                .build();
    }
}
