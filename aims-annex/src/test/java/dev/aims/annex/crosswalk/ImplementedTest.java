package dev.aims.annex.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImplementedTest {
    @Test
    void only_what_is_implemented_counts() {
        RegisterView view = register(
                control("a", AnnexA.A_2_2, ImplementationStatus.IMPLEMENTED, null),
                control("b", AnnexA.A_2_3, ImplementationStatus.PLANNED, null),
                control("c", AnnexA.A_2_4, ImplementationStatus.IN_PROGRESS, null),
                control("d", AnnexA.A_3_2, ImplementationStatus.ABANDONED, null));

        assertThat(Implemented.in(view).entries()).containsExactly(EntryRef.from(AnnexA.A_2_2));
        assertThat(Implemented.in(view).findings()).isEmpty();
    }

    @Test
    void what_was_found_to_be_ineffective_does_not_count_and_is_a_finding() {
        RegisterView view = register(
                control("a", AnnexA.A_2_2, ImplementationStatus.IMPLEMENTED, Effectiveness.INEFFECTIVE),
                control("b", AnnexA.A_2_3, ImplementationStatus.IMPLEMENTED, Effectiveness.PARTIALLY_EFFECTIVE));

        assertThat(Implemented.in(view).entries()).containsExactly(EntryRef.from(AnnexA.A_2_3));
        assertThat(Implemented.in(view).findings())
                .extracting(Finding::code, finding -> finding.place().toString())
                .containsExactly(tuple("coverage.ineffective", "control-implementation a"));
    }

    @Test
    void what_is_in_place_for_some_systems_counts_for_them_but_not_for_the_organization() {
        RegisterView view = register(
                system("one", LifeCycleStage.DEPLOYMENT),
                system("two", LifeCycleStage.DEPLOYMENT),
                control("a", AnnexA.A_6_2_4, ImplementationStatus.IMPLEMENTED, null, "one"),
                control("b", AnnexA.A_2_2, ImplementationStatus.IMPLEMENTED, null));

        assertThat(Implemented.in(view).entries()).containsExactly(EntryRef.from(AnnexA.A_2_2));
        assertThat(Implemented.in(view).findings())
                .extracting(Finding::code, finding -> finding.place().toString())
                .containsExactly(tuple("coverage.some-systems-only", "control iso-42001:A.6.2.4"));
        assertThat(Implemented.in(view, AiSystemId.parse("one")).entries())
                .containsExactlyInAnyOrder(EntryRef.from(AnnexA.A_2_2), EntryRef.from(AnnexA.A_6_2_4));
        assertThat(Implemented.in(view, AiSystemId.parse("two")).entries())
                .containsExactly(EntryRef.from(AnnexA.A_2_2));
    }

    @Test
    void what_is_in_place_for_every_system_that_is_not_retired_counts_for_the_organization() {
        RegisterView view = register(
                system("one", LifeCycleStage.DEPLOYMENT),
                system("two", LifeCycleStage.DEPLOYMENT),
                system("old", LifeCycleStage.RETIREMENT),
                control("a", AnnexA.A_6_2_4, ImplementationStatus.IMPLEMENTED, null, "one"),
                control("b", AnnexA.A_6_2_4, ImplementationStatus.IMPLEMENTED, null, "two"));

        assertThat(Implemented.in(view).entries()).containsExactly(EntryRef.from(AnnexA.A_6_2_4));
        assertThat(Implemented.in(view).findings()).isEmpty();
    }

    private static AiSystem system(String id, LifeCycleStage stage) {
        return AiSystem.builder(id).name(id).intendedUse("Testing").stage(stage).build();
    }

    private static ControlImplementation control(
            String id, ControlRef ref, ImplementationStatus status, Effectiveness effectiveness, String... systems) {
        return ControlImplementation.builder(id)
                .control(ref)
                .status(status)
                .effectiveness(effectiveness)
                .systems(Arrays.stream(systems).map(AiSystemId::parse).collect(Collectors.toSet()))
                .build();
    }

    private static RegisterView register(Entity... entities) {
        Register register = Register.inMemory();
        register.commit(Actor.of("office"), "test", change -> change.addAll(List.of(entities)));
        return register.view();
    }
}
