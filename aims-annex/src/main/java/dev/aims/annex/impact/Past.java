package dev.aims.annex.impact;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.register.EntityVersion;
import dev.aims.core.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a register said before. */
final class Past {
    private final Register register;
    private final ZoneId zone;

    Past(Register register, ZoneId zone) {
        this.register = register;
        this.zone = zone;
    }

    /** The entity as it was at the end of a day; where there was none yet, the oldest that is known. */
    <E extends Entity> E then(E now, LocalDate day) {
        @SuppressWarnings("unchecked") // an entity's id is of its own type
        List<EntityVersion<E>> history = register.history((EntityId<E>) now.id());
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        E then = null;
        for (EntityVersion<E> version : history) {
            if (version.entity() != null && (then == null || version.instant().isBefore(end))) {
                then = version.entity();
            }
        }
        return then == null ? now : then;
    }

    /** The day on which the register first said it. */
    <E extends Entity> Optional<LocalDate> firstSaid(E entity) {
        return register.history(entity.id()).stream()
                .findFirst()
                .map(version -> LocalDate.ofInstant(version.instant(), zone));
    }
}
