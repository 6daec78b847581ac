package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Examples;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class RegisterConcurrencyTest {
    private static final int THREADS = 16;
    private static final int PAIRS = 32;
    private static final Actor ACTOR = Actor.of("tester");

    private final Register register = Register.inMemory();

    /** Runs the tasks on threads of their own that start together. */
    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            CyclicBarrier start = new CyclicBarrier(tasks.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void writers_of_different_entities_all_succeed_and_revisions_have_no_gap() throws Exception {
        int each = 200;
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            String prefix = "t" + t + "-";
            writers.add(() -> {
                for (int i = 0; i < each; i++) {
                    String id = prefix + i;
                    register.commit(ACTOR, "add", change -> change.add(Examples.party(id)));
                }
                return true;
            });
        }
        together(writers);
        assertThat(register.view().parties().size()).isEqualTo(THREADS * each);
        assertThat(register.changesSince(0))
                .extracting(Commit::revision)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, THREADS * each)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(register.changesSince(0))
                .isSortedAccordingTo((a, b) -> a.instant().compareTo(b.instant()));
    }

    @Test
    void no_increment_of_one_entity_by_many_writers_is_lost() throws Exception {
        int each = 50;
        register.commit(ACTOR, "start", change -> change.add(counter(0)));
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            writers.add(() -> {
                for (int i = 0; i < each; i++) {
                    increment();
                }
                return true;
            });
        }
        together(writers);
        assertThat(register.view().get(PartyId.parse("counter"))).isEqualTo(counter(THREADS * each));
        assertThat(register.view().revision()).isEqualTo(THREADS * each + 1L);
    }

    private void increment() {
        while (true) {
            RegisterView view = register.view();
            PartyId id = PartyId.parse("counter");
            long count = (Long) view.get(id).attributes().get("count");
            try {
                register.commit(ACTOR, "count", change -> change.replace(counter(count + 1), view.version(id)));
                return;
            } catch (ConflictException e) {
                assertThat(e.actual()).isGreaterThan(e.expected());
            }
        }
    }

    private static Party counter(long count) {
        return Examples.party("counter").toBuilder()
                .attributes(Map.of("count", count))
                .build();
    }

    @Test
    void removing_a_target_and_referring_to_it_at_once_leaves_no_dangling_id() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            String system = "s" + i;
            String risk = "r" + i;
            long version = register.commit(ACTOR, "target", change -> change.add(Examples.system(system)))
                    .revision();
            List<Boolean> outcomes = together(List.of(
                    () -> succeeds(change -> change.remove(AiSystemId.parse(system), version)),
                    () -> succeeds(change -> change.add(Examples.riskOf(risk, system)))));
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        }
        RegisterView view = register.view();
        for (Risk risk : view.risks()) {
            assertThat(risk.links()).allMatch(id -> view.find(id).isPresent());
        }
    }

    private boolean succeeds(Consumer<Change> change) {
        try {
            register.commit(ACTOR, "race", change);
            return true;
        } catch (CommitRefusedException e) {
            return false;
        }
    }

    /** Amounts move between the two accounts of a pair, so their sum is zero in whatever view they are seen. */
    @Test
    void a_hundred_thousand_commits_of_many_threads_are_all_there_once_and_each_view_is_consistent() throws Exception {
        int each = 100_000 / THREADS;
        register.commit(ACTOR, "start", change -> {
            for (int pair = 0; pair < PAIRS; pair++) {
                change.add(account(left(pair), 0, 0), account(right(pair), 0, 0));
            }
        });
        AtomicInteger running = new AtomicInteger(THREADS);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            Random random = new Random(t);
            tasks.add(() -> {
                try {
                    for (int i = 0; i < each; i++) {
                        move(random.nextInt(PAIRS), 1 + random.nextInt(9));
                    }
                    return each;
                } finally {
                    running.decrementAndGet();
                }
            });
        }
        tasks.add(() -> {
            long last = 0;
            while (running.get() > 0) {
                last = assertBalanced(register.view(), last);
            }
            return 0;
        });
        int committed = together(tasks).stream().mapToInt(Integer::intValue).sum();

        assertThat(committed).isEqualTo(100_000);
        assertThat(register.view().revision()).isEqualTo(committed + 1L);
        assertThat(register.view().parties().stream()
                        .mapToLong(account -> number(account, "moves"))
                        .sum())
                .isEqualTo(2L * committed);
        for (long revision = 1; revision <= committed; revision += 997) {
            assertBalanced(register.viewAt(revision), revision);
        }
        Verification verified = register.verify();
        assertThat(verified.findings()).isEmpty();
        assertThat(verified.head()).isEqualTo(register.head());
    }

    private void move(int pair, long amount) {
        register.retry(
                Integer.MAX_VALUE,
                view -> register.commit(ACTOR, "move", change -> {
                    Party left = view.get(left(pair));
                    Party right = view.get(right(pair));
                    change.replace(moved(left, -amount), view.version(left.id()));
                    change.replace(moved(right, amount), view.version(right.id()));
                }));
    }

    private static long assertBalanced(RegisterView view, long atLeast) {
        assertThat(view.revision()).isGreaterThanOrEqualTo(atLeast);
        for (int pair = 0; pair < PAIRS; pair++) {
            Party left = view.get(left(pair));
            Party right = view.get(right(pair));
            assertThat(number(left, "amount") + number(right, "amount")).isZero();
            assertThat(number(left, "moves")).isEqualTo(number(right, "moves"));
        }
        return view.revision();
    }

    private static PartyId left(int pair) {
        return PartyId.parse("left-" + pair);
    }

    private static PartyId right(int pair) {
        return PartyId.parse("right-" + pair);
    }

    private static Party moved(Party account, long amount) {
        return account(account.id(), number(account, "amount") + amount, number(account, "moves") + 1);
    }

    private static Party account(PartyId id, long amount, long moves) {
        return Examples.party(id.value()).toBuilder()
                .attributes(Map.of("amount", amount, "moves", moves))
                .build();
    }

    private static long number(Party account, String attribute) {
        return (Long) account.attributes().get(attribute);
    }
}
