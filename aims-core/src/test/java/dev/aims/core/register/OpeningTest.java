package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Examples;
import dev.aims.core.model.Party;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A register so long that it is read in several pages, each taken in while the next one is read. */
class OpeningTest {
    private static final int PARTIES = 2_500;
    private static final Actor ACTOR = Actor.of("tester");

    private final RegisterStore store = RegisterStore.inMemory();
    private final List<Party> parties = IntStream.range(0, PARTIES)
            .mapToObj(number -> Examples.party("p-" + number))
            .toList();

    private Register written() {
        Register register = Register.open(store, "acme");
        register.commitAll(ACTOR, "add", parties, 1);
        return register;
    }

    @Test
    void what_was_committed_is_there_in_its_order() {
        Register written = written();
        Register opened = Register.open(store, "acme");
        assertThat(opened.head()).isEqualTo(written.head());
        assertThat(opened.view().parties().stream().toList())
                .hasSize(PARTIES)
                .containsExactlyInAnyOrderElementsOf(parties);
        assertThat(opened.verify().isIntact()).isTrue();
    }

    @Test
    void a_line_in_a_later_page_that_cannot_be_read_is_named() {
        written();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Register.open(new Damaged(store, 1_500), "acme"))
                .withMessageContaining("1500");
    }

    @Test
    void a_store_that_fails_behind_the_first_page_is_heard() {
        written();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Register.open(new Damaged(store, -1), "acme"))
                .withMessage("the disk is gone");
    }

    /** @param revision whose line is no commit; -1 if reading itself fails behind the first page */
    private record Damaged(RegisterStore store, long revision) implements RegisterStore {
        @Override
        public List<StoredCommit> commitsAfter(RegisterId id, long after, int limit) {
            if (revision < 0 && after > 0) {
                throw new StoreException("the disk is gone");
            }
            return store.commitsAfter(id, after, limit).stream()
                    .map(commit -> commit.revision() == revision
                            ? new StoredCommit(revision, commit.previousHash(), new byte[] {'{'}, List.of())
                            : commit)
                    .toList();
        }

        @Override
        public List<RegisterId> registers() {
            return store.registers();
        }

        @Override
        public void append(RegisterId id, List<StoredCommit> commits) {
            store.append(id, commits);
        }

        @Override
        public void destroy(RegisterId id, Set<String> digests) {
            store.destroy(id, digests);
        }
    }
}
