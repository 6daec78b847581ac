package dev.aims.risk.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StrengthOfKnowledge;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Change;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RollUpProperties {
    private static final Actor ACTOR = Actor.of("tester");
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final int THINGS = 4;
    private static final int RISKS = 12;

    @Property(tries = 100)
    void the_order_in_which_risks_came_in_changes_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < RISKS; i++) {
            risks.add(risk(i, random));
        }
        Register one = surroundings(new Random(seed));
        Register other = surroundings(new Random(seed));
        one.commit(ACTOR, "all", change -> change.addAll(risks));
        Collections.shuffle(risks, random);
        risks.forEach(risk -> other.commit(ACTOR, "one by one", change -> change.add(risk)));

        assertSame(rollUp(one.view()), rollUp(other.view()));
        assertThat(Concentration.of(one.view()).components())
                .isEqualTo(Concentration.of(other.view()).components());
        assertThat(Concentration.of(one.view()).suppliers())
                .isEqualTo(Concentration.of(other.view()).suppliers());
    }

    @Property(tries = 40)
    void kept_up_to_date_it_is_what_a_new_one_would_be(@ForAll long seed) {
        Random random = new Random(seed);
        Register register = surroundings(random);
        RollUp kept = rollUp(register.view());
        for (int step = 0; step < 30; step++) {
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                register.commit(ACTOR, "step", change -> change(register.view(), random, change));
            }
            kept = kept.after(register.view(), register.changesSince(kept.revision()));

            assertSame(kept, rollUp(register.view()));
        }
    }

    /** In each kind of group the risks of all groups are at least all risks, and each risk is in one. */
    @Property(tries = 50)
    void no_risk_is_lost(@ForAll long seed) {
        Random random = new Random(seed);
        Register register = surroundings(random);
        register.commit(ACTOR, "risks", change -> IntStream.range(0, RISKS).forEach(i -> change.add(risk(i, random))));
        int open = (int) register.view().risks().stream()
                .filter(risk -> risk.kind() == RiskKind.THREAT && risk.status() != RiskStatus.CLOSED)
                .count();
        RollUp rollUp = rollUp(register.view());

        assertThat(rollUp.organization().risks()).isEqualTo(open);
        assertThat(rollUp.groups(RollUpBy.OWNER).stream()
                        .mapToInt(RiskGroup::risks)
                        .sum())
                .isEqualTo(open);
        for (RollUpBy kind : RollUpBy.values()) {
            assertThat(rollUp.groups(kind).stream().mapToInt(RiskGroup::risks).sum())
                    .isGreaterThanOrEqualTo(open);
            assertThat(rollUp.groups(kind)).allSatisfy(RollUpProperties::assertAddsUp);
        }
    }

    private static void assertAddsUp(RiskGroup group) {
        assertThat(group.countByLevel().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        + group.unplaced())
                .isEqualTo(group.risks());
    }

    private static void change(RegisterView view, Random random, Change change) {
        int which = random.nextInt(THINGS);
        switch (random.nextInt(6)) {
            case 0 -> change.overwrite(system(which, random));
            case 1 -> change.overwrite(component(which, random));
            case 2 -> change.overwrite(criteria(view, random));
            default -> changeRisk(view, random, change);
        }
    }

    private static void changeRisk(RegisterView view, Random random, Change change) {
        Risk risk = risk(random.nextInt(RISKS), random);
        if (view.find(risk.id()).isEmpty()) {
            change.add(risk);
        } else if (random.nextInt(8) == 0 && !view.isRetired(risk.id())) {
            change.retire(risk.id(), view.version(risk.id()));
        } else {
            change.overwrite(risk);
        }
    }

    private static RiskCriteria criteria(RegisterView view, Random random) {
        return MATRIX.criteria().toBuilder()
                .version(view.get(MATRIX.criteria().id()).version() + 1)
                .tolerance(MATRIX.criteria().levels().get(random.nextInt(4)).id())
                .build();
    }

    private static Register surroundings(Random random) {
        Register register = Register.inMemory();
        register.commit(ACTOR, "surroundings", change -> {
            change.add(MATRIX.criteria());
            for (int i = 0; i < THINGS; i++) {
                change.add(
                        Party.builder("party-" + i)
                                .name("Party")
                                .kind(PartyKind.ORGANIZATION)
                                .build(),
                        component(i, random),
                        system(i, random));
            }
        });
        return register;
    }

    private static AiComponent component(int number, Random random) {
        return AiComponent.builder("component-" + number)
                .name("Component")
                .kind(ComponentKind.MODEL)
                .supplier(random.nextBoolean() ? PartyId.parse("party-" + random.nextInt(THINGS)) : null)
                .build();
    }

    private static AiSystem system(int number, Random random) {
        return AiSystem.builder("system-" + number)
                .name("System " + random.nextInt(3))
                .components(some(random, i -> AiComponentId.parse("component-" + i)).stream()
                        .map(id -> new ComponentUse(id, "part"))
                        .toList())
                .suppliers(some(random, i -> PartyId.parse("party-" + i)))
                .build();
    }

    private static Risk risk(int number, Random random) {
        return Risk.builder("risk-" + number)
                .title("Risk")
                .systems(some(random, i -> AiSystemId.parse("system-" + i)))
                .components(some(random, i -> AiComponentId.parse("component-" + i)))
                .owner(random.nextBoolean() ? PartyId.parse("party-" + random.nextInt(THINGS)) : null)
                .inherent(
                        random.nextInt(5) == 0
                                ? null
                                : MATRIX.assess(
                                        List.of(Likelihood.values()).get(random.nextInt(5)),
                                        List.of(Consequence.values()).get(random.nextInt(5))))
                .kind(random.nextInt(6) == 0 ? RiskKind.OPPORTUNITY : RiskKind.THREAT)
                .status(random.nextInt(6) == 0 ? RiskStatus.CLOSED : RiskStatus.ASSESSED)
                .strengthOfKnowledge(
                        random.nextInt(4) == 0
                                ? null
                                : List.of(StrengthOfKnowledge.values()).get(random.nextInt(3)))
                .build();
    }

    private static <T extends Comparable<T>> Set<T> some(Random random, IntFunction<T> id) {
        Set<T> some = new TreeSet<>();
        for (int i = 0; i < THINGS; i++) {
            if (random.nextInt(3) == 0) {
                some.add(id.apply(i));
            }
        }
        return some;
    }

    private static RollUp rollUp(RegisterView view) {
        return RollUp.of(view, MATRIX.criteria().id(), RollUpBy.ORGANIZATION, RollUpBy.values());
    }

    private static void assertSame(RollUp actual, RollUp expected) {
        for (RollUpBy kind : RollUpBy.values()) {
            assertThat(actual.groups(kind)).isEqualTo(expected.groups(kind));
        }
    }
}
