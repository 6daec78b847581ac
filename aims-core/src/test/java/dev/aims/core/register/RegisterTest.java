package dev.aims.core.register;

import static dev.aims.core.model.Examples.party;
import static dev.aims.core.model.Examples.risk;
import static dev.aims.core.model.Examples.riskOf;
import static dev.aims.core.model.Examples.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Examples;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.validation.Finding;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final Actor ACTOR = Actor.of("tester");

    private final Register register = Register.inMemory();

    private Commit commit(Consumer<Change> change) {
        return register.commit(ACTOR, "test", change);
    }

    private ListAssert<String> assertRefused(Consumer<Change> change) {
        RegisterView before = register.view();
        List<Finding> findings = new ArrayList<>();
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change))
                .satisfies(refused -> findings.addAll(refused.findings()));
        assertThat(register.view()).isSameAs(before);
        return assertThat(findings.stream()
                .map(finding -> finding.code() + " " + finding.place())
                .toList());
    }

    @Test
    void a_new_register_is_empty() {
        RegisterView view = register.view();
        assertThat(view.revision()).isZero();
        assertThat(view.instant()).isEmpty();
        assertThat(view.context()).isEmpty();
        assertThat(register.changesSince(0)).isEmpty();
        for (EntityType<?> type : EntityType.STANDARD) {
            assertThat(view.all(type.type())).isEmpty();
        }
    }

    @Test
    void what_was_added_is_in_the_next_view_and_in_no_earlier_one() {
        RegisterView empty = register.view();
        Commit commit = commit(change -> change.add(system("s"), riskOf("r", "s")));
        RegisterView view = register.view();
        assertThat(view.revision()).isEqualTo(commit.revision()).isEqualTo(1);
        assertThat(view.instant()).contains(commit.instant());
        assertThat(view.get(RiskId.parse("r"))).isEqualTo(riskOf("r", "s"));
        assertThat(view.find(AiSystemId.parse("s"))).contains(system("s"));
        assertThat(empty.find(AiSystemId.parse("s"))).isEmpty();
    }

    @Test
    void one_of_every_type_is_kept() {
        commit(change -> change.addAll(Examples.oneOfEach()));
        RegisterView view = register.view();
        for (Entity entity : Examples.oneOfEach()) {
            assertThat((Object) view.get(entity.id())).isEqualTo(entity);
        }
        assertThat(view.context()).contains(Examples.context("a"));
        assertThat(view.systems().size()
                        + view.components().size()
                        + view.parties().size()
                        + view.risks().size()
                        + view.criteria().size()
                        + view.controls().size()
                        + view.treatmentPlans().size()
                        + view.decisions().size()
                        + view.evidence().size())
                .isEqualTo(9);
    }

    @Test
    void entities_of_one_commit_may_refer_to_each_other_in_any_order() {
        commit(change -> change.add(riskOf("r", "s"), system("s")));
        assertThat(register.view().risks().list()).hasSize(1);
    }

    @Test
    void a_commit_is_all_or_nothing_and_tells_everything_that_is_wrong_with_the_entities() {
        assertRefused(change -> change.add(
                        party("fine"),
                        party("nameless").toBuilder().name(" ").build(),
                        Examples.evidence("lost").toBuilder().location("").build()))
                .containsExactly("commit.constraint party nameless, name", "commit.constraint evidence lost, location");
        assertThat(register.view().parties()).isEmpty();
        assertThat(register.changesSince(0)).isEmpty();
    }

    @Test
    void a_refusal_says_why_in_its_message() {
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change -> change.add(riskOf("r", "nowhere"))))
                .withMessage("commit refused: risk r: refers to ai-system nowhere, which does not exist");
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change -> {
                    for (int i = 0; i < 9; i++) {
                        change.add(riskOf("r" + i, "nowhere"));
                    }
                }))
                .withMessageEndingWith("; and 4 more");
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        commit(change -> change.add(party("p")));
        assertRefused(change -> change.add(party("p"))).containsExactly("commit.id-exists party p");
    }

    @Test
    void the_same_id_may_stand_for_entities_of_different_types() {
        commit(change -> change.add(party("x"), system("x"), risk("x")));
        assertThat(register.view().risks()).hasSize(1);
    }

    @Test
    void an_id_is_never_used_again() {
        commit(change -> change.add(party("p")));
        commit(change -> change.remove(PartyId.parse("p"), 1));
        assertRefused(change -> change.add(party("p"))).containsExactly("commit.id-used party p");
        assertThatIllegalArgumentException().isThrownBy(() -> commit(change -> change.replace(party("p"), 0)));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(change -> change.replace(party("p"), 1)))
                .satisfies(conflict -> assertThat(conflict.actual()).isZero())
                .withMessage("Party p is not in the register, or no longer: the change is built on version 1 of it; add"
                        + " what is new");
    }

    @Test
    void nothing_that_is_not_there_can_be_removed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit(change -> change.remove(PartyId.parse("p"), 0)))
                .withMessage("version must be 1 or more but was 0");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(change -> change.remove(PartyId.parse("p"), 1)));
        commit(change -> change.add(party("p")));
    }

    @Test
    void a_reference_that_leads_nowhere_is_refused() {
        assertRefused(change -> change.add(riskOf("r", "s"))).containsExactly("commit.missing-reference risk r");
        commit(change -> change.add(system("s"), risk("r")));
        assertRefused(change -> change.replace(riskOf("r", "t"), 1)).containsExactly("commit.missing-reference risk r");
    }

    @Test
    void what_others_refer_to_cannot_be_removed_unless_they_go_too() {
        commit(change -> change.add(system("s"), riskOf("r", "s"), riskOf("q", "s")));
        assertRefused(change -> change.remove(AiSystemId.parse("s"), 1))
                .containsExactly("commit.still-referenced ai-system s", "commit.still-referenced ai-system s");
        commit(change -> change.remove(AiSystemId.parse("s"), 1)
                .remove(RiskId.parse("r"), 1)
                .replace(risk("q"), 1));
        assertThat(register.view().systems()).isEmpty();
        assertThat(register.view().risks().list()).containsExactly(risk("q"));
    }

    @Test
    void a_change_built_on_an_old_version_conflicts_and_tells_both_versions() {
        commit(change -> change.add(party("p")));
        commit(change -> change.replace(party("p"), 1));
        RegisterView before = register.view();
        assertThat(before.version(PartyId.parse("p"))).isEqualTo(2);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(change -> change.add(party("q")).replace(party("p"), 1)))
                .satisfies(conflict -> {
                    assertThat((Object) conflict.id()).isEqualTo(PartyId.parse("p"));
                    assertThat(conflict.expected()).isEqualTo(1);
                    assertThat(conflict.actual()).isEqualTo(2);
                });
        assertThat(register.view()).isSameAs(before);
    }

    @Test
    void a_version_is_the_revision_that_last_changed_the_entity() {
        commit(change -> change.add(party("p"), party("q")));
        commit(change -> change.replace(party("q"), 1));
        assertThat(register.view().version(PartyId.parse("p"))).isEqualTo(1);
        assertThat(register.view().version(PartyId.parse("q"))).isEqualTo(2);
    }

    @Test
    void one_commit_changes_an_entity_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit(change -> change.add(party("p"), party("p"))))
                .withMessageContaining("one commit must change an entity once");
    }

    @Test
    void a_register_has_one_context_and_the_second_is_the_one_refused() {
        commit(change -> change.add(Examples.context("m")));
        assertRefused(change -> change.add(Examples.context("a")))
                .containsExactly("commit.second-context aims-context a");
        assertRefused(change -> change.add(Examples.context("z")))
                .containsExactly("commit.second-context aims-context z");
    }

    @Test
    void a_type_of_entity_that_the_register_could_not_write_is_refused() {
        record Note(PartyId id) implements Entity {
            @Override
            public String label() {
                return "note";
            }

            @Override
            public Set<String> tags() {
                return Set.of();
            }

            @Override
            public List<ExternalReference> references() {
                return List.of();
            }

            @Override
            public Map<String, Object> attributes() {
                return Map.of();
            }

            @Override
            public String language() {
                return null;
            }

            @Override
            public Stream<EntityId<?>> links() {
                return Stream.empty();
            }

            @Override
            public Stream<EntityId<?>> records() {
                return Stream.empty();
            }
        }
        assertRefused(change -> change.add(new Note(PartyId.parse("n"))))
                .containsExactly("commit.unknown-type party n");
    }

    @Test
    void a_commit_needs_an_actor_a_reason_and_a_change() {
        assertThatNullPointerException()
                .isThrownBy(() -> register.commit(null, "why", change -> change.add(party("p"))))
                .withMessage("actor");
        assertThatNullPointerException()
                .isThrownBy(() -> register.commit(ACTOR, null, change -> change.add(party("p"))))
                .withMessage("reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.commit(ACTOR, " ", change -> change.add(party("p"))))
                .withMessage("reason must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> commit(change -> {}));
        assertThat(register.view().revision()).isZero();
    }

    @Test
    void a_failure_while_changes_are_collected_leaves_the_register_as_it_was() {
        assertThatIllegalStateException()
                .isThrownBy(() -> commit(change -> {
                    change.add(party("p"));
                    throw new IllegalStateException("host");
                }));
        assertThat(register.view().revision()).isZero();
    }

    @Test
    void commits_are_listed_oldest_first_with_who_why_and_what() {
        register.commit(ACTOR.onBehalfOf(PartyId.parse("board")), "first", change -> change.add(party("p"), risk("r")));
        register.commit(ACTOR, "second", change -> change.replace(party("p"), 1).remove(RiskId.parse("r"), 1));
        List<Commit> commits = register.changesSince(0);
        assertThat(commits).extracting(Commit::revision).containsExactly(1L, 2L);
        assertThat(commits).extracting(Commit::reason).containsExactly("first", "second");
        assertThat(commits.get(0).actor()).hasToString("tester on behalf of board");
        assertThat(commits.get(0).changes())
                .containsExactly(new EntityChange.Added(party("p")), new EntityChange.Added(risk("r")));
        assertThat(commits.get(1).changes())
                .containsExactly(
                        new EntityChange.Replaced(party("p"), 1), new EntityChange.Removed(RiskId.parse("r"), 1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(commits::clear);
    }

    @Test
    void instants_are_cut_to_microseconds_and_never_go_back() {
        Deque<Instant> ticks = new ArrayDeque<>(List.of(
                Instant.parse("2025-01-01T00:00:00.123456789Z"),
                Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse("2025-06-01T00:00:00Z")));
        Register ticking = Register.inMemory(RegisterSettings.withDefaults().clock(new Clock() {
            @Override
            public Instant instant() {
                return ticks.pop();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        }));
        for (String id : List.of("p", "q", "r")) {
            ticking.commit(ACTOR, "tick", change -> change.add(party(id)));
        }
        assertThat(ticking.changesSince(0))
                .extracting(Commit::instant)
                .containsExactly(
                        Instant.parse("2025-01-01T00:00:00.123456Z"),
                        Instant.parse("2025-01-01T00:00:00.123456Z"),
                        Instant.parse("2025-06-01T00:00:00Z"));
    }

    @Test
    void a_closed_register_refuses_commits_and_its_views_stay_valid() {
        commit(change -> change.add(party("p")));
        RegisterView view = register.view();
        register.close();
        register.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> commit(change -> change.add(party("q"))))
                .withMessage("the register is closed");
        assertThat(view.parties().list()).containsExactly(party("p"));
        assertThat(register.view()).isSameAs(view);
    }

    @Test
    void a_view_cannot_be_changed_and_is_ordered_by_id() {
        commit(change -> change.add(system("b"), system("c"), system("a")));
        Selection<AiSystem> systems = register.view().systems();
        assertThat(systems).containsExactly(system("a"), system("b"), system("c"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> systems.list().remove(0));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> {
            var iterator = systems.iterator();
            iterator.next();
            iterator.remove();
        });
    }

    @Test
    void what_is_not_there_is_empty_when_looked_for_and_an_exception_when_demanded() {
        RegisterView view = register.view();
        assertThat(view.find(RiskId.parse("r"))).isEmpty();
        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> view.get(RiskId.parse("r")))
                .withMessage("Risk r is not in the register at revision 0")
                .satisfies(missing -> assertThat((Object) missing.id()).isEqualTo(RiskId.parse("r")));
        assertThatExceptionOfType(EntityNotFoundException.class).isThrownBy(() -> view.version(RiskId.parse("r")));
    }

    @Test
    void risks_are_selected_by_system_owner_and_any_condition() {
        Risk owned = riskOf("owned", "s").toBuilder().owner(PartyId.parse("p")).build();
        commit(change ->
                change.add(party("p"), system("s"), system("t"), owned, riskOf("free", "s"), riskOf("far", "t")));
        RiskSelection ofSystem = register.view().risks().ofSystem(AiSystemId.parse("s"));
        assertThat(ofSystem.size()).isEqualTo(2);
        assertThat(ofSystem.ownedBy(PartyId.parse("p"))).containsExactly(owned);
        assertThat(ofSystem.where(risk -> risk.owner() == null)).containsExactly(riskOf("free", "s"));
        assertThat(ofSystem.ownedBy(PartyId.parse("q")).isEmpty()).isTrue();
    }
}
