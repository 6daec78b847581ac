package dev.aims.core.register;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that a commit must meet. Collects all that is wrong instead of stopping at the first. */
final class CommitCheck {
    /** An entity of a mebibyte is no entity; what is this large is a document and belongs elsewhere. */
    private static final int MAX_ENTITY_BYTES = 1 << 20;

    private final EntityTypes types;
    private final List<Finding> findings = new ArrayList<>();

    CommitCheck(EntityTypes types) {
        this.types = types;
    }

    /** What can be told from each entity alone: its type is known, its components meet their constraints. */
    CommitCheck constraints(List<EntityChange> changes, Constraints constraints) {
        for (EntityChange change : changes) {
            CommitCodec.entityOf(change).ifPresent(entity -> {
                checkType(entity);
                constraints
                        .check(entity)
                        .forEach(violation -> findings.add(Finding.error(
                                "commit.constraint",
                                new Place.Entity(
                                        types.nameOf(entity.id().type()),
                                        entity.id().value(),
                                        violation.path()),
                                violation.message() + " but was " + quotedIfBlank(violation.value()))));
            });
        }
        return this;
    }

    CommitCheck sizes(List<CommitCodec.Encoded> changes) {
        for (CommitCodec.Encoded encoded : changes) {
            if (encoded.size() > MAX_ENTITY_BYTES) {
                refuse(
                        "commit.too-large",
                        encoded.change().id(),
                        "is larger than " + MAX_ENTITY_BYTES
                                + " bytes of JSON; keep what is long outside and refer to it");
            }
        }
        return this;
    }

    /** The rules that need the register: ids that are free, targets that exist, what may become of an entity. */
    CommitCheck references(List<EntityChange> changes, State before, State after) {
        for (EntityChange change : changes) {
            if (change instanceof EntityChange.Added added) {
                checkIsNew(added.id(), before);
                checkIsOnlyContext(added.entity(), after);
                checkTargets(added.entity(), null, after);
            } else if (change instanceof EntityChange.Replaced replaced) {
                Entry old = before.entry(replaced.id());
                checkTargets(replaced.entity(), old == null ? null : old.entity(), after);
                if (old != null) {
                    checkTransition(old.entity(), replaced.entity());
                }
            } else if (change instanceof EntityChange.Removed removed) {
                after.indexes()
                        .referrersOf(removed.id())
                        .values()
                        .forEach(referrer -> refuse(
                                "commit.still-referenced",
                                removed.id(),
                                "is referred to by "
                                        + types.nameOf(referrer.id().type()) + " " + referrer.id()
                                        + "; retire it instead, or change what refers to it first"));
            }
        }
        return this;
    }

    CommitCheck redaction(EntityChange.Redacted change) {
        if (change.digests().isEmpty()) {
            refuse(
                    "commit.nothing-to-redact",
                    change.id(),
                    "has no value that can be destroyed in " + change.component() + ", in no version");
        }
        return this;
    }

    CommitCheck guard(CommitGuard guard, ProposedCommit proposed) {
        if (findings.isEmpty()) {
            findings.addAll(guard.check(proposed));
        }
        return this;
    }

    /** @throws CommitRefusedException if anything was found */
    void orRefuse() {
        if (!findings.isEmpty()) {
            throw new CommitRefusedException(findings);
        }
    }

    private static String quotedIfBlank(String value) {
        return value.isBlank() ? "\"" + value + "\"" : value;
    }

    private void checkType(Entity entity) {
        if (!types.knows(entity.getClass()) || entity.id().type() != entity.getClass()) {
            String type = entity.getClass().getName();
            refuse("commit.unknown-type", entity.id(), "is a " + type + ", which this register does not keep");
        }
    }

    private void checkIsNew(EntityId<?> id, State before) {
        Entry old = before.entry(id);
        if (old != null && old.kind() == Entry.Kind.RETIRED) {
            refuse("commit.id-exists", id, "was retired; an id is not used again, choose another");
        } else if (old != null && old.isPresent()) {
            refuse("commit.id-exists", id, "is in the register already; replace it or choose another id");
        } else if (old != null) {
            refuse("commit.id-used", id, "was removed; an id is not used again");
        }
    }

    private void checkIsOnlyContext(Entity entity, State after) {
        if (entity instanceof AimsContext && after.count(AimsContext.class) > 1) {
            refuse("commit.second-context", entity.id(), "a register has one context");
        }
    }

    /** Live references lead to what is there; those of a record may outlive what it is about. */
    private void checkTargets(Entity entity, @Nullable Entity before, State after) {
        Set<EntityId<?>> recorded = before == null ? Set.of() : before.records().collect(Collectors.toSet());
        Stream.concat(entity.links(), entity.records().filter(target -> !recorded.contains(target)))
                .distinct()
                .filter(target -> !after.holds(target))
                .forEach(target -> refuse(
                        "commit.missing-reference",
                        entity.id(),
                        "refers to " + types.nameOf(target.type()) + " " + target + ", which does not exist"));
    }

    /** Decisions and issued statements are records, and criteria that change get a new version. */
    private void checkTransition(Entity before, Entity after) {
        if (before instanceof Decision old && after instanceof Decision now) {
            DecisionTransition.refusal(old, now)
                    .ifPresent(message -> refuse("commit.decision-changed", now.id(), message));
        } else if (before instanceof ApplicabilityStatement old
                && after instanceof ApplicabilityStatement now
                && !now.equals(old.toBuilder()
                        .tags(now.tags())
                        .references(now.references())
                        .attributes(now.attributes())
                        .build())) {
            refuse(
                    "commit.statement-changed",
                    now.id(),
                    "was issued; what changed goes into the next version, and nothing but labels and references of"
                            + " this one changes");
        } else if (before instanceof RiskCriteria old
                && after instanceof RiskCriteria now
                && !judgesAlike(old, now)
                && now.version() <= old.version()) {
            refuse(
                    "commit.criteria-version",
                    now.id(),
                    "judges differently from version " + old.version() + " and must have a higher version but has "
                            + now.version());
        }
    }

    private static boolean judgesAlike(RiskCriteria old, RiskCriteria now) {
        return now.equals(old.toBuilder()
                .title(now.title())
                .version(now.version())
                .language(now.language())
                .tags(now.tags())
                .references(now.references())
                .attributes(now.attributes())
                .build());
    }

    private void refuse(String code, EntityId<?> id, String message) {
        findings.add(Finding.error(code, Place.entity(types.nameOf(id.type()), id.value()), message));
    }
}
