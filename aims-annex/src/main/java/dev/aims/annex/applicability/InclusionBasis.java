package dev.aims.annex.applicability;

import java.util.Locale;

/** Why a control is included. */
public enum InclusionBasis {
    /** A treatment plan for an identified risk uses it. */
    RISK_TREATMENT,
    /** A law, regulation or contract asks for it. */
    LEGAL_OR_CONTRACTUAL,
    /** The organization chose it as good practice. */
    ADOPTED_PRACTICE;

    /** The basis in lower case, as documents write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
