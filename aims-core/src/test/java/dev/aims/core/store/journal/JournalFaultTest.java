package dev.aims.core.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.Verification;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets every step that the journal takes on the disk fail in turn, and cuts the power after it. What was acknowledged is
 * there afterwards byte for byte, what was destroyed is not, nothing is half applied, and the register goes on.
 */
class JournalFaultTest {
    private static final RegisterId ID = RegisterId.parse("acme");
    private static final Actor ACTOR = Actor.of("tester");
    private static final int POWER_CUTS = 12;

    @TempDir
    Path folder;

    /** What the script got done, as far as it was told. */
    private static final class Run {
        private final List<StoredCommit> acknowledged = new ArrayList<>();
        private boolean isDestroyed;
        private boolean wasStopped;
    }

    @Test
    void what_was_acknowledged_survives_whatever_step_fails_and_whatever_was_not_forced_is_lost() throws Exception {
        List<StoredCommit> commits = commits();
        int number = 0;
        int steps = stepsOfScript(commits);
        assertThat(steps).isGreaterThan(15);
        for (int failing = 0; failing < steps; failing++) {
            for (FaultyDisk.Fault fault : FaultyDisk.Fault.values()) {
                for (int cut = 0; cut < POWER_CUTS; cut++) {
                    FaultyDisk.Loss loss = cut == 0 ? FaultyDisk.Loss.NOTHING_IS_LOST : lossOf(cut - 1);
                    Path directory = folder.resolve("run-" + number++);
                    try {
                        runAndReopen(directory, new FaultyDisk(failing, fault), commits, loss, new Random(number));
                    } catch (AssertionError | StoreException e) {
                        throw new AssertionError(
                                "step " + failing + ", " + fault + ", " + loss + ", seed " + number, e);
                    }
                }
            }
        }
    }

    /** The same, when the store is opened again after the failure, without a power cut, and the power is cut later. */
    @Test
    void what_was_acknowledged_after_opening_again_survives_although_a_force_failed_before() throws Exception {
        List<StoredCommit> commits = commits();
        int steps = stepsOfScript(commits);
        for (int failing = 0; failing < steps; failing++) {
            for (int seed = 0; seed < POWER_CUTS; seed++) {
                Path directory = folder.resolve("again-" + failing + "-" + seed);
                FaultyDisk disk = new FaultyDisk(failing, FaultyDisk.Fault.HALF_DONE);
                Run first = run(disk, directory, commits);
                Run second = run(disk, directory, commits);
                assertThat(second.wasStopped).isFalse();
                disk.cutPower(lossOf(seed), new Random(seed));
                assertThat(first.acknowledged.size()).isLessThanOrEqualTo(commits.size());
                assertKept(directory, second, commits);
            }
        }
    }

    /** Everything once, then blocks by chance. */
    private static FaultyDisk.Loss lossOf(int seed) {
        return seed == 0 ? FaultyDisk.Loss.ALL_IS_LOST : FaultyDisk.Loss.BLOCKS_ARE_LOST;
    }

    private int stepsOfScript(List<StoredCommit> commits) {
        FaultyDisk disk = new FaultyDisk(-1, FaultyDisk.Fault.NOTHING_DONE);
        assertThat(run(disk, folder.resolve("whole"), commits).wasStopped).isFalse();
        return disk.steps();
    }

    private static void runAndReopen(
            Path directory, FaultyDisk disk, List<StoredCommit> commits, FaultyDisk.Loss loss, Random random)
            throws IOException {
        Run run = run(disk, directory, commits);
        disk.cutPower(loss, random);
        assertKept(directory, run, commits);
        Run rest = run(new FaultyDisk(-1, FaultyDisk.Fault.NOTHING_DONE), directory, commits);
        assertThat(rest.wasStopped).isFalse();
        assertKept(directory, rest, commits);
    }

