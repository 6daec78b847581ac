package dev.aims.annex.iso42001;

import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.RiskSourceRef;

/** The objectives and risk sources of Annex C by name, equal to those of the catalog {@link Iso42001#CATALOG}. */
public final class AnnexC {
    /** Accountability. */
    public static final ObjectiveRef C_2_1 = new ObjectiveRef(Iso42001.CATALOG, "C.2.1");

    /** AI expertise. */
    public static final ObjectiveRef C_2_2 = new ObjectiveRef(Iso42001.CATALOG, "C.2.2");

    /** Availability and quality of training and test data. */
    public static final ObjectiveRef C_2_3 = new ObjectiveRef(Iso42001.CATALOG, "C.2.3");

    /** Environmental impact. */
    public static final ObjectiveRef C_2_4 = new ObjectiveRef(Iso42001.CATALOG, "C.2.4");

    /** Fairness. */
    public static final ObjectiveRef C_2_5 = new ObjectiveRef(Iso42001.CATALOG, "C.2.5");

    /** Maintainability. */
    public static final ObjectiveRef C_2_6 = new ObjectiveRef(Iso42001.CATALOG, "C.2.6");

    /** Privacy. */
    public static final ObjectiveRef C_2_7 = new ObjectiveRef(Iso42001.CATALOG, "C.2.7");

    /** Robustness. */
    public static final ObjectiveRef C_2_8 = new ObjectiveRef(Iso42001.CATALOG, "C.2.8");

    /** Safety. */
    public static final ObjectiveRef C_2_9 = new ObjectiveRef(Iso42001.CATALOG, "C.2.9");

    /** Security. */
    public static final ObjectiveRef C_2_10 = new ObjectiveRef(Iso42001.CATALOG, "C.2.10");

    /** Transparency and explainability. */
    public static final ObjectiveRef C_2_11 = new ObjectiveRef(Iso42001.CATALOG, "C.2.11");

    /** Complexity of environment. */
    public static final RiskSourceRef C_3_1 = new RiskSourceRef(Iso42001.CATALOG, "C.3.1");

    /** Lack of transparency and explainability. */
    public static final RiskSourceRef C_3_2 = new RiskSourceRef(Iso42001.CATALOG, "C.3.2");

    /** Level of automation. */
    public static final RiskSourceRef C_3_3 = new RiskSourceRef(Iso42001.CATALOG, "C.3.3");

    /** Risk sources related to machine learning. */
    public static final RiskSourceRef C_3_4 = new RiskSourceRef(Iso42001.CATALOG, "C.3.4");

    /** System hardware issues. */
    public static final RiskSourceRef C_3_5 = new RiskSourceRef(Iso42001.CATALOG, "C.3.5");

    /** System life cycle issues. */
    public static final RiskSourceRef C_3_6 = new RiskSourceRef(Iso42001.CATALOG, "C.3.6");

    /** Technology readiness. */
    public static final RiskSourceRef C_3_7 = new RiskSourceRef(Iso42001.CATALOG, "C.3.7");

    private AnnexC() {}
}
