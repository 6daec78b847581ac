package dev.aims.examples.benchmarks;

import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.staleness.Staleness;
import dev.aims.risk.staleness.StalenessSettings;
import dev.aims.risk.staleness.StalenessWatch;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What is stale among three risks a system, half of whose reviews are overdue, after one commit of each kind. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 20)
@Measurement(iterations = 25)
public class StalenessBenchmark {
    private static final long SEED = 42;
    private static final Instant NOW = Instant.parse("2025-07-03T10:00:00Z");

    /** A register that is watched. */
    @State(Scope.Benchmark)
    public static class Watched {
        @Param("33334")
        int systems;

        Register register = Register.inMemory();
        StalenessWatch watch = Staleness.watch(register, StalenessSettings.withDefaults());
        int step;

        @Setup
        public void fillRegister() {
            register = GeneratedRegister.of(systems, SEED);
            watch = Staleness.watch(register, StalenessSettings.withDefaults());
            watch.at(NOW);
        }
    }

    /** The criteria have a new version. */
    @State(Scope.Benchmark)
    public static class NewCriteria {
        @Setup(Level.Invocation)
        public void commit(Watched watched) {
            RegisterView view = watched.register.view();
            RiskCriteria criteria = view.get(StandardCriteria.fiveByFive().id());
            watched.register.commit(
                    GeneratedRegister.ACTOR,
                    "new criteria",
                    change -> change.replace(
                            criteria.toBuilder()
                                    .version(criteria.version() + 1)
                                    .tolerance(criteria.version() % 2 == 0 ? "low" : "medium")
                                    .build(),
                            view.version(criteria.id())));
        }
    }

    /** One risk was assessed anew. */
    @State(Scope.Benchmark)
    public static class NewAssessment {
        @Setup(Level.Invocation)
        public void commit(Watched watched) {
            RegisterView view = watched.register.view();
            Risk risk = view.get(
                    RiskId.parse("risk-" + watched.step++ * 7 % view.risks().size()));
            watched.register.commit(
                    GeneratedRegister.ACTOR,
                    "assessed",
                    change -> change.replace(
                            risk.toBuilder()
                                    .current(RiskMatrix.standard().assess(Likelihood.LIKELY, Consequence.MAJOR))
                                    .build(),
                            view.version(risk.id())));
        }
    }

    @Benchmark
    public Staleness afterNewCriteria(Watched watched, NewCriteria commit) {
        return watched.watch.at(NOW);
    }

    @Benchmark
    public Staleness afterNewAssessment(Watched watched, NewAssessment commit) {
        return watched.watch.at(NOW);
    }

    /** The list, most urgent first, of which about half of the risks are part. */
    @Benchmark
    public int listAfterNewAssessment(Watched watched, NewAssessment commit) {
        return watched.watch.at(NOW).items().size();
    }

    /** Ceiling for {@link #afterNewCriteria}: one pass over the risks, looking up the version of each. */
    @Benchmark
    public void rawPass(Watched watched, Blackhole blackhole) {
        RegisterView view = watched.register.view();
        view.risks().forEach(risk -> blackhole.consume(view.version(risk.id())));
    }
}
