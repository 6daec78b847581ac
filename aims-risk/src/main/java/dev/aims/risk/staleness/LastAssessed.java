package dev.aims.risk.staleness;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.EntityVersion;
import dev.aims.core.register.Register;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Since which version something is as it is now, in one respect. */
final class LastAssessed {
    private LastAssessed() {}

    /** The version in which a risk got the assessments that it has. */
    static <E extends Entity> EntityVersion<E> since(
            Register register, EntityId<E> id, E now, BiPredicate<E, E> isSame) {
        List<EntityVersion<E>> versions = register.history(id);
        EntityVersion<E> found = versions.get(versions.size() - 1);
        for (int i = versions.size() - 1; i >= 0; i--) {
            E entity = versions.get(i).entity();
            if (entity == null || !isSame.test(entity, now)) {
                break;
            }
            found = versions.get(i);
        }
        return found;
    }

    /** The version from which on something holds that holds now. */
    static <E extends Entity> EntityVersion<E> since(Register register, EntityId<E> id, E now, Predicate<E> holds) {
        return since(register, id, now, (earlier, later) -> holds.test(earlier));
    }

    static boolean isSameLook(Risk one, Risk other) {
        return isSameLook(one.inherent(), other.inherent()) && isSameLook(one.current(), other.current());
    }

    private static boolean isSameLook(@Nullable Assessment one, @Nullable Assessment other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return Objects.equals(one.assessedOn(), other.assessedOn())
                && Objects.equals(one.assessedBy(), other.assessedBy())
                && (one.criteriaVersion() != other.criteriaVersion()
                        || !one.criteria().equals(other.criteria())
                        || isSameLevel(one, other));
    }

    private static boolean isSameLevel(Assessment one, Assessment other) {
        return one.level().equals(other.level())
                && Objects.equals(one.likelihood(), other.likelihood())
                && one.consequences().equals(other.consequences());
    }
}
