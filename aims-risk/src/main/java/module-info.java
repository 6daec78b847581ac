import org.jspecify.annotations.NullMarked;

/** Risk criteria, assessment, decisions, treatment, staleness, monitoring, management records, calendar, losses. */
@NullMarked
module dev.aims.risk {
    requires transitive dev.aims.core;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.rng.api;
    requires org.apache.commons.rng.sampling;
    requires org.apache.commons.statistics.distribution;
    requires tools.jackson.databind;
    requires static transitive org.jspecify;
    requires static java.desktop;
    requires static org.snakeyaml.engine;
    requires static tools.jackson.dataformat.yaml;

    exports dev.aims.risk.assessment;
    exports dev.aims.risk.calendar;
    exports dev.aims.risk.consistency;
    exports dev.aims.risk.criteria;
    exports dev.aims.risk.decision;
    exports dev.aims.risk.management;
    exports dev.aims.risk.migration;
    exports dev.aims.risk.monitoring;
    exports dev.aims.risk.quantification.distribution;
    exports dev.aims.risk.quantification.elicitation;
    exports dev.aims.risk.quantification.interchange;
    exports dev.aims.risk.quantification.levels;
    exports dev.aims.risk.quantification.plot;
    exports dev.aims.risk.quantification.report;
    exports dev.aims.risk.quantification.result;
    exports dev.aims.risk.quantification.sensitivity;
    exports dev.aims.risk.quantification.treatment;
    exports dev.aims.risk.quantification.tolerance;
    exports dev.aims.risk.quantification;
    exports dev.aims.risk.rollup;
    exports dev.aims.risk.staleness;
    exports dev.aims.risk.treatment;
}
