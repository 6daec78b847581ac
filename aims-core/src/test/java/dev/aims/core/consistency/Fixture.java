package dev.aims.core.consistency;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Examples;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A register that is made for one rule: entities with the smallest of what they refer to, and what happens later. */
final class Fixture {
    private static final Actor ACTOR = Actor.of("tester");

    private final List<Consumer<Register>> steps = new ArrayList<>();

    static Fixture of(Entity... entities) {
        Fixture fixture = new Fixture();
        if (entities.length > 0) {
            fixture.steps.add(register ->
                    register.commit(ACTOR, "begin", change -> change.addAll(Examples.completed(List.of(entities)))));
        }
        return fixture;
    }

    Fixture then(Entity changed) {
        steps.add(register -> register.commit(ACTOR, "change", change -> change.overwrite(changed)));
        return this;
    }

    Fixture thenRetire(EntityId<?> id) {
        steps.add(register -> register.commit(
                ACTOR, "retire", change -> change.retire(id, register.view().version(id))));
        return this;
    }

    RegisterView view() {
        Register register = Register.inMemory();
        steps.forEach(step -> step.accept(register));
        return register.view();
    }
}
