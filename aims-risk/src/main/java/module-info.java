import org.jspecify.annotations.NullMarked;

/** Risk criteria and matrices, assessment and acceptance, management-system records and the calendar. */
@NullMarked
module dev.aims.risk {
    requires transitive dev.aims.core;
    requires static transitive org.jspecify;

    exports dev.aims.risk.assessment;
    exports dev.aims.risk.calendar;
    exports dev.aims.risk.consistency;
    exports dev.aims.risk.criteria;
    exports dev.aims.risk.decision;
    exports dev.aims.risk.management;
    exports dev.aims.risk.migration;
    exports dev.aims.risk.monitoring;
    exports dev.aims.risk.rollup;
    exports dev.aims.risk.staleness;
}
