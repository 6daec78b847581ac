package dev.aims.core.register;

/** A change as a line of the history tells it. */
sealed interface ReadChange permits ReadChange.Known, UnreadEntity {
    EntityChange change();

    /** A change that brings no entity along, or one that is known. */
    record Known(EntityChange change) implements ReadChange {}
}
