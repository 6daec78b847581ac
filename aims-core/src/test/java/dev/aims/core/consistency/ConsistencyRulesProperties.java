package dev.aims.core.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Entity;
import dev.aims.core.model.ModelArbitraries;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConsistencyRulesProperties {
    private static final Actor ACTOR = Actor.of("tester");

    @Property(tries = 300)
    void rules_answer_for_every_valid_register_and_only_by_what_it_holds(
            @ForAll("entities") List<Entity> entities, @ForAll Random random) {
        ConsistencyRules rules = ConsistencyRules.standard();
        LocalDate today = LocalDate.of(2026, 6, 15);
        List<Finding> findings = rules.check(registerOf(entities).view(), today);
        Collections.shuffle(entities, random);
        assertThat(rules.check(registerOf(entities).view(), today)).isEqualTo(findings);
    }

    private static Register registerOf(List<Entity> entities) {
        Register register = Register.inMemory();
        if (!entities.isEmpty()) {
            register.commit(ACTOR, "all", change -> change.addAll(entities));
        }
        return register;
    }

    @Provide
    Arbitrary<List<Entity>> entities() {
        return ModelArbitraries.consistentEntities();
    }
}
