package dev.aims.core.model;

/**
 * A part of an entity's list that keeps its identity when the list changes, so that a difference does not depend on
 * position.
 */
public interface Part {
    /** Unique within the list. */
    String id();
}
