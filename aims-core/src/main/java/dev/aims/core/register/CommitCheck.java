package dev.aims.core.register;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that a commit must meet. Collects all that is wrong instead of stopping at the first. */
final class CommitCheck {
    private static final Set<Class<?>> TYPES =
            EntityType.STANDARD.stream().map(EntityType::type).collect(Collectors.toUnmodifiableSet());

    private final List<Finding> findings = new ArrayList<>();

    /** What can be told from each entity alone: its type is known, its components meet their constraints. */
    CommitCheck constraints(List<EntityChange> changes, Constraints constraints) {
        for (EntityChange change : changes) {
            if (entityOf(change) instanceof Entity entity) {
                checkType(entity);
                constraints
                        .check(entity)
                        .forEach(violation -> refuse("commit.constraint", entity.id(), violation.toString()));
            }
        }
        return this;
    }

    /** The rules that need the register: ids that are free, targets that exist. */
    CommitCheck references(List<EntityChange> changes, State before, State after) {
        Set<EntityId<?>> gone = new HashSet<>();
        for (EntityChange change : changes) {
            if (change instanceof EntityChange.Added added) {
                checkIsNew(added.id(), before);
                checkIsOnlyContext(added.entity(), after);
            } else if (change instanceof EntityChange.Removed removed) {
                gone.add(removed.id());
            }
            if (entityOf(change) instanceof Entity entity) {
                checkTargets(entity, after);
            }
        }
        if (!gone.isEmpty()) {
            after.entities().forEach(entity -> checkTargetsRemain(entity, gone));
        }
        return this;
    }

    /** @throws CommitRefusedException if anything was found */
    void orRefuse() {
        if (!findings.isEmpty()) {
            throw new CommitRefusedException(findings);
        }
    }

    private void checkType(Entity entity) {
        if (!TYPES.contains(entity.getClass())) {
            String type = entity.getClass().getName();
            refuse("commit.unknown-type", entity.id(), "is a " + type + ", which this register does not keep");
        }
    }

    private void checkIsNew(EntityId<?> id, State before) {
        if (before.holds(id)) {
            refuse("commit.id-exists", id, "is in the register already; replace it or choose another id");
        } else if (before.hasHeld(id)) {
            refuse("commit.id-used", id, "was removed; an id is not used again");
        }
    }

    private void checkIsOnlyContext(Entity entity, State after) {
        if (entity instanceof AimsContext && after.entities(AimsContext.class).size() > 1) {
            refuse("commit.second-context", entity.id(), "a register has one context");
        }
    }

    private void checkTargets(Entity entity, State after) {
        entity.links()
                .distinct()
                .filter(target -> !after.holds(target))
                .forEach(target -> refuse(
                        "commit.missing-reference",
                        entity.id(),
                        "refers to " + EntityType.nameOf(target.type()) + " " + target + ", which does not exist"));
    }

    private void checkTargetsRemain(Entity entity, Set<EntityId<?>> gone) {
        entity.links()
                .distinct()
                .filter(gone::contains)
                .forEach(target -> refuse(
                        "commit.still-referenced",
                        target,
                        "is referred to by " + EntityType.nameOf(entity.id().type()) + " " + entity.id()));
    }

    private void refuse(String code, EntityId<?> id, String message) {
        findings.add(Finding.error(code, Place.entity(EntityType.nameOf(id.type()), id.value()), message));
    }

    private static Object entityOf(EntityChange change) {
        if (change instanceof EntityChange.Added added) {
            return added.entity();
        }
        return change instanceof EntityChange.Replaced replaced ? replaced.entity() : change;
    }
}
