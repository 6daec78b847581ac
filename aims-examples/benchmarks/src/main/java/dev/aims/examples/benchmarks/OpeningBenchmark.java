package dev.aims.examples.benchmarks;

import dev.aims.core.model.Entity;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.store.journal.JournalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Opens a register from its journal, in which each entity was committed by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx12g")
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class OpeningBenchmark {
    private static final RegisterId ID = RegisterId.parse("benchmark");
    private static final int AT_ONCE = 10_000;
    private static final int ENTITIES_PER_SYSTEM = 1 + GeneratedRegister.RISKS_PER_SYSTEM;

    @Param({"100000", "1000000"})
    int entities;

    private Path directory = Path.of("");
    private RiskId anyRisk = RiskId.parse("none");

    @Setup(Level.Trial)
    public void writeJournal() throws IOException {
        directory = Files.createTempDirectory(
                Path.of(System.getProperty("aims.benchmarkFolder", System.getProperty("java.io.tmpdir"))), "opening");
        List<Entity> all = GeneratedRegister.entities(Math.max(1, entities / ENTITIES_PER_SYSTEM), 42);
        anyRisk = all.stream()
                .filter(Risk.class::isInstance)
                .map(entity -> ((Risk) entity).id())
                .findFirst()
                .orElseThrow();
        try (JournalStore store = JournalStore.at(directory)) {
            Register register = Register.open(store, ID.value());
            for (int from = 0; from < Math.min(entities, all.size()); from += AT_ONCE) {
                int to = Math.min(Math.min(entities, all.size()), from + AT_ONCE);
                register.commitAll(GeneratedRegister.ACTOR, "generated", all.subList(from, to), 1);
            }
        }
    }

    @TearDown(Level.Trial)
    public void removeJournal() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Until any entity can be looked up by its id. */
    @Benchmark
    public Optional<Risk> openRegister() {
        try (JournalStore store = JournalStore.at(directory)) {
            return Register.open(store, ID.value()).view().find(anyRisk);
        }
    }

    /** Until every entity in use was read, and is found by all that can be asked. */
    @Benchmark
    public int openRegisterAndReadAll() {
        try (JournalStore store = JournalStore.at(directory)) {
            return Register.open(store, ID.value()).view().risks().size();
        }
    }

    /** The part of {@link #openRegister} that the store does: lines read, hashed and their chain checked. */
    @Benchmark
    public long readJournal() {
        try (JournalStore store = JournalStore.at(directory)) {
            long revision = 0;
            for (List<StoredCommit> read = store.commitsAfter(ID, revision, 1_000);
                    !read.isEmpty();
                    read = store.commitsAfter(ID, revision, 1_000)) {
                revision += read.size();
            }
            return revision;
        }
    }
}
