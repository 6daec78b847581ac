package dev.aims.risk.rollup;

import static dev.aims.risk.criteria.Consequence.*;
import static dev.aims.risk.criteria.Likelihood.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StrengthOfKnowledge;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.store.journal.JournalStore;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollUpTest {
    private static final Actor ACTOR = Actor.of("tester");
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final ObjectiveRef FAIRNESS = ObjectiveRef.parse("iso-42001:C.2.5");
    private static final Party LAB =
            Party.builder("lab").name("Lab").kind(PartyKind.ORGANIZATION).build();
    private static final Party HOUSE =
            Party.builder("house").name("House").kind(PartyKind.ORGANIZATION).build();
    private static final AiComponent MODEL = AiComponent.builder("llm")
            .name("Large model")
            .kind(ComponentKind.MODEL)
            .supplier(LAB.id())
            .build();
    private static final AiSystem CHAT = AiSystem.builder("chat")
            .name("Chat")
            .components(List.of(new ComponentUse(MODEL.id(), "base model")))
            .suppliers(Set.of(HOUSE.id()))
            .build();
    private static final AiSystem SEARCH =
            AiSystem.builder("search").name("Search").build();

    private final Register register = Register.inMemory();

    @BeforeEach
    void fill() {
        register.commit(
                ACTOR,
                "start",
                change -> change.add(MATRIX.criteria(), LAB, HOUSE, MODEL, CHAT, SEARCH)
                        .add(
                                risk("a", LIKELY, MAJOR) // high
                                        .systems(Set.of(CHAT.id()))
                                        .objectives(Set.of(FAIRNESS))
                                        .owner(HOUSE.id())
                                        .strengthOfKnowledge(StrengthOfKnowledge.WEAK)
                                        .build(),
                                risk("b", RARE, MINOR) // low
                                        .systems(Set.of(CHAT.id(), SEARCH.id()))
                                        .strengthOfKnowledge(StrengthOfKnowledge.STRONG)
                                        .build(),
                                risk("c", ALMOST_CERTAIN, SEVERE) // critical
                                        .components(Set.of(MODEL.id()))
                                        .build(),
                                Risk.builder("d").title("Not assessed").build(),
                                risk("closed", LIKELY, MAJOR)
                                        .systems(Set.of(CHAT.id()))
                                        .status(RiskStatus.CLOSED)
                                        .build(),
                                risk("chance", LIKELY, MAJOR)
                                        .systems(Set.of(CHAT.id()))
                                        .kind(RiskKind.OPPORTUNITY)
                                        .build()));
    }

    @Test
    void counts_open_threats_by_level_and_says_what_has_none() {
        RiskGroup all = rollUp().organization();

        assertThat(all.risks()).isEqualTo(4);
        assertThat(all.countByLevel())
                .containsExactly(
                        Map.entry("low", 1), Map.entry("medium", 0), Map.entry("high", 1), Map.entry("critical", 1));
        assertThat(all.unplaced()).isEqualTo(1);
        assertThat(all.aboveTolerance()).isEqualTo(2);
        assertThat(all.weakestKnowledge()).contains(StrengthOfKnowledge.WEAK);
        assertThat(all.unstatedKnowledge()).isEqualTo(2);
    }

    @Test
    void the_level_of_a_group_follows_by_the_rule_that_is_named() {
        RiskGroup chat = rollUp().of(CHAT.id()); // high and low: 3 and 1

        assertThat(chat.level(RollUpRule.MAXIMUM).map(RiskLevel::id)).contains("high");
        assertThat(chat.meanRank()).isEqualTo(2);
        assertThat(chat.level(RollUpRule.COUNT_WEIGHTED).map(RiskLevel::id)).contains("medium");
        assertThat(rollUp().organization().level(RollUpRule.COUNT_WEIGHTED).map(RiskLevel::id))
                .as("8 / 3 is rounded up")
                .contains("high");
        assertThat(rollUp().of(FAIRNESS).risks()).isEqualTo(1);
        assertThat(rollUp().ofOwner(LAB.id()).level(RollUpRule.MAXIMUM)).isEmpty();
    }

    @Test
    void risks_reach_components_and_suppliers_through_systems() {
        assertThat(rollUp().of(MODEL.id()).risks()).isEqualTo(3); // a and b through chat, c itself
        assertThat(rollUp().ofSupplier(LAB.id()).risks()).isEqualTo(3);
        assertThat(rollUp().ofSupplier(HOUSE.id()).risks()).isEqualTo(2);
    }

    @Test
    void the_worst_group_comes_first_and_risks_without_one_are_a_group() {
        assertThat(rollUp().groups(RollUpBy.SYSTEM)).extracting(RiskGroup::id).containsExactly("", "chat", "search");
        assertThat(rollUp().find(RollUpBy.SYSTEM, RiskGroup.NONE).risks()).isEqualTo(2);
    }

    @Test
    void after_changes_it_is_what_a_new_one_would_be() {
        RollUp before = rollUp();
        register.commit(
                ACTOR,
                "worse",
                change -> change.overwrite(
                        risk("b", LIKELY, SEVERE).systems(Set.of(SEARCH.id())).build()));
        register.commit(
                ACTOR,
                "moved",
                change -> change.overwrite(
                                SEARCH.toBuilder().suppliers(Set.of(LAB.id())).build())
                        .overwrite(MODEL.toBuilder().supplier(HOUSE.id()).build()));

        RollUp after = before.after(register.view(), register.changesSince(before.revision()));

        assertSame(after, rollUp());
        assertThat(after.ofSupplier(LAB.id()).risks()).isEqualTo(1); // b through search
        assertThat(after.ofSupplier(HOUSE.id()).risks()).isEqualTo(2); // a, c
        assertThat(before.ofSupplier(LAB.id()).risks()).as("stays as it was").isEqualTo(3);
    }

    @Test
    void new_criteria_count_anew_and_what_they_did_not_assess_is_outdated() {
        RollUp before = rollUp();
        register.commit(
                ACTOR,
                "stricter",
                change -> change.overwrite(MATRIX.criteria().toBuilder()
                        .version(2)
                        .tolerance("high")
                        .build()));

        RollUp after = before.after(register.view(), register.changesSince(before.revision()));

        assertThat(after.organization().aboveTolerance()).isEqualTo(1);
        assertThat(after.organization().outdated()).isEqualTo(3);
    }

    @Test
    void refuses_changes_with_a_hole_and_kinds_that_it_was_not_made_for() {
        RollUp before = rollUp();
        register.commit(ACTOR, "one", change -> change.overwrite(SEARCH));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> before.after(register.view(), List.of()))
                .withMessage("changes must have all commits from revision 2 to 2 but none that changed search");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollUp.of(register.view(), MATRIX.criteria().id(), RollUpBy.OWNER)
                        .groups(RollUpBy.SYSTEM))
                .withMessage("risks must be rolled up by SYSTEM but are by [OWNER]");
    }

    @Test
    void a_commit_that_is_left_out_is_noticed_among_others_and_where_it_removed_something() {
        RollUp before = rollUp();
        register.commit(ACTOR, "one", change -> change.overwrite(SEARCH));
        register.commit(
                ACTOR,
                "two",
                change -> change.remove(RiskId.parse("d"), register.view().version(RiskId.parse("d"))));
        register.commit(ACTOR, "three", change -> change.overwrite(CHAT));
        List<Commit> all = register.changesSince(before.revision());

        for (int left = 0; left < 3; left++) {
            List<Commit> some = new ArrayList<>(all);
            some.remove(left);
            String lacks = List.of("search", "d", "chat").get(left);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> before.after(register.view(), some))
                    .withMessage("changes must have all commits from revision 2 to 4 but none that changed " + lacks);
        }
        assertSame(before.after(register.view(), all), rollUp());
    }

    @Test
    void a_batch_that_was_cut_short_leaves_no_hole(@TempDir Path folder) throws IOException {
        try (JournalStore store = JournalStore.at(folder)) {
            Register whole = Register.open(store, "acme");
            whole.commit(ACTOR, "start", change -> change.add(MATRIX.criteria(), LAB));
            whole.commitAll(ACTOR, "import", List.of(HOUSE, MODEL, SEARCH), 1);
        }
        Path journal = folder.resolve("acme.journal");
        byte[] bytes = Files.readAllBytes(journal);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int secondPart = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
        Files.write(journal, Arrays.copyOf(bytes, secondPart + 40));

        try (JournalStore store = JournalStore.at(folder)) {
            Register cut = Register.open(store, "acme");
            RollUp before = RollUp.of(cut.viewAt(1), MATRIX.criteria().id(), RollUpBy.SYSTEM, RollUpBy.SUPPLIER);
            cut.commit(
                    ACTOR,
                    "again",
                    change -> change.add(
                                    MODEL, CHAT.toBuilder().suppliers(Set.of()).build())
                            .add(risk("a", LIKELY, MAJOR)
                                    .systems(Set.of(CHAT.id()))
                                    .build()));
            List<Commit> changes = cut.changesSince(before.revision());

            assertThat(changes).extracting(Commit::revision).containsExactly(3L);
            assertThat(before.after(cut.view(), changes).ofSupplier(LAB.id()).risks())
                    .isEqualTo(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> before.after(cut.view(), List.of()))
                    .withMessageStartingWith(
                            "changes must have all commits from revision 2 to 3 but none that changed");
        }
    }

    @Test
    void from_a_view_within_a_batch_all_of_the_batch_is_taken_in() {
        long before = register.view().revision();
        register.commitAll(
                ACTOR,
                "import",
                List.of(
                        risk("first", LIKELY, MAJOR).systems(Set.of(CHAT.id())).build(),
                        risk("second", LIKELY, MAJOR).systems(Set.of(CHAT.id())).build(),
                        risk("third", LIKELY, MAJOR).systems(Set.of(CHAT.id())).build()),
                1);
        for (long revision = before; revision <= before + 3; revision++) {
            RollUp within = rollUp(register.viewAt(revision));
            assertSame(within.after(register.view(), register.changesSince(revision)), rollUp());
        }
    }

    @Test
    void what_many_risks_hang_on_is_shown_with_each_way() {
        Concentration concentration = Concentration.of(register.view());

        Concentration.Shared model = concentration.components().get(0);
        assertThat(model).hasToString("these 3 risks hang on Large model, 2 of them above tolerance");
        assertThat(model.share()).isEqualTo(0.75);
        assertThat(model.shareAbove()).isEqualTo(1);
        assertThat(model.risks())
                .extracting(hanging -> hanging.risk().id() + " " + hanging.ways())
                .containsExactly("a [through system chat]", "b [through system chat]", "c [directly]");
        assertThat(concentration.suppliers())
                .extracting(shared -> shared.id().value() + " " + shared.risks().size())
                .containsExactly("lab 3", "house 2");
        assertThat(concentration.suppliers().get(0).risks().get(0).ways())
                .containsExactly("through system chat and component llm");
    }

    private RollUp rollUp() {
        return rollUp(register.view());
    }

    private static RollUp rollUp(RegisterView view) {
        return RollUp.of(
                view,
                MATRIX.criteria().id(),
                RollUpBy.ORGANIZATION,
                RollUpBy.SYSTEM,
                RollUpBy.COMPONENT,
                RollUpBy.SUPPLIER,
                RollUpBy.OBJECTIVE,
                RollUpBy.OWNER);
    }

    private static void assertSame(RollUp actual, RollUp expected) {
        for (RollUpBy kind : RollUpBy.values()) {
            assertThat(actual.groups(kind)).isEqualTo(expected.groups(kind));
        }
    }

    private static RiskBuilder risk(String id, Likelihood likelihood, Consequence consequence) {
        return Risk.builder(id).title("Risk").inherent(MATRIX.assess(likelihood, consequence));
    }
}
