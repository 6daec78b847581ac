package dev.aims.core.model;

import dev.aims.core.validation.FourDigitYears;

/**
 * A part of an entity's list that keeps its identity when the list changes, so that a difference does not depend on
 * position.
 */
@FourDigitYears
public interface Part {
    /** Unique within the list. */
    String id();
}
