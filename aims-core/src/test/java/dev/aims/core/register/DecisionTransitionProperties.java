package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Examples;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.RiskId;
import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random replacements of one decision, and beside them a table of what is allowed, written down without the code. */
class DecisionTransitionProperties {
    private static final Actor ACTOR = Actor.of("tester");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PartyId OFFICE = PartyId.parse("office");
    private static final PartyId BOARD = PartyId.parse("board");
    private static final List<BoundProjection> BOUNDS =
            List.of(new BoundProjection("some/1", "0".repeat(64)), new BoundProjection("some/1", "1".repeat(64)));

    private static final Map<String, Set<String>> NEXT = Map.of(
            "drafted", Set.of("drafted", "submitted"),
            "submitted", Set.of("submitted", "drafted", "endorsed", "approved", "rejected"),
            "endorsed", Set.of("endorsed", "drafted", "approved", "rejected"),
            "approved", Set.of("approved", "expired", "revoked", "superseded"),
            "rejected", Set.of("rejected"),
            "expired", Set.of("expired"),
            "revoked", Set.of("revoked"),
            "superseded", Set.of("superseded"));

    /** What a command asks for; the days stay the same, so that only who, what and how far can differ. */
    record Command(
            DecisionStatus status, int bound, PartyId submittedBy, PartyId decidedBy, String reason, Set<String> tags) {
        Decision decision() {
            DecisionBuilder asked = Decision.builder("decision")
                    .kind(DecisionKind.ACCEPTANCE)
                    .subject(new DecisionSubject.OfRisk(RiskId.parse("risk")))
                    .status(status)
                    .bound(BOUNDS.get(bound))
                    .decidedBy(decidedBy)
                    .reason(reason)
                    .tags(tags);
            if (status != DecisionStatus.DRAFTED) {
                asked.submittedBy(submittedBy).submittedOn(DAY);
            }
            if (status == DecisionStatus.ENDORSED) {
                asked.endorsedBy(OFFICE).endorsedOn(DAY);
            }
            if (status.isDecided()) {
                asked.decidedOn(DAY);
            }
            return asked.build();
        }
    }

    @Property(tries = 400)
    void a_register_admits_the_declared_transitions_and_no_others(@ForAll("commands") List<Command> commands) {
        Register register = register(commands.get(0).decision());
        Command known = commands.get(0);
        for (Command command : commands.subList(1, commands.size())) {
            boolean admitted = admits(register, command.decision());

            assertThat(admitted).as("%s after %s", command, known).isEqualTo(isAllowed(known, command));
            known = admitted ? command : known;
            assertThat(register.view().get(known.decision().id())).isEqualTo(known.decision());
        }
    }

    @Property(tries = 400)
    void what_is_refused_is_told_with_what_is_allowed(
            @ForAll("command") Command before, @ForAll("command") Command after) {
        if (NEXT.get(before.status().id()).contains(after.status().id())) {
            return;
        }
        Register register = register(before.decision());

        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> replace(register, after.decision()))
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .containsExactly("commit.decision-changed"))
                .withMessageContaining("is " + before.status().id())
                .satisfies(refused -> before.status()
                        .next()
                        .forEach(next -> assertThat(refused).hasMessageContaining(next.id())));
    }

    /** A draft changes freely; what was submitted keeps what it is about; what was decided keeps all but its end. */
    private static boolean isAllowed(Command before, Command after) {
        if (!NEXT.get(before.status().id()).contains(after.status().id())) {
            return false;
        } else if (before.status() == DecisionStatus.DRAFTED || after.status() == DecisionStatus.DRAFTED) {
            return true;
        }
        boolean isSameMatter =
                before.bound() == after.bound() && before.submittedBy().equals(after.submittedBy());
        boolean isSameDecision =
                before.decidedBy().equals(after.decidedBy()) && before.reason().equals(after.reason());
        return isSameMatter && (isSameDecision || !before.status().isDecided());
    }

    private static Register register(Decision first) {
        Register register = Register.inMemory();
        register.commit(
                ACTOR,
                "first",
                change -> change.add(Examples.party("office"), Examples.party("board"), Examples.risk("risk"), first));
        return register;
    }

    private static boolean admits(Register register, Decision next) {
        try {
            replace(register, next);
            return true;
        } catch (CommitRefusedException refused) {
            return false;
        }
    }

    private static void replace(Register register, Decision next) {
        long version = register.view().version(next.id());
        register.commit(ACTOR, "next", change -> change.replace(next, version));
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return command().list().ofMinSize(2).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Command> command() {
        Arbitrary<PartyId> parties =
                Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(BOARD)), Tuple.of(1, Arbitraries.just(OFFICE)));
        return Combinators.combine(
                        Arbitraries.of(DecisionStatus.class),
                        Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1)),
                        parties,
                        parties,
                        Arbitraries.frequency(Tuple.of(4, "Bearable"), Tuple.of(1, "Other")),
                        Arbitraries.of("tag", "label").set().ofMaxSize(1))
                .as(Command::new);
    }
}
