package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Examples;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.ValueArbitraries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RegisterProperties {
    private static final Actor ACTOR = Actor.of("tester");

    /** What a register should be: a map of entities and versions, and the ids that were used. */
    private static final class Model {
        final Map<PartyId, Entity> entities = new TreeMap<>();
        final Map<PartyId, Long> versions = new TreeMap<>();
        final Set<EntityId<?>> used = new HashSet<>();
        long revision;
    }

    enum Verb {
        ADD,
        REPLACE,
        REPLACE_STALE,
        REMOVE
    }

    record Command(Verb verb, PartyId id, String name) {}

    private record Seen(RegisterView view, List<Entity> entities) {}

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_register_is_a_map_with_versions_and_views_never_change(@ForAll("commands") List<Command> commands) {
        Register register = Register.inMemory();
        Model model = new Model();
        List<Seen> seen = new ArrayList<>();
        for (Command command : commands) {
            run(command, register, model);
            RegisterView view = register.view();
            assertThat(view.revision()).isEqualTo(model.revision);
            assertThat(view.parties()).containsExactlyElementsOf(castAll(model.entities.values()));
            model.versions.forEach((id, version) -> assertThat(view.version(id)).isEqualTo(version));
            seen.add(new Seen(view, List.copyOf(model.entities.values())));
        }
        for (Seen earlier : seen) {
            assertThat(earlier.view().parties()).containsExactlyElementsOf(castAll(earlier.entities()));
        }
        assertThat(register.changesSince(0)).hasSize((int) model.revision);
    }

    private static List<Party> castAll(Collection<Entity> entities) {
        return entities.stream().map(Party.class::cast).toList();
    }

    private static void run(Command command, Register register, Model model) {
        PartyId id = command.id();
        Entity entity =
                Examples.party(id.value()).toBuilder().name(command.name()).build();
        long version = model.versions.getOrDefault(id, 0L);
        switch (command.verb()) {
            case ADD -> {
                if (model.used.contains(id)) {
                    assertThatExceptionOfType(CommitRefusedException.class)
                            .isThrownBy(() -> register.commit(ACTOR, "add", change -> change.add(entity)));
                } else {
                    register.commit(ACTOR, "add", change -> change.add(entity));
                    put(id, entity, model);
                }
            }
            case REPLACE -> {
                if (version == 0) {
                    assertThatExceptionOfType(ConflictException.class)
                            .isThrownBy(() -> register.commit(ACTOR, "replace", change -> change.replace(entity, 1)));
                } else {
                    register.commit(ACTOR, "replace", change -> change.replace(entity, version));
                    put(id, entity, model);
                }
            }
            case REPLACE_STALE ->
                assertThatExceptionOfType(ConflictException.class)
                        .isThrownBy(() ->
                                register.commit(ACTOR, "stale", change -> change.replace(entity, model.revision + 1)));
            case REMOVE -> {
                if (version == 0) {
                    assertThatExceptionOfType(ConflictException.class)
                            .isThrownBy(() -> register.commit(ACTOR, "remove", change -> change.remove(id, 1)));
                } else {
                    register.commit(ACTOR, "remove", change -> change.remove(id, version));
                    model.entities.remove(id);
                    model.versions.remove(id);
                    model.revision++;
                }
            }
        }
    }

    private static void put(PartyId id, Entity entity, Model model) {
        model.revision++;
        model.entities.put(id, entity);
        model.versions.put(id, model.revision);
        model.used.add(id);
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<PartyId> ids = Arbitraries.of("a", "b", "c", "d").map(PartyId::parse);
        return Combinators.combine(Arbitraries.of(Verb.class), ids, ValueArbitraries.texts())
                .as(Command::new)
                .list()
                .ofMaxSize(40);
    }
}
