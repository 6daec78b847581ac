package dev.aims.annex.gap;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.validation.Place;
import java.util.Objects;

/**
 * Something that a register holds and that has to do with a requirement.
 *
 * @param state how it stands, in a few words, such as {@code planned for 2027-03-01}
 * @param counts whether it shows anything in this state: a draft, what was given up and what has ended do not
 */
public record HeldEvidence(Place place, String state, boolean counts) {
    public HeldEvidence {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(state, "state");
    }

    /** An entity as a whole. */
    public static HeldEvidence of(Entity entity, String state, boolean counts) {
        return new HeldEvidence(
                Place.entity(EntityType.nameOf(entity.id().type()), entity.id().value()), state, counts);
    }

    /** @param component the path of a component of the entity, such as {@code policies[ai-policy]} */
    public static HeldEvidence of(Entity entity, String component, String state, boolean counts) {
        Objects.requireNonNull(component, "component");
        return new HeldEvidence(
                new Place.Entity(
                        EntityType.nameOf(entity.id().type()), entity.id().value(), component),
                state,
                counts);
    }

    /** Such as {@code audit spring: planned for 2027-03-01; does not count}. */
    @Override
    public String toString() {
        return place + ": " + state + (counts ? "" : "; does not count");
    }
}
