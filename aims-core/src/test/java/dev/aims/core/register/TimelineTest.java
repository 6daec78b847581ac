package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Examples;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.Scale;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Actor ACTOR = Actor.of("tester");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final PartyId BOARD = PartyId.parse("board");

    private final RegisterStore store = RegisterStore.inMemory();
    private final Register register =
            Register.open(store, "acme", RegisterSettings.withDefaults().clock(new HourlyClock()));

    @Test
    void views_of_the_past_show_what_was_there() {
        commit(change -> change.add(party("Board")));
        commit(change -> change.replace(party("Management board"), 1));
        commit(change -> change.remove(BOARD, 2));

        assertThat(register.viewAt(0).find(BOARD)).isEmpty();
        assertThat(register.viewAt(1).get(BOARD).name()).isEqualTo("Board");
        assertThat(register.viewAt(2).get(BOARD).name()).isEqualTo("Management board");
        assertThat(register.viewAt(2).version(BOARD)).isEqualTo(2);
        assertThat(register.viewAt(2).parties()).extracting(Party::name).containsExactly("Management board");
        assertThat(register.viewAt(3).find(BOARD)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.viewAt(4))
                .withMessage("revision must be 0 to 3 but was 4");
    }

    @Test
    void a_view_at_an_instant_is_that_of_the_last_commit_at_or_before_it() {
        commit(change -> change.add(party("Board")));
        commit(change -> change.replace(party("Management board"), 1));

        assertThat(register.viewAt(START.minusSeconds(1)).revision()).isZero();
        assertThat(register.viewAt(START).revision()).isEqualTo(1);
        assertThat(register.viewAt(START.plus(Duration.ofMinutes(59))).revision())
                .isEqualTo(1);
        assertThat(register.viewAt(START.plus(Duration.ofHours(1))).revision()).isEqualTo(2);
        assertThat(register.viewAt(START.plus(Duration.ofDays(99))).revision()).isEqualTo(2);
    }

    @Test
    void the_history_of_an_entity_tells_who_when_and_why() {
        register.commit(ACTOR, "begin", change -> change.add(party("Board")));
        register.commit(Actor.of("other"), "rename", change -> change.replace(party("Management board"), 1));
        register.commit(ACTOR, "out of use", change -> change.retire(BOARD, 2));
        register.commit(ACTOR, "gone", change -> change.remove(BOARD, 3));

        assertThat(register.history(BOARD))
                .containsExactly(
                        new EntityVersion<>(1, party("Board"), false, ACTOR, "begin", START),
                        new EntityVersion<>(2, party("Management board"), false, Actor.of("other"), "rename", hour(1)),
                        new EntityVersion<>(3, party("Management board"), true, ACTOR, "out of use", hour(2)),
                        new EntityVersion<>(4, null, false, ACTOR, "gone", hour(3)));
        assertThat(register.history(PartyId.parse("nobody"))).isEmpty();
    }

    @Test
    void what_is_retired_can_be_read_and_referred_to_but_is_in_no_list() {
        commit(change -> change.add(party("Board")));
        commit(change -> change.retire(BOARD, 1));

        assertThat(register.view().find(BOARD)).isPresent();
        assertThat(register.view().isRetired(BOARD)).isTrue();
        assertThat(register.view().parties()).isEmpty();
        assertThat(register.view().retired(Party.class)).hasSize(1);
        commit(change -> change.add(risk("owned").toBuilder().owner(BOARD).build()));
        assertThat(register.viewAt(1).parties()).hasSize(1);
    }

    @Test
    void overwriting_takes_the_place_of_whatever_stands_there() {
        commit(change -> change.overwrite(party("Board")));
        commit(change -> change.overwrite(party("Management board")));

        assertThat(register.view().get(BOARD).name()).isEqualTo("Management board");
        assertThat(register.changesSince(1).get(0).changes())
                .containsExactly(new EntityChange.Replaced(party("Management board"), 1));
    }

    @Test
    void a_difference_names_components_and_the_parts_of_lists_by_their_ids() {
        TreatmentPlan before = plan(
                TreatmentAction.builder("audit").title("Audit").build(),
                TreatmentAction.builder("train").title("Train").build());
        TreatmentPlan after = plan(
                        TreatmentAction.builder("train").title("Train").build(),
                        TreatmentAction.builder("audit")
                                .title("Audit")
                                .due(LocalDate.of(2027, 1, 31))
                                .build(),
                        TreatmentAction.builder("test").title("Test").build())
                .toBuilder()
                .title("Other plan")
                .build();
        commit(change -> change.add(risk("risk"), before));
        commit(change -> change.replace(after, 1).add(party("Board")));

        assertThat(register.difference(1, 2))
                .containsExactly(
                        new EntityDifference(
                                before.id(),
                                EntityDifference.Kind.CHANGED,
                                List.of(
                                        new ComponentChange("actions[audit].due", null, "2027-01-31"),
                                        new ComponentChange(
                                                "actions[test]",
                                                null,
                                                Map.of("id", "test", "title", "Test", "status", "open")),
                                        new ComponentChange("title", "Plan", "Other plan"))),
                        new EntityDifference(BOARD, EntityDifference.Kind.ADDED, List.of()));
        assertThat(register.difference(2, 1))
                .extracting(EntityDifference::kind)
                .containsExactly(EntityDifference.Kind.CHANGED, EntityDifference.Kind.REMOVED);
        assertThat(register.difference(2, 2)).isEmpty();
    }

    @Test
    void another_instance_on_the_same_store_sees_the_same() {
        commit(change -> change.add(party("Board"), risk("risk")));
        commit(change -> change.retire(RiskId.parse("risk"), 1));
        Register other = Register.open(store, "acme");

        assertThat(other.head()).isEqualTo(register.head());
        assertThat(other.view().get(BOARD)).isEqualTo(party("Board"));
        assertThat(other.view().isRetired(RiskId.parse("risk"))).isTrue();

        other.commit(ACTOR, "rename", change -> change.replace(party("Management board"), 1));
        assertThat(register.view().get(BOARD).name()).isEqualTo("Board");
        assertThat(register.refresh().get(BOARD).name()).isEqualTo("Management board");
        assertThat(register.changesSince(2)).hasSize(1);
    }

    @Test
    void a_commit_that_meets_a_newer_head_is_checked_and_made_again_on_it() {
        commit(change -> change.add(party("Board")));
        Register other = Register.open(store, "acme");
        other.commit(ACTOR, "gone", change -> change.remove(BOARD, 1));

        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(
                        change -> change.add(risk("r").toBuilder().owner(BOARD).build())))
                .withMessageContaining("refers to party board, which does not exist");
        commit(change -> change.add(risk("ownerless")));
        assertThat(register.head().revision()).isEqualTo(3);
        assertThat(register.verify().isIntact()).isTrue();
    }

    @Test
    void registers_of_one_store_do_not_see_each_other() {
        Register other = Register.open(store, "other");
        commit(change -> change.add(party("Board")));

        assertThat(other.refresh().parties()).isEmpty();
        assertThat(other.head().revision()).isZero();
    }

    @Test
    void a_large_import_becomes_visible_with_its_last_commit_only() {
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            risks.add(risk("r" + i));
        }
        List<Integer> seen = new ArrayList<>();
        register.onCommit(commit -> seen.add(register.view().risks().size()));

        Commit last = register.commitAll(ACTOR, "import", risks, 4);

        assertThat(last.revision()).isEqualTo(3);
        assertThat(register.view().risks()).hasSize(10);
        assertThat(register.view().version(RiskId.parse("r0"))).isEqualTo(3);
        assertThat(register.viewAt(2).risks()).isEmpty();
        assertThat(register.changesSince(2)).extracting(Commit::revision).containsExactly(1L, 2L, 3L);
        assertThat(register.changesSince(3)).isEmpty();
        assertThat(Register.open(store, "acme").view().risks()).hasSize(10);
        assertThat(seen).containsExactly(10, 10, 10);
    }

    @Test
    void an_import_that_is_refused_leaves_nothing() {
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> register.commitAll(
                        ACTOR,
                        "import",
                        List.of(risk("a"), risk("b").toBuilder().owner(BOARD).build()),
                        1));

        assertThat(register.head().revision()).isZero();
    }

    @Test
    void a_batch_that_ends_too_early_never_counts() {
        RegisterStore broken = new StoreThatStopsAfter(1);
        Register importing = Register.open(broken, "acme");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> importing.commitAll(ACTOR, "import", List.of(risk("a"), risk("b")), 1))
                .withMessage("the plug was pulled");

        assertThat(importing.view().risks()).isEmpty();
        importing.commit(ACTOR, "next", change -> change.add(risk("c")));
        assertThat(importing.view().risks())
                .extracting(risk -> risk.id().value())
                .containsExactly("c");
        assertThat(Register.open(broken, "acme").view().risks()).hasSize(1);
        assertThat(importing.changesSince(0)).hasSize(1);
        assertThat(importing.verify().isIntact()).isTrue();
    }

    @Test
    void the_guard_knows_the_instant_of_the_commit() {
        List<Instant> seen = new ArrayList<>();
        Register guarded = Register.inMemory(
                RegisterSettings.withDefaults().clock(new HourlyClock()).guard(proposed -> {
                    seen.add(proposed.after().instant().orElseThrow());
                    return List.of();
                }));

        Commit commit = guarded.commit(ACTOR, "begin", change -> change.add(party("Board")));

        assertThat(seen).containsExactly(commit.instant());
    }

    @Test
    void the_guard_sees_before_and_after_and_may_refuse() {
        Register guarded = Register.inMemory(RegisterSettings.withDefaults().guard(proposed -> {
            boolean shrinks = proposed.after().parties().size()
                    < proposed.before().parties().size();
            return shrinks && !proposed.actor().equals(Actor.of("admin"))
                    ? List.of(Finding.error(
                            "host.authority", Place.entity("party", "board"), "only the administrator removes parties"))
                    : List.of();
        }));
        guarded.commit(ACTOR, "begin", change -> change.add(party("Board")));

        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> guarded.commit(ACTOR, "gone", change -> change.remove(BOARD, 1)))
                .withMessageContaining("only the administrator");
        guarded.commit(Actor.of("admin"), "gone", change -> change.remove(BOARD, 1));
    }

    @Test
    void a_listener_that_fails_harms_neither_the_commit_nor_the_others() {
        List<Long> told = new ArrayList<>();
        register.onCommit(commit -> {
            throw new IllegalStateException("listener");
        });
        Register.Subscription subscription = register.onCommit(commit -> told.add(commit.revision()));

        commit(change -> change.add(party("Board")));
        subscription.close();
        commit(change -> change.replace(party("Other"), 1));

        assertThat(told).containsExactly(1L);
        assertThat(register.head().revision()).isEqualTo(2);
    }

    @Test
    void an_error_of_a_listener_harms_the_commit_no_more_than_an_exception() {
        register.onCommit(commit -> {
            throw new AssertionError("listener");
        });

        assertThat(commit(change -> change.add(party("Board"))).revision()).isEqualTo(1);
    }

    @Test
    void a_reason_is_a_text_of_some_length_that_can_be_written_and_read() {
        String longest = "\u4e2d".repeat(20_000);
        register.commit(ACTOR, longest, change -> change.add(party("Board")));
        assertThat(Register.open(store, "acme").changesSince(0).get(0).reason()).isEqualTo(longest);

        for (String reason : List.of(" ", longest + "x", "half \ud800 a character")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> register.commit(ACTOR, reason, change -> change.add(risk("r"))))
                    .withMessageStartingWith("reason must ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> register.redact(ACTOR, BOARD, "name", reason))
                    .withMessageStartingWith("reason must ");
        }
        assertThat(register.head().revision()).isEqualTo(1);
    }

    @Test
    void what_changed_since_an_instant_is_told_with_who_and_why() {
        commit(change -> change.add(party("Board")));
        Instant first = register.view().instant().orElseThrow();
        register.commit(ACTOR, "renamed", change -> change.replace(party("Other"), 1));

        assertThat(register.changesSince(first)).extracting(Commit::reason).containsExactly("renamed");
        assertThat(register.changesSince(Instant.MIN)).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.changesSince(-1))
                .withMessage("revision must be 0 or more but was -1");
    }

    @Test
    void a_mistyped_id_begins_no_register_where_that_is_not_wanted() {
        commit(change -> change.add(party("Board")));

        assertThat(Register.openExisting(store, "acme").head()).isEqualTo(register.head());
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Register.openExisting(store, "acmee"))
                .withMessage("the store holds no register acmee; it holds acme");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Register.openExisting(RegisterStore.inMemory(), "acme"))
                .withMessageContaining("it holds none");
    }

    @Test
    void a_change_is_over_with_its_commit() {
        List<Change> kept = new ArrayList<>();
        commit(change -> kept.add(change.add(party("Board"))));

        assertThatIllegalStateException().isThrownBy(() -> kept.get(0).add(risk("late")));
    }

    @Test
    void messages_show_blank_texts_and_tell_what_is_not_there_from_what_was_changed() {
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change -> change.add(party("  "))))
                .withMessageContaining("but was \"  \"");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(change -> change.replace(risk("unknown"), 1)))
                .withMessageContaining("Risk unknown is not in the register, or no longer");
    }

    @Test
    void a_chunk_may_be_as_large_as_a_number_can_be() {
        Commit commit =
                register.commitAll(ACTOR, "import", List.of(risk("a"), risk("b"), risk("c")), Integer.MAX_VALUE);

        assertThat(commit.revision()).isEqualTo(1);
        assertThat(register.view().risks()).hasSize(3);
    }

    @Test
    void what_is_kept_beside_the_line_counts_for_the_size_of_an_entity() {
        List<String> users = Collections.nCopies(600, "x".repeat(2_000));

        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change -> change.add(
                        Examples.system("system").toBuilder().users(users).build())))
                .withMessageContaining("keep what is long outside and refer to it");
    }

    @Test
    void an_edit_is_built_on_the_version_of_its_view() {
        commit(change -> change.add(party("0")));
        RegisterView before = register.view();
        commit(change -> change.edit(before, BOARD, board -> party(board.name() + "1")));

        assertThat(register.view().get(BOARD).name()).isEqualTo("01");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(change -> change.edit(before, BOARD, board -> party("2"))));
        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> commit(change -> change.edit(before, PartyId.parse("nobody"), board -> board)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit(change -> change.edit(
                        before,
                        BOARD,
                        board -> board.toBuilder().id(PartyId.parse("x")).build())))
                .withMessage("edit must keep the id board but gave x");
    }

    @Test
    void a_retry_may_end_without_a_commit() {
        commit(change -> change.add(party("0")));

        Optional<Party> nameless = register.retry(
                3, view -> view.find(BOARD).filter(board -> board.name().isEmpty()));

        assertThat(nameless).isEmpty();
        assertThat(register.head().revision()).isEqualTo(1);
    }

    @Test
    void a_retry_reads_anew_after_a_conflict() {
        commit(change -> change.add(party("0")));
        AtomicInteger attempts = new AtomicInteger();

        register.retry(3, view -> {
            if (attempts.incrementAndGet() == 1) {
                commit(change -> change.replace(party("1"), 1));
            }
            int number = Integer.parseInt(view.get(BOARD).name()) + 1;
            return commit(change -> change.replace(party("" + number), view.version(BOARD)));
        });

        assertThat(attempts).hasValue(2);
        assertThat(register.view().get(BOARD).name()).isEqualTo("2");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> register.retry(2, view -> commit(change -> change.replace(party("x"), 1))));
    }

    @Test
    void an_entity_of_a_mebibyte_is_refused() {
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change -> change.add(party("Board").toBuilder()
                        .attributes(Map.of("scan", "x".repeat(1 << 20)))
                        .build())))
                .withMessageContaining("keep what is long outside and refer to it");
    }

    @Test
    void a_decision_is_a_record_and_criteria_that_judge_otherwise_get_a_new_version() {
        Decision decision = Decision.builder("accept")
                .kind(DecisionKind.ACCEPTANCE)
                .subject(new DecisionSubject.OfRisk(RiskId.parse("risk")))
                .decidedBy(BOARD)
                .decidedOn(LocalDate.of(2026, 1, 1))
                .reason("Bearable")
                .build();
        RiskCriteria criteria = Examples.criteria("criteria");
        commit(change -> change.add(party("Board"), risk("risk"), decision, criteria));

        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change ->
                        change.replace(decision.toBuilder().reason("Other").build(), 1)))
                .withMessageContaining("is a record");
        commit(change -> change.replace(
                decision.toBuilder().status(DecisionStatus.REVOKED).build(), 1));
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change -> change.replace(
                        decision.toBuilder().status(DecisionStatus.APPROVED).build(), 2)))
                .withMessageContaining("is revoked, which is final");

        Scale other =
                Scale.of("likelihood", "Other words", criteria.likelihood().levels());
        RiskCriteria changed = criteria.toBuilder().likelihood(other).build();
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change -> change.replace(changed, 1)))
                .withMessageContaining("must have a higher version");
        commit(change -> change.replace(
                changed.toBuilder().version(criteria.version() + 1).build(), 1));
    }

    private Commit commit(Consumer<Change> change) {
        return register.commit(ACTOR, "test", change);
    }

    private static Party party(String name) {
        return Party.builder("board").name(name).kind(PartyKind.ORGANIZATION).build();
    }

    private static Risk risk(String id) {
        return Risk.builder(id).title("Risk").build();
    }

    private static TreatmentPlan plan(TreatmentAction... actions) {
        return TreatmentPlan.builder(TreatmentPlanId.parse("plan").value())
                .title("Plan")
                .risks(Set.of(RiskId.parse("risk")))
                .options(Set.of(TreatmentOption.AVOID))
                .actions(List.of(actions))
                .build();
    }

    private static Instant hour(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    /** An hour passes with each look at it. */
    private static final class HourlyClock extends Clock {
        private final AtomicInteger hours = new AtomicInteger();

        @Override
        public Instant instant() {
            return hour(hours.getAndIncrement());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
