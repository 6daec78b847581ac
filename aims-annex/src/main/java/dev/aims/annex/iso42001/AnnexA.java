package dev.aims.annex.iso42001;

import dev.aims.core.model.ControlRef;

/** The reference controls of Annex A by name, equal to those of the catalog {@link Iso42001#CATALOG}. */
public final class AnnexA {
    /** AI policy. */
    public static final ControlRef A_2_2 = new ControlRef(Iso42001.CATALOG, "A.2.2");

    /** Alignment with other organizational policies. */
    public static final ControlRef A_2_3 = new ControlRef(Iso42001.CATALOG, "A.2.3");

    /** Review of the AI policy. */
    public static final ControlRef A_2_4 = new ControlRef(Iso42001.CATALOG, "A.2.4");

    /** AI roles and responsibilities. */
    public static final ControlRef A_3_2 = new ControlRef(Iso42001.CATALOG, "A.3.2");

    /** Reporting of concerns. */
    public static final ControlRef A_3_3 = new ControlRef(Iso42001.CATALOG, "A.3.3");

    /** Resource documentation. */
    public static final ControlRef A_4_2 = new ControlRef(Iso42001.CATALOG, "A.4.2");

    /** Data resources. */
    public static final ControlRef A_4_3 = new ControlRef(Iso42001.CATALOG, "A.4.3");

    /** Tooling resources. */
    public static final ControlRef A_4_4 = new ControlRef(Iso42001.CATALOG, "A.4.4");

    /** System and computing resources. */
    public static final ControlRef A_4_5 = new ControlRef(Iso42001.CATALOG, "A.4.5");

    /** Human resources. */
    public static final ControlRef A_4_6 = new ControlRef(Iso42001.CATALOG, "A.4.6");

    /** AI system impact assessment process. */
    public static final ControlRef A_5_2 = new ControlRef(Iso42001.CATALOG, "A.5.2");

    /** Documentation of AI system impact assessments. */
    public static final ControlRef A_5_3 = new ControlRef(Iso42001.CATALOG, "A.5.3");

    /** Assessing AI system impact on individuals or groups of individuals. */
    public static final ControlRef A_5_4 = new ControlRef(Iso42001.CATALOG, "A.5.4");

    /** Assessing societal impacts of AI systems. */
    public static final ControlRef A_5_5 = new ControlRef(Iso42001.CATALOG, "A.5.5");

    /** Objectives for responsible development of AI system. */
    public static final ControlRef A_6_1_2 = new ControlRef(Iso42001.CATALOG, "A.6.1.2");

    /** Processes for responsible AI system design and development. */
    public static final ControlRef A_6_1_3 = new ControlRef(Iso42001.CATALOG, "A.6.1.3");

    /** AI system requirements and specification. */
    public static final ControlRef A_6_2_2 = new ControlRef(Iso42001.CATALOG, "A.6.2.2");

    /** Documentation of AI system design and development. */
    public static final ControlRef A_6_2_3 = new ControlRef(Iso42001.CATALOG, "A.6.2.3");

    /** AI system verification and validation. */
    public static final ControlRef A_6_2_4 = new ControlRef(Iso42001.CATALOG, "A.6.2.4");

    /** AI system deployment. */
    public static final ControlRef A_6_2_5 = new ControlRef(Iso42001.CATALOG, "A.6.2.5");

    /** AI system operation and monitoring. */
    public static final ControlRef A_6_2_6 = new ControlRef(Iso42001.CATALOG, "A.6.2.6");

    /** AI system technical documentation. */
    public static final ControlRef A_6_2_7 = new ControlRef(Iso42001.CATALOG, "A.6.2.7");

    /** AI system recording of event logs. */
    public static final ControlRef A_6_2_8 = new ControlRef(Iso42001.CATALOG, "A.6.2.8");

    /** Data for development and enhancement of AI system. */
    public static final ControlRef A_7_2 = new ControlRef(Iso42001.CATALOG, "A.7.2");

    /** Acquisition of data. */
    public static final ControlRef A_7_3 = new ControlRef(Iso42001.CATALOG, "A.7.3");

    /** Quality of data for AI systems. */
    public static final ControlRef A_7_4 = new ControlRef(Iso42001.CATALOG, "A.7.4");

    /** Data provenance. */
    public static final ControlRef A_7_5 = new ControlRef(Iso42001.CATALOG, "A.7.5");

    /** Data preparation. */
    public static final ControlRef A_7_6 = new ControlRef(Iso42001.CATALOG, "A.7.6");

    /** System documentation and information for users. */
    public static final ControlRef A_8_2 = new ControlRef(Iso42001.CATALOG, "A.8.2");

    /** External reporting. */
    public static final ControlRef A_8_3 = new ControlRef(Iso42001.CATALOG, "A.8.3");

    /** Communication of incidents. */
    public static final ControlRef A_8_4 = new ControlRef(Iso42001.CATALOG, "A.8.4");

    /** Information for interested parties. */
    public static final ControlRef A_8_5 = new ControlRef(Iso42001.CATALOG, "A.8.5");

    /** Processes for responsible use of AI systems. */
    public static final ControlRef A_9_2 = new ControlRef(Iso42001.CATALOG, "A.9.2");

    /** Objectives for responsible use of AI system. */
    public static final ControlRef A_9_3 = new ControlRef(Iso42001.CATALOG, "A.9.3");

    /** Intended use of the AI system. */
    public static final ControlRef A_9_4 = new ControlRef(Iso42001.CATALOG, "A.9.4");

    /** Allocating responsibilities. */
    public static final ControlRef A_10_2 = new ControlRef(Iso42001.CATALOG, "A.10.2");

    /** Suppliers. */
    public static final ControlRef A_10_3 = new ControlRef(Iso42001.CATALOG, "A.10.3");

    /** Customers. */
    public static final ControlRef A_10_4 = new ControlRef(Iso42001.CATALOG, "A.10.4");

    private AnnexA() {}
}
