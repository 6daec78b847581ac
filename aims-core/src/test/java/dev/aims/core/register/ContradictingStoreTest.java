package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Examples;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A store that does not give the commits which it says that others have made. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ContradictingStoreTest {
    private static final Actor ACTOR = Actor.of("tester");
    private static final Party PARTY = Examples.party("p");

    private final RegisterStore kept = RegisterStore.inMemory();
    private final RegisterStore contradicting = new RegisterStore() {
        @Override
        public List<StoredCommit> commitsAfter(RegisterId id, long revision, int limit) {
            return kept.commitsAfter(id, revision, limit);
        }

        @Override
        public List<RegisterId> registers() {
            return kept.registers();
        }

        @Override
        public void append(RegisterId id, List<StoredCommit> commits) {
            throw new StaleRevisionException(id, commits.get(0).revision() - 1, 7);
        }

        @Override
        public void destroy(RegisterId id, Set<String> digests) {
            kept.destroy(id, digests);
        }
    };

    @Test
    void a_commit_is_refused_instead_of_being_tried_for_ever() {
        Register register = Register.open(contradicting, "acme");
        assertRefused(() -> register.commit(ACTOR, "add", change -> change.add(PARTY)), 0);
        assertRefused(() -> register.commitAll(ACTOR, "add", List.of(PARTY, Examples.party("q")), 1), 0);
    }

    @Test
    void a_redaction_is_refused_in_the_same_way() {
        Register.open(kept, "acme").commit(ACTOR, "add", change -> change.add(PARTY));
        Register register = Register.open(contradicting, "acme");
        assertRefused(() -> register.redact(ACTOR, PartyId.parse("p"), "name", "asked for"), 1);
    }

    @Test
    void a_commit_through_such_a_door_is_refused_in_the_same_way() {
        Register register = Register.open(kept, "acme");
        assertRefused(() -> register.commitThrough(contradicting, ACTOR, "add", change -> change.add(PARTY)), 0);
    }

    private static void assertRefused(Runnable commit, long newest) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(commit::run)
                .isNotInstanceOf(StaleRevisionException.class)
                .withMessageContaining("is at revision 7, but the newest commit that it gives is " + newest);
    }
}
