package dev.aims.core.consistency;

/**
 * How long something may take before a standard rule finds it. No standard gives these numbers. Immutable: each method
 * gives changed limits.
 */
public final class RuleLimits {
    private final int concernDays;
    private final int incidentDays;

    private RuleLimits(int concernDays, int incidentDays) {
        this.concernDays = requireDays(concernDays, "concernDays");
        this.incidentDays = requireDays(incidentDays, "incidentDays");
    }

    /** 30 days for a concern and 90 for an incident. */
    public static RuleLimits withDefaults() {
        return new RuleLimits(30, 90);
    }

    /** How many days after the day it was raised a concern may be open, 0 or more. */
    public RuleLimits concernDays(int days) {
        return new RuleLimits(days, incidentDays);
    }

    /** How many days after the day it was detected an incident may be open, 0 or more. */
    public RuleLimits incidentDays(int days) {
        return new RuleLimits(concernDays, days);
    }

    int concernDays() {
        return concernDays;
    }

    int incidentDays() {
        return incidentDays;
    }

    private static int requireDays(int days, String name) {
        if (days < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more but was " + days);
        }
        return days;
    }
}
