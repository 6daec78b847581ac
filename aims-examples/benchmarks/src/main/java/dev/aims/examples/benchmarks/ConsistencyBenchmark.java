package dev.aims.examples.benchmarks;

import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.consistency.RiskConsistency;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All consistency rules over a register of three risks a system and a plan for every fourth of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 25, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ConsistencyBenchmark {
    private static final long SEED = 42;
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    @Param("2000")
    int systems;

    private final ConsistencyRules rules = RiskConsistency.standard();
    private RegisterView view = GeneratedRegister.of(1, SEED).view();

    @Setup
    public void fillRegister() {
        view = GeneratedRegister.of(systems, SEED).view();
    }

    @Benchmark
    public List<Finding> checkConsistency() {
        return rules.check(view, TODAY);
    }

    /** Ceiling for {@link #checkConsistency}: one pass over all entities of the view, in which nothing is asked. */
    @Benchmark
    public void rawPass(Blackhole blackhole) {
        for (EntityType<? extends Entity> type : EntityType.STANDARD) {
            view.all(type.type()).forEach(blackhole::consume);
        }
    }
}
