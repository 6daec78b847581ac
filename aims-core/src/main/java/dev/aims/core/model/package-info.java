/**
 * What a risk register holds: {@link dev.aims.core.model.AiSystem AI systems} and their components, parties, {@link
 * dev.aims.core.model.Risk risks} with their criteria, controls as implemented, treatment plans, decisions, evidence.
 *
 * <p>Start with {@link dev.aims.core.model.AiSystem#builder}. All types are immutable and safe for use by many threads.
 * They carry only annotations that Jackson 2 and 3 share, so that a host's own mapper of either can write and read them.
 * Registers, which keep them, are in {@link dev.aims.core.register}.
 */
@NullMarked
package dev.aims.core.model;

import org.jspecify.annotations.NullMarked;
