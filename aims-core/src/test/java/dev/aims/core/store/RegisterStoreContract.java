package dev.aims.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of registers promises. Whoever writes a store extends this class and says where it keeps things; the
 * jar {@code aims-core} with the classifier {@code contract} brings it, for JUnit 5 and AssertJ.
 */
public abstract class RegisterStoreContract {
    private static final RegisterId ACME = RegisterId.parse("acme");
    private static final RegisterId OTHER = RegisterId.parse("acme.2");
    private static final Actor ACTOR = Actor.of("tester");

    private StorePlace place = StorePlace.inMemory();

    /** A new, empty place. */
    protected abstract StorePlace newPlace() throws Exception;

    @BeforeEach
    final void makePlace() throws Exception {
        place = newPlace();
    }

    @AfterEach
    final void removePlace() {
        place.close();
    }

    @Test
    void a_register_that_was_never_written_is_empty() {
        assertThat(place.open().commitsAfter(ACME, 0, 10)).isEmpty();
        assertThat(place.open().commitsAfter(ACME, 7, 10)).isEmpty();
    }

    @Test
    void commits_are_read_as_they_were_appended_also_after_opening_again() {
        List<StoredCommit> commits = commitsOf(ACME, 7);
        RegisterStore store = place.open();
        store.append(ACME, commits.subList(0, 1));
        store.append(ACME, commits.subList(1, 5));
        store.append(ACME, commits.subList(5, 7));

        assertSame(store.commitsAfter(ACME, 0, 100), commits);
        RegisterStore opened = place.open();
        assertSame(opened.commitsAfter(ACME, 0, 100), commits);
        assertSame(opened.commitsAfter(ACME, 4, 100), commits.subList(4, 7));
        assertSame(opened.commitsAfter(ACME, 2, 3), commits.subList(2, 5));
        assertSame(opened.commitsAfter(ACME, 2, Integer.MAX_VALUE), commits.subList(2, 7));
        assertThat(opened.commitsAfter(ACME, 7, 100)).isEmpty();
    }

    @Test
    void the_registers_are_those_that_were_begun_in_the_order_of_their_ids() {
        RegisterStore store = place.open();
        assertThat(store.registers()).isEmpty();
        store.commitsAfter(RegisterId.parse("asked-for"), 0, 10);
        for (String id : List.of("b", "acme.2", "acme", "a_z", "acme-1")) {
            store.append(RegisterId.parse(id), commitsOf(RegisterId.parse(id), 2));
        }

        List<String> inOrder = List.of("a_z", "acme", "acme-1", "acme.2", "b");
        assertThat(store.registers().stream().map(RegisterId::value)).containsExactlyElementsOf(inOrder);
        assertThat(place.open().registers().stream().map(RegisterId::value)).containsExactlyElementsOf(inOrder);
    }

    @Test
    void appending_goes_on_after_opening_again() {
        List<StoredCommit> commits = commitsOf(ACME, 4);
        place.open().append(ACME, commits.subList(0, 2));
        RegisterStore opened = place.open();
        opened.append(ACME, commits.subList(2, 4));
        assertSame(opened.commitsAfter(ACME, 0, 100), commits);
    }

    @Test
    void what_was_read_stays_as_it_was_when_more_is_appended() {
        List<StoredCommit> commits = commitsOf(ACME, 4);
        RegisterStore store = place.open();
        store.append(ACME, commits.subList(0, 2));
        List<StoredCommit> read = store.commitsAfter(ACME, 0, 100);
        store.append(ACME, commits.subList(2, 4));
        assertThat(read).hasSize(2);
        assertSame(read, commits.subList(0, 2));
    }

