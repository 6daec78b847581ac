package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.EntityTypes;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes stored histories in every way that fits into a test, and wants each found and located. */
class TamperingTest {
    private static final RegisterId ID = RegisterId.parse("acme");

    @Test
    void every_change_of_a_single_byte_of_ten_commits_is_found_where_it_is() {
        EditableStore store = history(10);
        Head anchor = head(store);
        for (int i = 0; i < 10; i++) {
            StoredCommit original = store.commits.get(i);
            byte[] bytes = original.bytes();
            for (int position = 0; position < bytes.length; position++) {
                byte[] edited = bytes.clone();
                edited[position] ^= 1;
                store.commits.set(i, line(i + 1, edited));
                assertFoundNear(verify(store, anchor), i + 1);
            }
            store.commits.set(i, original);
        }
        assertThat(verify(store, anchor)).isEmpty();
    }

    @Test
    void every_drop_swap_and_truncation_of_ten_commits_is_found_where_it_is() {
        List<StoredCommit> original = history(10).commits;
        Head anchor = new Head(10, original.get(9).hash());
        for (int i = 0; i < 10; i++) {
            EditableStore dropped = new EditableStore(original);
            dropped.commits.remove(i);
            assertFoundNear(verify(dropped, anchor), i + 1);

            EditableStore truncated = new EditableStore(original.subList(0, i));
            assertFoundNear(verify(truncated, anchor), i + 1);

            for (int j = i + 1; j < 10; j++) {
                EditableStore swapped = new EditableStore(original);
                Collections.swap(swapped.commits, i, j);
                assertFoundNear(verify(swapped, anchor), i + 1);
            }
        }
    }

    @Test
    void five_thousand_edits_of_one_of_a_thousand_commits_are_found_where_they_are() {
        EditableStore store = history(1_000);
        Head anchor = head(store);
        Random random = new Random(42);
        for (int edit = 0; edit < 5_000; edit++) {
            int i = random.nextInt(1_000);
            StoredCommit original = store.commits.get(i);
            byte[] edited = original.bytes();
            edited[random.nextInt(edited.length)] ^= (byte) (1 + random.nextInt(255));
            store.commits.set(i, line(i + 1, edited));
            // The neighbourhood is enough to see what the whole would show, and 1,000 times quicker.
            assertFoundNear(verifyAround(store, anchor, i), i + 1);
            store.commits.set(i, original);
        }
        assertThat(verify(store, anchor)).isEmpty();
    }

    @Test
    void a_history_that_was_rewritten_consistently_is_found_by_an_anchor_only() {
        Head anchor = head(history(3));
        EditableStore rewritten = new EditableStore(List.of());
        Register forged = Register.open(rewritten, ID.value());
        for (int i = 0; i < 3; i++) {
            int number = i;
            forged.commit(Actor.of("forger"), "forged", change -> change.add(party(number)));
        }

        assertThat(verify(rewritten, null)).isEmpty();
        assertThat(verify(rewritten, anchor))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).isEqualTo(Place.document("/revision/3")));
    }

    @Test
    void an_instance_notices_that_the_store_lost_what_it_has_seen() {
        EditableStore store = history(3);
        Register register = Register.open(store, ID.value());
        store.commits.remove(2);

        assertThat(register.verify().findings())
                .singleElement()
                .asString()
                .contains("revision 3 is missing: this instance has seen revision 3");
    }

    /** Found at the place or, where the edit hit the reference to the commit before, also there; never elsewhere. */
    private static void assertFoundNear(List<Finding> findings, int revision) {
        assertThat(findings).isNotEmpty().extracting(Finding::place).contains(Place.document("/revision/" + revision));
        Place first = findings.get(0).place();
        assertThat(first).isIn(Place.document("/revision/" + revision), Place.document("/revision/" + (revision - 1)));
    }

    private static List<Finding> verify(EditableStore store, Head anchor) {
        HistoryCheck check =
                new HistoryCheck(ID.value(), EntityTypes.standard(), anchor, new Head(0, StoredCommit.NO_HASH));
        store.commits.forEach(check::add);
        return check.result().findings();
    }

    private static List<Finding> verifyAround(EditableStore store, Head anchor, int i) {
        int from = Math.max(0, i - 2);
        int to = Math.min(store.commits.size(), i + 3);
        StoredCommit before = from == 0 ? null : store.commits.get(from - 1);
        Head last = new Head(to, store.commits.get(to - 1).hash());
        HistoryCheck check = before == null
                ? new HistoryCheck(
                        ID.value(),
                        EntityTypes.standard(),
                        to == 1_000 ? anchor : last,
                        new Head(0, StoredCommit.NO_HASH))
                : HistoryCheck.after(
                        ID.value(), EntityTypes.standard(), to == 1_000 ? anchor : last, new Head(from, before.hash()));
        store.commits.subList(from, to).forEach(check::add);
        return check.result().findings();
    }

    private static EditableStore history(int commits) {
        EditableStore store = new EditableStore(List.of());
        Register register = Register.open(store, ID.value());
        for (int i = 0; i < commits; i++) {
            int number = i;
            register.commit(Actor.of("tester"), "commit", change -> change.add(party(number)));
        }
        return store;
    }

    private static Head head(EditableStore store) {
        return new Head(
                store.commits.size(),
                store.commits.get(store.commits.size() - 1).hash());
    }

    private static StoredCommit line(long revision, byte[] bytes) {
        return new StoredCommit(revision, StoredCommit.NO_HASH, bytes, List.of());
    }

    private static Party party(int number) {
        return Party.builder("party-" + number)
                .name("Größe ½ Nr. " + number)
                .kind(PartyKind.ROLE)
                .build();
    }

    private static final class EditableStore implements RegisterStore {
        private final List<StoredCommit> commits;

        EditableStore(List<StoredCommit> commits) {
            this.commits = new ArrayList<>(commits);
        }

        @Override
        public List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit) {
            int from = (int) Math.min(revision, commits.size());
            return List.copyOf(commits.subList(from, Math.min(commits.size(), from + limit)));
        }

        @Override
        public List<RegisterId> registers() {
            return List.of(ID);
        }

        @Override
        public void append(RegisterId register, List<StoredCommit> appended) {
            commits.addAll(appended);
        }

        @Override
        public void destroy(RegisterId register, Set<String> digests) {}
    }
}
