package dev.aims.risk.rollup;

/** How one level follows from those of many risks. */
public enum RollUpRule {
    /** The highest level that any of them has: one critical risk makes the group critical. */
    MAXIMUM("maximum/1"),

    /**
     * The mean place of their levels, each risk counting once, rounded up to a level. Many low risks hide a critical one;
     * show it beside the maximum.
     */
    COUNT_WEIGHTED("count-weighted/1");

    private final String id;

    RollUpRule(String id) {
        this.id = id;
    }

    /** Name and version, for reports. */
    public String id() {
        return id;
    }
}
