package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.core.model.Examples;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CommitQueueTest {
    private static final Actor ACTOR = Actor.of("tester");
    private static final int MANY = 8;

    private final HeldStore store = new HeldStore();
    private final Register register = Register.open(store, "acme");
    private final List<Thread> threads = new ArrayList<>();

    /** Holds the first append until it is let go, and fails those that are to fail. */
    private static final class HeldStore implements RegisterStore {
        private final RegisterStore kept = RegisterStore.inMemory();
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final List<Integer> groups = new ArrayList<>();
        private volatile int failing = -1;
        private RuntimeException failure = new StoreException("the disk is full");

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
            groups.add(commits.size());
            entered.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (groups.size() - 1 == failing) {
                throw failure;
            }
            kept.append(id, commits);
        }

        @Override
        public void destroy(RegisterId id, Set<String> digests) {
            kept.destroy(id, digests);
        }
    }

    private FutureTask<Commit> first;

    /** One commit is just being written. */
    @BeforeEach
    void holdFirst() throws InterruptedException {
        first = commit("first");
        store.entered.await();
    }

    @AfterEach
    @Timeout(60)
    void letGo() throws InterruptedException {
        store.released.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private FutureTask<Commit> commit(String party) {
        FutureTask<Commit> task =
                new FutureTask<>(() -> register.commit(ACTOR, "add", change -> change.add(Examples.party(party))));
        Thread thread = new Thread(task);
        threads.add(thread);
        thread.start();
        return task;
    }

    private List<FutureTask<Commit>> commitMany() {
        List<FutureTask<Commit>> tasks = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            tasks.add(commit("p" + i));
        }
        awaitWaiting();
        return tasks;
    }

    /** Until all but the one that writes have their place in the queue, and not only wait for its lock. */
    private void awaitWaiting() {
        while (threads.stream().skip(1).anyMatch(thread -> !(LockSupport.getBlocker(thread) instanceof CommitQueue))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void what_waits_while_a_commit_is_written_is_kept_by_one_append_and_seen_by_nobody_before() throws Exception {
        List<FutureTask<Commit>> tasks = commitMany();
        assertThat(register.view().revision()).isZero();
        assertThat(register.head().revision()).isZero();

        store.released.countDown();
        assertThat(first.get().revision()).isEqualTo(1);
        for (FutureTask<Commit> task : tasks) {
            assertThat(task.get().revision()).isBetween(2L, MANY + 1L);
        }
        assertThat(store.groups).containsExactly(1, MANY);
        assertThat(register.verify().findings()).isEmpty();
    }

    @Test
    void a_group_that_cannot_be_written_fails_for_all_of_it_and_the_register_goes_on() throws Exception {
        store.failing = 1;
        List<FutureTask<Commit>> tasks = commitMany();
        store.released.countDown();

        assertThat(first.get().revision()).isEqualTo(1);
        for (FutureTask<Commit> task : tasks) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(task::get)
                    .havingCause()
                    .isInstanceOf(StoreException.class)
                    .withMessageContaining("the disk is full")
                    .satisfies(e -> assertThat(e).message().doesNotContain("not committed")); // nobody knows that
        }
        assertThat(register.view().revision()).isEqualTo(1);
        assertThat(commit("p0").get().revision()).isEqualTo(2);
    }

    @Test
    void nobody_waits_for_ever_when_there_is_no_memory_left_to_say_what_failed() throws Exception {
        store.failing = 1;
        AtomicBoolean isScarce = new AtomicBoolean(true);
        store.failure = new StoreException("the disk is full") {
            @Override
            public String getMessage() {
                if (isScarce.getAndSet(false)) {
                    throw new OutOfMemoryError("none left for a message");
                }
                return "the disk is full";
            }
        };
        List<FutureTask<Commit>> tasks = commitMany();
        store.released.countDown();

        for (FutureTask<Commit> task : tasks) {
            assertThatThrownBy(task::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(commit("p0").get().revision()).isEqualTo(2);
    }

    @Test
    void who_is_refused_because_of_a_commit_that_is_not_kept_is_checked_again() throws Exception {
        store.failing = 0;
        FutureTask<Commit> same = commit("first");
        awaitWaiting();
        store.released.countDown();

        assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get);
        assertThat(same.get().revision()).isEqualTo(1);
    }

    @Test
    void who_is_refused_because_of_a_commit_that_waits_hears_of_it_once_that_is_kept() {
        FutureTask<Commit> same = commit("first");
        awaitWaiting();
        assertThat(same.isDone()).isFalse();
        store.released.countDown();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(same::get)
                .havingCause()
                .isInstanceOf(CommitRefusedException.class);
    }

    @Test
    void a_thread_that_is_interrupted_while_it_waits_hears_how_it_ended_and_stays_interrupted() throws Exception {
        AtomicReference<Boolean> isInterrupted = new AtomicReference<>();
        Thread waiting = new Thread(() -> {
            register.commit(ACTOR, "add", change -> change.add(Examples.party("p")));
            isInterrupted.set(Thread.currentThread().isInterrupted());
        });
        threads.add(waiting);
        waiting.start();
        awaitWaiting();
        waiting.interrupt();
        store.released.countDown();
        waiting.join();

        assertThat(isInterrupted).hasValue(true);
        assertThat(register.view().revision()).isEqualTo(2);
    }

    @Test
    void a_guard_that_commits_or_refreshes_is_told_that_it_must_not() {
        AtomicReference<Register> guarded = new AtomicReference<>();
        guarded.set(Register.inMemory(RegisterSettings.withDefaults().guard(proposed -> {
            guarded.get().refresh();
            return List.of();
        })));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> guarded.get().commit(ACTOR, "add", change -> change.add(Examples.party("p"))))
                .withMessageStartingWith("a guard must neither commit nor refresh");
        assertThat(guarded.get().view().revision()).isZero();
    }
}
