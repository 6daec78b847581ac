package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.EntityId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.EntityChange;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.store.kill.KillSpec;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Four processes of four threads each on one register in PostgreSQL. How many commits they make in all is the system
 * property {@code aims.contendedCommits}, 800 by default.
 */
class ManyProcessesTest {
    private static final int PROCESSES = 4;
    private static final int THREADS = 4;
    private static final int COMMITS = Integer.getInteger("aims.contendedCommits", 800);

    private record Kept(long revision, long start, long end, String id) {
        static Kept parse(String line) {
            String[] words = line.split(" ", -1);
            return new Kept(Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]), words[4]);
        }
    }

    @Test
    @Timeout(600)
    void many_processes_make_one_history_in_which_nothing_is_lost_doubled_or_left_dangling() throws Exception {
        String store = JdbcKillSpec.class.getName() + ":"
                + PostgresServer.shared().url(PostgresServer.shared().newSchema());
        Register register = Register.open(KillSpec.openStore(store), ContendingWriter.REGISTER);
        register.commit(Actor.of("tester"), "start", change -> {
            for (int i = 0; i < ContendingWriter.COUNTERS; i++) {
                change.add(ContendingWriter.counter(i, 0));
            }
            for (int i = 0; i < ContendingWriter.TARGETS; i++) {
                change.add(ContendingWriter.target(i));
            }
        });

        List<String> printed = contend(store);
        List<Kept> kept = printed.stream()
                .filter(line -> line.startsWith("kept "))
                .map(Kept::parse)
                .toList();
        register.refresh();

        System.out.printf(
                "%d commits acknowledged, %d conflicts, %d refused%n",
                kept.size(), count(printed, "conflict "), count(printed, "refused "));
        assertThat(kept).hasSize(COMMITS / PROCESSES / THREADS * PROCESSES * THREADS);
        assertThat(printed).noneMatch(line -> line.startsWith("foreign "));
        assertThat(count(printed, "conflict ")).isPositive();
        assertThat(kept.stream().map(Kept::revision).distinct()).hasSameSizeAs(kept);
        assertThat(register.view().revision()).isEqualTo(kept.size() + 1L);
        assertThat(register.verify().findings()).isEmpty();
        assertOrder(kept);
        assertVersions(register.changesSince(0));
        assertCounters(register.view(), kept);
        assertThat(register.view().risks())
                .allSatisfy(risk -> assertThat(risk.links())
                        .allMatch(id -> register.view().find(id).isPresent()));
    }

    private static List<String> contend(String store) throws Exception {
        List<CompletableFuture<List<String>>> running = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ContendingWriter.class.getName(),
                            store,
                            "p" + i,
                            Integer.toString(THREADS),
                            Integer.toString(COMMITS / PROCESSES / THREADS))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            running.add(CompletableFuture.supplyAsync(() -> printedBy(process)));
        }
        List<String> printed = new ArrayList<>();
        for (CompletableFuture<List<String>> lines : running) {
            printed.addAll(lines.get(500, TimeUnit.SECONDS));
        }
        return printed;
    }

    private static List<String> printedBy(Process process) {
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = output.lines().toList();
            assertThat(process.waitFor()).as("exit of a writer").isZero();
            return lines;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static long count(List<String> printed, String start) {
        return printed.stream().filter(line -> line.startsWith(start)).count();
    }

    /** What was acknowledged before another was begun has the lower revision. */
    private static void assertOrder(List<Kept> kept) {
        List<Kept> byEnd = kept.stream().sorted(Comparator.comparing(Kept::end)).toList();
        long highest = 0;
        int ended = 0;
        for (Kept commit :
                kept.stream().sorted(Comparator.comparing(Kept::start)).toList()) {
            while (byEnd.get(ended).end() < commit.start()) {
                highest = Math.max(highest, byEnd.get(ended).revision());
                ended++;
            }
            assertThat(commit.revision()).isGreaterThan(highest);
        }
    }

    private static void assertVersions(List<Commit> commits) {
        Map<EntityId<?>, Long> versions = new HashMap<>();
        for (Commit commit : commits) {
            for (EntityChange change : commit.changes()) {
                Long before = versions.put(change.id(), commit.revision());
                if (change instanceof EntityChange.Replaced replaced) {
                    assertThat(replaced.replaces()).isEqualTo(before);
                } else if (change instanceof EntityChange.Removed removed) {
                    assertThat(removed.removes()).isEqualTo(before);
                } else {
                    assertThat(before).isNull();
                }
            }
        }
    }

    private static void assertCounters(RegisterView view, List<Kept> kept) {
        for (int i = 0; i < ContendingWriter.COUNTERS; i++) {
            EntityId<?> id = ContendingWriter.counter(i, 0).id();
            long counted = kept.stream()
                    .filter(commit -> commit.id().equals(id.value()))
                    .count();
            assertThat(view.get(id)).isEqualTo(ContendingWriter.counter(i, counted));
        }
    }
}
