package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Party;
import dev.aims.core.model.Risk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a register should be, said as plainly as can be: a map of ids and lists of versions, and a list of steps. */
final class RegisterModel {
    /** @param entity null once it was removed */
    record Version(long revision, @Nullable Entity entity, boolean retired, String reason) {}

    /** @param counts the revision from which on it is seen */
    private record Step(long revision, long counts, EntityId<?> changed) {}

    private final Map<EntityId<?>, List<Version>> versions = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private long revision;

    long revision() {
        return revision;
    }

    boolean wasUsed(EntityId<?> id) {
        return versions.containsKey(id);
    }

    @Nullable
    Version at(EntityId<?> id, long then) {
        Version found = null;
        for (Version version : versions.getOrDefault(id, List.of())) {
            found = version.revision() <= then ? version : found;
        }
        return found == null || found.entity() == null ? null : found;
    }

    @Nullable
    Version now(EntityId<?> id) {
        return at(id, revision);
    }

    long version(EntityId<?> id) {
        Version now = now(id);
        return now == null ? 0 : now.revision();
    }

    boolean isReferredTo(EntityId<?> id) {
        return versions.keySet().stream()
                .map(this::now)
                .filter(Objects::nonNull)
                .anyMatch(version -> version.entity().links().anyMatch(id::equals));
    }

    void put(String reason, boolean retired, Entity entity) {
        putAll(reason, retired, List.of(entity));
    }

    /** A batch with one entity a commit. */
    void putAll(String reason, boolean retired, List<? extends Entity> entities) {
        long last = revision + entities.size();
        for (Entity entity : entities) {
            revision++;
            versionsOf(entity.id()).add(new Version(last, entity, retired, reason));
            steps.add(new Step(revision, last, entity.id()));
        }
    }

    void remove(String reason, EntityId<?> id) {
        revision++;
        versionsOf(id).add(new Version(revision, null, false, reason));
        steps.add(new Step(revision, revision, id));
    }

    private List<Version> versionsOf(EntityId<?> id) {
        return versions.computeIfAbsent(id, key -> new ArrayList<>());
    }

    void assertNow(Register register) {
        assertView(register.view(), revision);
    }

    void assertAllOf(Register register) {
        versions.forEach((id, expected) -> assertHistory(register, id, expected));
        for (long then = 0; then <= revision; then++) {
            assertView(register.viewAt(then), then);
            assertFeed(register, then);
            for (long from = 0; from <= then; from++) {
                assertDifference(register, from, then);
            }
        }
        assertThat(register.verify().findings()).isEmpty();
    }

    void assertView(RegisterView view, long then) {
        assertThat(view.parties()).containsExactlyElementsOf(live(Party.class, then));
        assertThat(view.risks()).containsExactlyElementsOf(live(Risk.class, then));
        assertThat(view.retired(Party.class)).containsExactlyElementsOf(retired(Party.class, then));
        assertThat(view.retired(Risk.class)).containsExactlyElementsOf(retired(Risk.class, then));
        for (EntityId<?> id : versions.keySet()) {
            Version expected = at(id, then);
            assertThat(view.find(id).isPresent()).isEqualTo(expected != null);
            if (expected != null) {
                assertThat((Object) view.get(id)).isEqualTo(expected.entity());
                assertThat(view.version(id)).isEqualTo(expected.revision());
                assertThat(view.isRetired(id)).isEqualTo(expected.retired());
            }
        }
        live(Party.class, then)
                .forEach(owner -> assertThat(view.risks().ownedBy(owner.id()))
                        .containsExactlyElementsOf(live(Risk.class, then).stream()
                                .filter(risk -> owner.id().equals(risk.owner()))
                                .toList()));
    }

    private <E extends Entity> List<E> live(Class<E> type, long then) {
        return versionsAt(type, then)
                .filter(version -> !version.retired())
                .map(version -> type.cast(version.entity()))
                .toList();
    }

    private <E extends Entity> List<E> retired(Class<E> type, long then) {
        return versionsAt(type, then)
                .filter(Version::retired)
                .map(version -> type.cast(version.entity()))
                .toList();
    }

    private Stream<Version> versionsAt(Class<?> type, long then) {
        return versions.keySet().stream()
                .filter(id -> id.type() == type)
                .sorted((left, right) -> left.value().compareTo(right.value()))
                .map(id -> at(id, then))
                .filter(Objects::nonNull);
    }

    private static <E extends Entity> void assertHistory(Register register, EntityId<E> id, List<Version> expected) {
        assertThat(register.history(id))
                .extracting(
                        EntityVersion::version,
                        version -> (Object) version.entity(),
                        EntityVersion::retired,
                        EntityVersion::reason)
                .containsExactlyElementsOf(expected.stream()
                        .map(version ->
                                tuple(version.revision(), version.entity(), version.retired(), version.reason()))
                        .toList());
    }

    private void assertFeed(Register register, long since) {
        assertThat(register.changesSince(since).stream()
                        .flatMap(commit -> commit.changes().stream())
                        .<EntityId<?>>map(EntityChange::id))
                .containsExactlyElementsOf(steps.stream()
                        .filter(step -> step.counts() > since)
                        .<EntityId<?>>map(Step::changed)
                        .toList());
    }

    private void assertDifference(Register register, long from, long to) {
        Map<EntityId<?>, EntityDifference.Kind> expected = new LinkedHashMap<>();
        for (EntityId<?> id : versions.keySet()) {
            EntityDifference.Kind kind = kind(at(id, from), at(id, to));
            if (kind != null) {
                expected.put(id, kind);
            }
        }
        Map<EntityId<?>, EntityDifference.Kind> actual = new LinkedHashMap<>();
        register.difference(from, to).forEach(difference -> {
            actual.put(difference.id(), difference.kind());
            assertComponents(difference, at(difference.id(), from), at(difference.id(), to));
        });
        assertThat(actual).isEqualTo(expected);
    }

    private static EntityDifference.@Nullable Kind kind(@Nullable Version before, @Nullable Version after) {
        if (before == null) {
            return after == null ? null : EntityDifference.Kind.ADDED;
        } else if (after == null) {
            return EntityDifference.Kind.REMOVED;
        } else if (before.retired() != after.retired()) {
            return EntityDifference.Kind.RETIRED;
        }
        return Objects.equals(before.entity(), after.entity()) ? null : EntityDifference.Kind.CHANGED;
    }

    private static void assertComponents(
            EntityDifference difference, @Nullable Version before, @Nullable Version after) {
        if (before == null || after == null) {
            assertThat(difference.components()).isEmpty();
            return;
        }
        String component = before.entity() instanceof Party ? "name" : "title";
        String old = text(before);
        String now = text(after);
        assertThat(difference.components().stream()
                        .filter(change -> change.path().equals(component))
                        .toList())
                .isEqualTo(old.equals(now) ? List.of() : List.of(new ComponentChange(component, old, now)));
        assertThat(difference.components())
                .allMatch(change -> Set.of("name", "title", "owner").contains(change.path()));
    }

    private static String text(Version version) {
        return version.entity() instanceof Party party ? party.name() : ((Risk) version.entity()).title();
    }
}
