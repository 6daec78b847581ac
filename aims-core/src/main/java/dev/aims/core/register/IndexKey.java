package dev.aims.core.register;

import dev.aims.core.model.Entity;

/**
 * What entities of one type have in common.
 *
 * @param value an id, a reference, or the name of a term
 */
record IndexKey(Class<? extends Entity> type, Dimension dimension, Object value) {
    /** In which respect. */
    enum Dimension {
        SYSTEM,
        COMPONENT,
        SUPPLIER,
        SOURCE,
        OBJECTIVE,
        CONTROL,
        RISK,
        OWNER,
        STATUS,
        LEVEL,
        TRAIT,
        SUBJECT
    }
}