    @Test
    void a_reader_never_sees_a_commit_without_those_before_it() throws Exception {
        int groups = 20;
        int size = 10;
        List<StoredCommit> commits = commitsOf(ACME, groups * size);
        RegisterStore store = place.open();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = writer.submit(() -> {
                for (int group = 0; group < groups; group++) {
                    store.append(ACME, commits.subList(group * size, (group + 1) * size));
                }
            });
            boolean isLast;
            do {
                isLast = writing.isDone();
                List<StoredCommit> seen = store.commitsAfter(ACME, 0, commits.size());
                assertThat(lines(seen)).isEqualTo(lines(commits.subList(0, seen.size())));
            } while (!isLast);
            writing.get();
            assertThat(store.commitsAfter(ACME, 0, commits.size())).hasSize(commits.size());
        } finally {
            writer.shutdown();
        }
    }

    @Test
    void a_large_commit_and_unusual_characters_are_kept_byte_by_byte() {
        StringBuilder large = new StringBuilder();
        while (large.length() < 250_000) {
            large.append("\u00e4\u20ac\ud83d\ude80 \t\n\\\"'%_;--");
        }
        List<StoredCommit> commits = commitsOf(
                ACME,
                party("large", "'); drop table").toBuilder()
                        .attributes(Map.of("note", large.toString()))
                        .build(),
                party("small", large.substring(0, 400)));
        RegisterStore store = place.open();
        store.append(ACME, commits);
        assertSame(store.commitsAfter(ACME, 0, 100), commits);
        assertSame(place.open().commitsAfter(ACME, 0, 100), commits);
    }

    @Test
    void an_append_that_does_not_follow_the_newest_commit_is_refused_and_writes_nothing() {
        List<StoredCommit> commits = commitsOf(ACME, 4);
        List<StoredCommit> rivals = commitsOf(ACME, party("rival-1", "Rival"), party("rival-2", "Rival"));
        RegisterStore store = place.open();
        assertStale(store, commits.subList(1, 2), 1, 0);
        store.append(ACME, commits.subList(0, 2));

        assertStale(store, commits.subList(0, 2), 0, 2);
        assertStale(store, commits.subList(1, 3), 1, 2);
        assertStale(store, commits.subList(3, 4), 3, 2);
        store.append(OTHER, List.of(commitsOf(OTHER, 1).get(0)));
        assertSame(store.commitsAfter(ACME, 0, 100), commits.subList(0, 2));

        RegisterStore opened = place.open();
        StoredCommit other = new StoredCommit(
                3, rivals.get(1).hash(), commits.get(2).bytes(), commits.get(2).sealedValues());
        assertStale(opened, List.of(other), 2, 2);
        assertSame(opened.commitsAfter(ACME, 0, 100), commits.subList(0, 2));
    }

    private static void assertStale(RegisterStore store, List<StoredCommit> commits, long expected, long actual) {
        assertThatExceptionOfType(StaleRevisionException.class)
                .isThrownBy(() -> store.append(ACME, commits))
                .satisfies(e -> assertThat(e.expected()).isEqualTo(expected))
                .satisfies(e -> assertThat(e.actual()).isEqualTo(actual));
    }

    @Test
    void registers_do_not_see_each_other() {
        List<RegisterId> ids = Stream.of("a", "a.", "a..b", "a-", "a_", "a.lock", "a.values", "con", "select", "0")
                .map(RegisterId::parse)
                .toList();
        RegisterStore store = place.open();
        ids.forEach(id -> store.append(id, commitsOf(id, 2)));

        RegisterStore opened = place.open();
        for (RegisterId id : ids) {
            List<StoredCommit> kept = opened.commitsAfter(id, 0, 10);
            assertThat(kept).hasSize(2).allMatch(commit -> commit.line().contains("\"register\":\"" + id + "\""));
        }
        assertThat(opened.commitsAfter(RegisterId.parse("a_b"), 0, 10)).isEmpty();
    }

    @Test
    void destroyed_values_are_gone_for_good_and_nothing_else_is() {
        List<StoredCommit> commits = commitsOf(ACME, 3);
        RegisterStore store = place.open();
        store.append(ACME, commits);
        store.append(OTHER, commitsOf(OTHER, 1));
        Set<String> destroyed = Set.of(commits.get(1).sealedValues().get(0).digest());

        store.destroy(ACME, destroyed);
        store.destroy(ACME, destroyed);
        store.destroy(OTHER, destroyed);
        for (Supplier<RegisterStore> reader : List.<Supplier<RegisterStore>>of(() -> store, place::open)) {
            List<StoredCommit> kept = reader.get().commitsAfter(ACME, 0, 10);
            assertThat(kept).extracting(StoredCommit::line).containsExactlyElementsOf(lines(commits));
            assertThat(kept.get(1).sealedValues())
                    .hasSize(commits.get(1).sealedValues().size() - 1)
                    .noneMatch(value -> destroyed.contains(value.digest()));
            assertThat(kept.get(0).sealedValues())
                    .hasSameElementsAs(commits.get(0).sealedValues());
            assertThat(kept.get(2).sealedValues())
                    .hasSameElementsAs(commits.get(2).sealedValues());
        }
    }

    @Test
    void several_values_are_destroyed_at_once_and_only_those_of_the_register() {
        List<StoredCommit> commits = commitsOf(ACME, 3);
        Set<String> digests = commits.stream()
                .flatMap(commit -> commit.sealedValues().stream())
                .map(SealedValue::digest)
                .collect(Collectors.toSet());
        assertThat(digests).hasSizeGreaterThan(2);
        RegisterStore store = place.open();
        store.append(ACME, commits);
        store.append(OTHER, commitsOf(OTHER, 1));

        store.destroy(OTHER, digests);
        assertSame(place.open().commitsAfter(ACME, 0, 10), commits);
        place.open().destroy(ACME, digests);
        assertThat(place.open().commitsAfter(ACME, 0, 10))
                .hasSize(3)
                .allMatch(commit -> commit.sealedValues().isEmpty());
    }

    @Test
    void commits_can_be_appended_after_values_were_destroyed() {
        List<StoredCommit> commits = commitsOf(ACME, 3);
        RegisterStore store = place.open();
        store.append(ACME, commits.subList(0, 2));
        store.destroy(ACME, Set.of(commits.get(0).sealedValues().get(0).digest()));
        store.append(ACME, commits.subList(2, 3));
        assertThat(place.open().commitsAfter(ACME, 0, 10))
                .extracting(StoredCommit::line)
                .containsExactlyElementsOf(lines(commits));
    }

    @Test
    void of_many_threads_that_append_to_one_head_exactly_one_succeeds() throws Exception {
        RegisterStore store = place.open();
        List<StoredCommit> kept = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            List<List<StoredCommit>> rivals = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                rivals.add(next(kept, party("r" + round + "-" + thread, "Rival")));
            }
            List<List<StoredCommit>> winners = together(store, rivals);
            assertThat(winners).hasSize(1);
            kept.addAll(winners.get(0));
        }
        assertSame(store.commitsAfter(ACME, 0, 100), kept);
        assertSame(place.open().commitsAfter(ACME, 0, 100), kept);
    }

    private static List<List<StoredCommit>> together(RegisterStore store, List<List<StoredCommit>> rivals)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(rivals.size());
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            rivals.forEach(rival -> attempts.add(() -> {
                try {
                    store.append(ACME, rival);
                    return true;
                } catch (StaleRevisionException e) {
                    return false;
                }
            }));
            List<Future<Boolean>> outcomes = threads.invokeAll(attempts);
            List<List<StoredCommit>> winners = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i).get()) {
                    winners.add(rivals.get(i));
                }
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The commit that adds a party behind those that there are. */
    private static List<StoredCommit> next(List<StoredCommit> before, Party party) {
        RegisterStore memory = RegisterStore.inMemory();
        if (!before.isEmpty()) {
            memory.append(ACME, before);
        }
        Register.open(memory, ACME.value()).commit(ACTOR, "add", change -> change.add(party));
        return memory.commitsAfter(ACME, before.size(), 1);
    }

    private static List<StoredCommit> commitsOf(RegisterId id, int count) {
        Party[] parties = new Party[count];
        for (int i = 0; i < count; i++) {
            parties[i] = party("p" + i, "Party " + i);
        }
        return commitsOf(id, parties);
    }

    private static List<StoredCommit> commitsOf(RegisterId id, Party... parties) {
        RegisterStore memory = RegisterStore.inMemory();
        Register register = Register.open(memory, id.value());
        for (Party party : parties) {
            register.commit(ACTOR, "add", change -> change.add(party));
        }
        return memory.commitsAfter(id, 0, parties.length);
    }

    private static Party party(String id, String name) {
        return Party.builder(id)
                .name(name)
                .kind(PartyKind.PERSON)
                .contact(id + "@example.org")
                .build();
    }

    private static List<String> lines(List<StoredCommit> commits) {
        return commits.stream().map(StoredCommit::line).toList();
    }

    private static void assertSame(List<StoredCommit> actual, List<StoredCommit> expected) {
        assertThat(lines(actual)).isEqualTo(lines(expected));
        for (int i = 0; i < expected.size(); i++) {
            StoredCommit commit = actual.get(i);
            assertThat(commit.revision()).isEqualTo(expected.get(i).revision());
            assertThat(commit.previousHash()).isEqualTo(expected.get(i).previousHash());
            assertThat(commit.hash()).isEqualTo(expected.get(i).hash());
            assertThat(commit.sealedValues())
                    .containsExactlyInAnyOrderElementsOf(expected.get(i).sealedValues());
        }
    }
}
