package dev.aims.core.register;

import dev.aims.core.model.Entity;

/**
 * What entities of one type have in common.
 *
 * @param value an id, a reference, or the name of a term
 */
record IndexKey(Class<? extends Entity> type, Dimension dimension, Object value) {
    /** From texts, which remember theirs; that of a class or a term is looked up in the virtual machine each time. */
    @Override
    public int hashCode() {
        return (type.getName().hashCode() * 31 + dimension.name().hashCode()) * 31 + value.hashCode();
    }

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
