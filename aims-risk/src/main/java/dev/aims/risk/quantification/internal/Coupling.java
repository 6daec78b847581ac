package dev.aims.risk.quantification.internal;

import dev.aims.core.model.RiskId;
import java.util.List;

/** A Gaussian copula of risks. Immutable. */
public final class Coupling {
    /** Of no risks. */
    public static final Coupling NONE = new Coupling(List.of(), new double[0][]);

    private final List<RiskId> risks;
    private final double[][] factor;

    /**
     * Of these risks.
     *
     * @param risks sorted
     * @param factor of their correlation, lower triangular: its product with its transpose is the correlation
     */
    public Coupling(List<RiskId> risks, double[][] factor) {
        this.risks = risks;
        this.factor = factor;
    }

    List<RiskId> risks() {
        return risks;
    }

    double[][] factor() {
        return factor;
    }

    /** The place of a risk; -1 if it is not coupled. */
    int indexOf(RiskId risk) {
        return risks.indexOf(risk);
    }
}
