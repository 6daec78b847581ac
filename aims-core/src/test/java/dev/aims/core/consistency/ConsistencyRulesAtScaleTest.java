package dev.aims.core.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Examples;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsistencyRulesAtScaleTest {
    private static final int SYSTEMS = 500;
    private static final int RISKS = 40_000;

    /** The bound is for a busy machine; what is quadratic would miss it by far. */
    @Test
    void many_risks_are_checked_in_seconds() {
        RegisterView view = register();
        ConsistencyRules rules = ConsistencyRules.standard();
        long start = System.nanoTime();
        List<Finding> findings = rules.check(view, Samples.TODAY);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("risk.above-tolerance-untreated"))
                .hasSize(RISKS / 2);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }

    private static RegisterView register() {
        List<Entity> entities = new ArrayList<>();
        entities.add(Samples.criteria());
        IntStream.range(0, SYSTEMS).forEach(i -> entities.add(Examples.system("s" + i)));
        IntStream.range(0, RISKS).forEach(i -> entities.add(risk(i)));
        IntStream.range(0, RISKS / 2).forEach(i -> entities.add(Examples.plan("t" + i, "r" + i)));
        Register register = Register.inMemory();
        register.commitAll(Actor.of("tester"), "all", entities, 1_000);
        return register.view();
    }

    private static Risk risk(int i) {
        return Risk.builder("r" + i)
                .title("Risk " + i)
                .systems(Set.of(AiSystemId.parse("s" + i % SYSTEMS)))
                .current(i % 2 == 0 ? Samples.major() : Samples.minor())
                .build();
    }
}