    /** Appends what is not there yet, alone and in groups, and destroys the values of the first commit in between. */
    private static Run run(FaultyDisk disk, Path directory, List<StoredCommit> commits) {
        Run run = new Run();
        try (JournalStore store = JournalStore.on(disk, directory, 1)) {
            int there = store.commitsAfter(ID, 0, 100).size();
            for (int at = there; at < commits.size(); ) {
                int next = Math.min(commits.size(), at + 1 + at % 3);
                store.append(ID, commits.subList(at, next));
                run.acknowledged.clear();
                run.acknowledged.addAll(commits.subList(0, next));
                at = next;
                if (at == 3) {
                    destroy(store, commits);
                    run.isDestroyed = true;
                }
            }
            destroy(store, commits);
            run.isDestroyed = true;
        } catch (StoreException e) {
            run.wasStopped = true;
        }
        return run;
    }

    private static void destroy(RegisterStore store, List<StoredCommit> commits) {
        store.destroy(ID, Set.of(commits.get(0).sealedValues().get(0).digest()));
    }

    private static void assertKept(Path directory, Run run, List<StoredCommit> commits) throws IOException {
        try (JournalStore store = JournalStore.at(directory)) {
            List<StoredCommit> kept = store.commitsAfter(ID, 0, 100);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(run.acknowledged.size());
            for (int i = 0; i < kept.size(); i++) {
                assertThat(kept.get(i).line()).isEqualTo(commits.get(i).line());
                boolean mayLack = i == 0;
                if (!mayLack) {
                    assertThat(kept.get(i).sealedValues())
                            .isEqualTo(commits.get(i).sealedValues());
                }
            }
            Verification verification = Register.open(store, ID.value()).verify();
            assertThat(verification.findings()).allMatch(finding -> isExplained(finding, run));
        }
        if (run.isDestroyed) {
            assertThat(everyByteIn(directory)).doesNotContain("p0@example.org");
        }
    }

    /** A tail that was cut off, and a destruction that was asked for but not acknowledged. */
    private static boolean isExplained(Finding finding, Run run) {
        return finding.code().equals("journal.torn-tail")
                || finding.message().contains("revision 1 lacks a value that nobody redacted")
                || (!run.isDestroyed && finding.code().equals("journal.remains"));
    }

    private static String everyByteIn(Path directory) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void after_a_failure_nothing_is_acknowledged_or_shown_until_the_store_is_opened_again() throws Exception {
        List<StoredCommit> commits = commits();
        int secondForce = 5; // after: open, force the directory, write, force, write
        FaultyDisk disk = new FaultyDisk(secondForce, FaultyDisk.Fault.ALL_DONE);
        try (JournalStore store = JournalStore.on(disk, folder, 1)) {
            store.append(ID, commits.subList(0, 1));
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.append(ID, commits.subList(1, 2)))
                    .withMessageContaining("cannot be forced")
                    .withMessageContaining("opened again");
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.append(ID, commits.subList(1, 2)))
                    .withMessageContaining("cannot be forced")
                    .withMessageContaining("open it again");
            store.append(RegisterId.parse("other"), List.of(first("other")));
            assertThat(store.commitsAfter(ID, 0, 10)).hasSize(1);
            assertThat(store.check(ID))
                    .extracting(Finding::code)
                    .containsExactly("journal.closed", "journal.unfinished");
        }
        try (JournalStore store = JournalStore.at(folder)) {
            store.append(ID, commits.subList(2, 3));
            assertThat(store.commitsAfter(ID, 0, 10)).hasSize(3);
        }
    }

    private static StoredCommit first(String id) {
        RegisterStore memory = RegisterStore.inMemory();
        Register.open(memory, id).commit(ACTOR, "add", change -> change.add(party(0)));
        return memory.commitsAfter(RegisterId.parse(id), 0, 1).get(0);
    }

    private static List<StoredCommit> commits() {
        RegisterStore memory = RegisterStore.inMemory();
        Register register = Register.open(memory, ID.value());
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            commits.add(register.commit(ACTOR, "add", change -> change.add(party(number))));
        }
        assertThat(register.view().find(PartyId.parse("p0"))).isPresent();
        return memory.commitsAfter(ID, 0, commits.size());
    }

    private static Party party(int number) {
        return Party.builder("p" + number)
                .name("Party " + number + " with a name of some length, as blocks are long".repeat(1 + number % 3))
                .kind(PartyKind.PERSON)
                .contact("p" + number + "@example.org")
                .build();
    }
}
