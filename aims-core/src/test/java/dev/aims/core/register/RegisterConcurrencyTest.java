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
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class RegisterConcurrencyTest {
    private static final int THREADS = 16;
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

    @Test
    void every_view_shows_all_of_a_commit_or_nothing() throws Exception {
        int commits = 500;
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < commits; i++) {
                String id = "x" + i;
                register.commit(ACTOR, "pair", change -> change.add(Examples.system(id), Examples.riskOf(id, id)));
            }
            return true;
        };
        Callable<Boolean> reader = () -> {
            long last = 0;
            while (last < commits) {
                RegisterView view = register.view();
                assertThat(view.revision()).isGreaterThanOrEqualTo(last);
                last = view.revision();
                assertThat((long) view.systems().size()).isEqualTo(last);
                assertThat((long) view.risks().size()).isEqualTo(last);
            }
            return true;
        };
        assertThat(together(List.of(writer, reader, reader))).containsOnly(true);
    }
}
