/**
 * What a risk register holds: {@link dev.aims.core.model.AiSystem AI systems} and their components, parties, {@link
 * dev.aims.core.model.Risk risks} with their criteria, controls as implemented, treatment plans, decisions, impact
 * assessments, incidents, audits and what else an AI management system keeps. {@link
 * dev.aims.core.model.EntityType#STANDARD} lists all types.
 *
 * <p>Start with {@link dev.aims.core.model.AiSystem#builder}. All types are immutable and safe for use by many threads.
 * Registers, which keep them, are in {@link dev.aims.core.register}.
 *
 * <p>They carry only annotations that Jackson 2 and 3 share, so that a host's own mapper of either can write and read
 * them. Jackson 3 needs no setting for it; Jackson 2 needs the module {@code JavaTimeModule}, and
 * {@code SerializationFeature.WRITE_DATES_AS_TIMESTAMPS} disabled.
 */
@NullMarked
package dev.aims.core.model;

import org.jspecify.annotations.NullMarked;
