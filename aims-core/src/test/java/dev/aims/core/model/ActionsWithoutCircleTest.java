package dev.aims.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitRefusedException;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ActionsWithoutCircleTest {
    @Test
    void actions_that_wait_for_each_other_are_refused_by_their_ids() {
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(plan(
                        action("collect"),
                        action("train", "collect", "test"),
                        action("test", "train"),
                        action("roll-out", "test"))))
                .withMessageContaining(
                        "must not depend on each other in a circle but these do or wait for one that does:"
                                + " train, test, roll-out")
                .satisfies(refused ->
                        assertThat(refused.findings()).extracting(Finding::code).containsExactly("commit.constraint"));
    }

    @Test
    void an_action_that_waits_for_itself_is_refused() {
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(plan(action("train", "train"))))
                .withMessageContaining("circle but these do or wait for one that does: train");
    }

    @Test
    void an_action_that_waits_for_one_of_another_plan_is_refused() {
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(plan(action("train", "collect"))))
                .withMessageContaining("must depend on actions of the same plan but train depends on collect");
    }

    @Test
    void actions_may_wait_for_several_and_stand_in_any_order() {
        assertThatCode(() -> commit(plan(
                        action("roll-out", "train", "test"), action("test", "train"), action("train"), action("tell"))))
                .doesNotThrowAnyException();
    }

    /** Where each waits for earlier ones only there is no circle; one that leads back from the first makes one. */
    @Property(tries = 200)
    void a_circle_is_found_where_there_is_one(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 1_000) Integer> seeds) {
        List<TreatmentAction> forward = IntStream.range(0, seeds.size())
                .mapToObj(i -> i == 0 ? action("a0") : action("a" + i, "a" + seeds.get(i) % i))
                .toList();
        TreatmentPlan plan = plan(forward.toArray(TreatmentAction[]::new));
        List<TreatmentAction> back = forward.stream()
                .map(action -> action.id().equals("a0") ? action("a0", "a" + (forward.size() - 1)) : action)
                .toList();

        assertThat(Constraints.standard().check(plan)).isEmpty();
        assertThat(Constraints.standard().check(plan.toBuilder().actions(back).build()))
                .singleElement()
                .satisfies(violation -> assertThat(violation.path()).isEqualTo("actions"));
    }

    private static void commit(TreatmentPlan plan) {
        Register.inMemory().commit(Actor.of("tester"), "plan", change -> change.add(Examples.risk("risk"), plan));
    }

    private static TreatmentPlan plan(TreatmentAction... actions) {
        return Examples.plan("plan", "risk").toBuilder()
                .actions(List.of(actions))
                .build();
    }

    private static TreatmentAction action(String id, String... dependsOn) {
        return TreatmentAction.builder(id)
                .title(id)
                .dependsOn(Set.of(dependsOn))
                .build();
    }
}
