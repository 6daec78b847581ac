package dev.aims.core.store.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.validation.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a process commit to a store, kills it at a random moment and looks at what is there: every acknowledged commit,
 * and nothing half applied. Rounds go on with what earlier rounds left, and begin anew now and then.
 *
 * <p>A killed process leaves what it gave to the operating system, so this shows that commits are whole and in order; that
 * they are forced to disk is to be shown in another way.
 */
public final class KillRounds {
    /** The last line may be cut off in the middle: what of it fits was acknowledged. */
    private static final Pattern KEPT = Pattern.compile("kept ([0-9]+) ([0-9a-f]{64}) .*");

    private static final int THREADS = 4;
    private static final int TOLD = 100;
    private static final int LONGEST_MILLIS = 120;

    private final Random random;
    private final long seed;
    private final Predicate<Finding> isExpected;
    private final Path temporary;
    private int killed;
    private long acknowledged;

    /**
     * @param temporary an empty directory for what a killed process cannot clear away
     * @param isExpected what {@code verify} may find
     */
    public KillRounds(long seed, Path temporary, Predicate<Finding> isExpected) {
        this.seed = seed;
        this.temporary = temporary;
        this.isExpected = isExpected;
        random = new Random(seed);
    }

    /** How many rounds {@code mvn verify} does, or the system property {@code aims.killRounds} says. */
    public static int rounds() {
        return Integer.getInteger("aims.killRounds", 20);
    }

    /** From the system property {@code aims.killSeed}, or by chance. */
    public static long seed() {
        return Long.getLong("aims.killSeed", System.nanoTime());
    }

    /**
     * One round.
     *
     * @param specification see {@link KillSpec#openStore}
     */
    public void round(String specification) throws Exception {
        // Unlike that of the process, this leaves open what it printed.
        round(specification, process -> process.toHandle().destroyForcibly(), () -> specification);
    }

    /**
     * One round in which something else is killed, such as a server.
     *
     * @param kill ends the writer, if only because that can go on no more
     * @param repaired brings back what was killed, and tells where the store is then
     */
    public void round(String specification, Consumer<Process> kill, Callable<String> repaired) throws Exception {
        killed++;
        String names = killed + "-";
        List<String> printed = printedUntilKilled(specification, names, kill);
        List<String> kept = printed.stream().filter(KEPT.asMatchPredicate()).toList();
        acknowledged += kept.size();
        if (killed % TOLD == 0) {
            System.out.println("so far: " + this);
        }
        try {
            assertWhole(repaired.call(), kept);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(this + ", " + specification, e);
        }
    }

    private void assertWhole(String specification, List<String> kept) throws Exception {
        RegisterStore store = KillSpec.openStore(specification);
        try {
            assertWhole(Register.open(store, KilledWriter.REGISTER), kept);
        } finally {
            if (store instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }

    private List<String> printedUntilKilled(String specification, String names, Consumer<Process> kill)
            throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        specification,
                        Integer.toString(THREADS),
                        names)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> printed = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            printed.add(output.readLine());
            assertThat(output.readLine()).isEqualTo(KilledWriter.READY);
            int micros = random.nextInt(LONGEST_MILLIS * 1_000);
            Thread killer = new Thread(() -> killAfter(process, micros, kill));
            killer.start();
            output.lines().forEach(printed::add);
            killer.join();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("exit of the writer").isNotZero();
        clear(temporary);
        return printed;
    }

    private static void clear(Path directory) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    private static void killAfter(Process process, int micros, Consumer<Process> kill) {
        try {
            process.waitFor(micros, TimeUnit.MICROSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill.accept(process);
    }

    private void assertWhole(Register register, List<String> kept) {
        assertThat(register.verify().findings()).allMatch(isExpected);
        List<Commit> commits = register.changesSince(0);
        for (String line : kept) {
            Matcher words = KEPT.matcher(line);
            assertThat(words.matches()).isTrue();
            Commit commit = commits.get(Integer.parseInt(words.group(1)) - 1);
            assertThat(commit.hash()).isEqualTo(words.group(2));
        }
        RegisterView view = register.view();
        List<Risk> risks = view.risks().list();
        for (Commit commit : commits) {
            PartyId owner = PartyId.parse("owner-" + commit.reason());
            assertThat(view.find(owner))
                    .as("party of revision %s", commit.revision())
                    .isPresent();
            assertThat(commit.changes()).hasSize(1 + KilledWriter.RISKS);
        }
        assertThat(risks).hasSize(commits.size() * KilledWriter.RISKS);
    }

    /** How many commits were acknowledged, and found, in all rounds. */
    public long acknowledged() {
        return acknowledged;
    }

    @Override
    public String toString() {
        return "killed " + killed + " times, seed " + seed + ": " + acknowledged + " acknowledged commits are there";
    }
}
