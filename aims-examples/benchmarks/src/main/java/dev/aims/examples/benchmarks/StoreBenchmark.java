package dev.aims.examples.benchmarks;

import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoredCommit;
import dev.aims.risk.criteria.StandardCriteria;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Commits that are on the disk when they are acknowledged, by one thread and by many, for each store. Beside them, in the
 * same run: what one such commit leaves on the disk, written there by one thread again and again, without the library.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 10, time = 1)
public class StoreBenchmark {
    static final String RISK = "benchmark-risk-";

    private static final int MANY = 16;
    /** So many that no number of the example but its revision is as large. */
    private static final int BEFORE_EXAMPLE = 100;

    @Param({"journal", "h2", "sqlite", "postgresql"})
    String store = "journal";

    /** Whether a database is used through one connection, or through those of a pool; says nothing about the journal. */
    @Param({"false", "true"})
    boolean keepsConnection;

    private final AtomicInteger number = new AtomicInteger();
    private final Risk template = GeneratedRegister.entities(1, 42).stream()
            .filter(Risk.class::isInstance)
            .map(Risk.class::cast)
            .findFirst()
            .orElseThrow();
    private Path directory = Path.of("");
    private @Nullable DurableStore durable;
    private CountedStore counted = new CountedStore(RegisterStore.inMemory());
    private Register register = Register.inMemory();

    /** What a thread has done for itself and for others. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Appends {
        /** Groups of commits given to the store, each of which a journal forces to the disk once. */
        public long appends;
    }

    /** How long a thread took for the one and the other. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class InTurn {
        public double rawMicros;
        public double commitMicros;
    }

    @Setup(Level.Trial)
    public void openStore() throws Exception {
        directory = Files.createTempDirectory(
                Path.of(System.getProperty("aims.benchmarkFolder", System.getProperty("java.io.tmpdir"))), "store");
        durable = DurableStore.open(store, directory, keepsConnection);
        counted = new CountedStore(durable.store());
    }

    /** A new one each time, so that none grows large. */
    @Setup(Level.Iteration)
    public void beginRegister() throws Exception {
        RegisterId id = RegisterId.parse("benchmark-" + number.incrementAndGet());
        register = Register.open(counted, id.value());
        Party office =
                Party.builder("office").name("Risk office").kind(PartyKind.ROLE).build();
        register.commit(GeneratedRegister.ACTOR, "office", change -> change.add(StandardCriteria.fiveByFive(), office));
        for (int i = 0; i < BEFORE_EXAMPLE; i++) {
            commitRisk();
        }
        durable().takeExample(id, store -> commitRisk(Register.open(store, id.value())));
        register.refresh();
    }

    private DurableStore durable() {
        return Objects.requireNonNull(durable);
    }

    @TearDown(Level.Trial)
    public void removeStore() throws Exception {
        durable().close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    @Threads(1)
    public Commit commitDurable(Appends appends) {
        counted.countFor(appends);
        return commitRisk();
    }

    @Benchmark
    @Threads(MANY)
    public Commit commitDurableOnManyThreads(Appends appends) {
        counted.countFor(appends);
        return commitRisk();
    }

    /** The ceiling for {@link #commitDurable}: append and force, or a transaction that writes the same rows. */
    @Benchmark
    @Threads(1)
    public void rawCommit() throws Exception {
        durable().rawCommits(1);
    }

    /**
     * The ceiling for {@link #commitDurableOnManyThreads}, where half of the threads wait while the other half's commits are
     * written: as many by one force, or in one transaction, by one thread that has nothing else to do.
     */
    @Benchmark
    @Threads(1)
    @OperationsPerInvocation(MANY / 2)
    public void rawCommitsTogether() throws Exception {
        durable().rawCommits(MANY / 2);
    }

    /** Both in turn, so that a disk that changes its pace changes both. */
    @Benchmark
    @Threads(1)
    public Commit rawCommitThenCommitDurable(InTurn times) throws Exception {
        long start = System.nanoTime();
        durable().rawCommits(1);
        long between = System.nanoTime();
        Commit commit = commitRisk();
        times.rawMicros += (between - start) / 1_000.0;
        times.commitMicros += (System.nanoTime() - between) / 1_000.0;
        return commit;
    }

    private Commit commitRisk() {
        return commitRisk(register);
    }

    private Commit commitRisk(Register register) {
        Risk risk = template.toBuilder()
                .id(RiskId.parse(RISK + number.incrementAndGet()))
                .systems(Set.of())
                .build();
        return register.commit(GeneratedRegister.ACTOR, "reviewed", change -> change.add(risk));
    }

    /** Counts for the thread that appends. */
    private static final class CountedStore implements RegisterStore {
        private final RegisterStore store;
        private final ThreadLocal<Appends> counters = ThreadLocal.withInitial(Appends::new);

        CountedStore(RegisterStore store) {
            this.store = store;
        }

        void countFor(Appends appends) {
            counters.set(appends);
        }

        @Override
        public List<StoredCommit> commitsAfter(RegisterId id, long revision, int limit) {
            return store.commitsAfter(id, revision, limit);
        }

        @Override
        public List<RegisterId> registers() {
            return store.registers();
        }

        @Override
        public void append(RegisterId id, List<StoredCommit> commits) {
            store.append(id, commits);
            counters.get().appends++;
        }

        @Override
        public void destroy(RegisterId id, Set<String> digests) {
            store.destroy(id, digests);
        }
    }
}
