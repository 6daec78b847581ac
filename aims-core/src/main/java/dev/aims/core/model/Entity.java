package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that a register keeps under an id. Entities are immutable; a change is a new entity with the same id.
 *
 * <p>What all of them promise: a component that may be absent is {@code null}, collections are empty and never null,
 * sets and maps are sorted, a blank optional text is absent. Constructors refuse what is structurally impossible;
 * whether the content is acceptable (sizes, required texts) is checked when a register commits.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
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

    /** The entities of the same register that this one refers to and that must exist. */
    Stream<EntityId<?>> links();
}
