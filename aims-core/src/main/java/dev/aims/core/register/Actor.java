package dev.aims.core.register;

import dev.aims.core.model.PartyId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a commit. A register takes the host's word for it: the party need not be among its entities, and only the
 * host can know that it is who it says, and may do what it does (for which a {@link CommitGuard} has the last word).
 *
 * @param party the person, role or machine that acts
 * @param onBehalfOf for whom, where that is somebody else
 */
public record Actor(PartyId party, @Nullable PartyId onBehalfOf) {
    public Actor {
        Objects.requireNonNull(party, "party");
    }

    public static Actor of(PartyId party) {
        return new Actor(party, null);
    }

    /** @throws IllegalArgumentException if {@code party} is no id */
    public static Actor of(String party) {
        return of(PartyId.parse(party));
    }

    /** The same actor, acting for somebody. */
    public Actor onBehalfOf(PartyId principal) {
        return new Actor(party, Objects.requireNonNull(principal, "principal"));
    }

    @Override
    public String toString() {
        return onBehalfOf == null ? party.toString() : party + " on behalf of " + onBehalfOf;
    }
}
