package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.FourDigitYears;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a register keeps under an id. Entities are immutable; a change is a new entity with the same id.
 *
 * <p>What all of them promise: a component that may be absent is {@code null}, collections are empty and never null,
 * sets and maps are sorted, a blank optional text is absent. Constructors refuse what is structurally impossible;
 * whether the content is acceptable (sizes, required texts, dates in the years 0000 to 9999) is checked when a register
 * commits.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@FourDigitYears
public interface Entity {
    EntityId<?> id();

    /** Short name for people. */
    String label();

    /** The host's own labels, sorted. */
    Set<String> tags();

    /** Where else this entity is described: tickets, documents, entries of other tools. */
    List<ExternalReference> references();

    /** What the host or a vendor adds: JSON values as described at {@link Attributes}. */
    Map<String, Object> attributes();

    /**
     * The language of this entity's free text, as a tag of BCP 47 such as {@code de} or {@code pt-BR}; null where it is
     * not told, which means the language that the organization works in. It says nothing about ids, names of people,
     * and texts that are copied from elsewhere, and nothing is translated by it.
     */
    @Nullable
    String language();

    /**
     * Live references: the entities of the same register that this one depends on, such as an owner. They must exist
     * as long as this entity does; who wants to remove one of them has to change this entity first.
     */
    Stream<EntityId<?>> links();

    /**
     * References of a record to what it is about, such as the system that an incident befell. An entity that is named
     * for the first time must exist when this one is committed; it may be removed later, and this entity may still be
     * replaced by one that names it.
     *
     * <p>Such a reference means the version that the register held as of the commit that wrote this entity, or the last
     * one if it was removed before; what came later is not what the record is about.
     */
    Stream<EntityId<?>> records();
}
