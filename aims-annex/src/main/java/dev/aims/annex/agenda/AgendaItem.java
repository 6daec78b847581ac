package dev.aims.annex.agenda;

import dev.aims.core.model.PartyId;
import dev.aims.core.validation.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody has to see to.
 *
 * @param place the entity, or the register as a whole
 * @param title what people call it
 * @param owner who answers for it; null where nobody is named
 * @param aboveTolerance whether it is, or is about, an open risk above tolerance
 * @param reasons one or more, the most urgent first; none says what another says as well
 */
public record AgendaItem(
        Place place, String title, @Nullable PartyId owner, boolean aboveTolerance, List<AgendaReason> reasons) {
    public AgendaItem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(title, "title");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons must not be empty");
        }
    }

    /** That of the most urgent reason. */
    public AgendaKind kind() {
        return reason().kind();
    }

    /** The most urgent reason. */
    public AgendaReason reason() {
        return reasons.get(0);
    }

    /** What a person reads: {@code "Title": text (clause)}. */
    @Override
    public String toString() {
        return "\"" + title + "\": " + reason();
    }
}
