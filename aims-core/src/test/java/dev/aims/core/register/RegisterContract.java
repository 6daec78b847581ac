package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Examples;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.ValueArbitraries;
import dev.aims.core.store.StorePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Drives a register on some store with random commands, beside a {@link RegisterModel}. */
public abstract class RegisterContract {
    private static final Actor ACTOR = Actor.of("tester");

    /** A new, empty place for a store. */
    protected abstract StorePlace newPlace() throws Exception;

    /** What can happen to a register. */
    enum Verb {
        ADD,
        ADD_BATCH,
        REPLACE,
        REPLACE_STALE,
        OVERWRITE,
        RETIRE,
        REMOVE,
        OPEN_AGAIN
    }

    /**
     * @param isRisk of a risk that the party of the same number owns, or of that party
     * @param number which
     */
    record Command(Verb verb, boolean isRisk, int number, String text) {
        EntityId<?> id() {
            return isRisk ? RiskId.parse("r" + number) : PartyId.parse("p" + number);
        }

        Entity entity() {
            return isRisk ? risk() : party();
        }

        Entity party() {
            return Examples.party("p" + number).toBuilder().name(text).build();
        }

        Entity risk() {
            return Examples.risk("r" + number).toBuilder()
                    .title(text)
                    .owner(PartyId.parse("p" + number))
                    .build();
        }
    }

    private record Seen(RegisterView view, long revision) {}

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_register_is_a_map_of_versions_at_every_revision(@ForAll("commands") List<Command> commands)
            throws Exception {
        try (StorePlace place = newPlace()) {
            Register register = Register.open(place.open(), "acme");
            RegisterModel model = new RegisterModel();
            List<Seen> seen = new ArrayList<>();
            for (Command command : commands) {
                if (command.verb() == Verb.OPEN_AGAIN) {
                    Head head = register.head();
                    register = Register.open(place.open(), "acme");
                    assertThat(register.head()).isEqualTo(head);
                } else {
                    run(command, register, model);
                }
                model.assertNow(register);
                seen.add(new Seen(register.view(), model.revision()));
            }
            model.assertAllOf(register);
            model.assertAllOf(Register.open(place.open(), "acme"));
            seen.forEach(earlier -> model.assertView(earlier.view(), earlier.revision()));
        }
    }

    private static void run(Command command, Register register, RegisterModel model) {
        EntityId<?> id = command.id();
        Entity entity = command.entity();
        boolean isNew = !model.wasUsed(id);
        boolean isThere = model.now(id) != null;
        boolean hasTarget = !command.isRisk() || model.now(PartyId.parse("p" + command.number())) != null;
        long version = model.version(id);
        switch (command.verb()) {
            case ADD ->
                expect(
                        isNew && hasTarget,
                        register,
                        change -> change.add(entity),
                        "add",
                        () -> model.put("add", false, entity));
            case ADD_BATCH -> addBatch(command, register, model);
            case REPLACE ->
                expect(
                        isThere && hasTarget,
                        register,
                        change -> change.replace(entity, Math.max(1, version)),
                        "replace",
                        () -> model.put("replace", isRetired(id, model), entity));
            case REPLACE_STALE ->
                expect(false, register, change -> change.replace(entity, model.revision() + 1), "stale", () -> {});
            case OVERWRITE ->
                expect(
                        (isThere || isNew) && hasTarget,
                        register,
                        change -> change.overwrite(entity),
                        "overwrite",
                        () -> model.put("overwrite", isRetired(id, model), entity));
            case RETIRE ->
                expect(
                        isThere,
                        register,
                        change -> change.retire(id, Math.max(1, version)),
                        "retire",
                        () -> model.put("retire", true, model.now(id).entity()));
            case REMOVE ->
                expect(
                        isThere && !model.isReferredTo(id),
                        register,
                        change -> change.remove(id, Math.max(1, version)),
                        "remove",
                        () -> model.remove("remove", id));
            case OPEN_AGAIN -> throw new IllegalArgumentException("handled by the caller");
        }
    }

    private static void addBatch(Command command, Register register, RegisterModel model) {
        List<Entity> both = List.of(command.risk(), command.party());
        if (both.stream().noneMatch(entity -> model.wasUsed(entity.id()))) {
            register.commitAll(ACTOR, "batch", both, 1);
            model.putAll("batch", false, both);
        } else {
            assertThatExceptionOfType(CommitRefusedException.class)
                    .isThrownBy(() -> register.commitAll(ACTOR, "batch", both, 1));
        }
    }

    private static boolean isRetired(EntityId<?> id, RegisterModel model) {
        RegisterModel.Version now = model.now(id);
        return now != null && now.retired();
    }

    private static void expect(
            boolean succeeds, Register register, Consumer<Change> change, String reason, Runnable inModel) {
        if (succeeds) {
            Commit commit = register.commit(ACTOR, reason, change);
            inModel.run();
            assertThat(commit.hash()).isEqualTo(register.head().hash());
        } else {
            Head head = register.head();
            assertThat(catchThrowable(() -> register.commit(ACTOR, reason, change)))
                    .isInstanceOfAny(CommitRefusedException.class, ConflictException.class);
            assertThat(register.head()).isEqualTo(head);
        }
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Verb> verbs = Arbitraries.frequencyOf(
                Tuple.of(
                        9,
                        Arbitraries.of(
                                Verb.ADD, Verb.ADD_BATCH, Verb.REPLACE, Verb.OVERWRITE, Verb.RETIRE, Verb.REMOVE)),
                Tuple.of(1, Arbitraries.of(Verb.REPLACE_STALE, Verb.OPEN_AGAIN)));
        return Combinators.combine(
                        verbs,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3),
                        ValueArbitraries.texts())
                .as(Command::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
