package dev.aims.examples.benchmarks;

import dev.aims.annex.applicability.StatementOfApplicability;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.identification.RiskIdentification;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.Trait;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

/**
 * Conclusions. The ceilings find the same facts and leave out all that explains them: reasons, questions, texts,
 * findings, order.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 25, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class IdentificationBenchmark {
    private static final long SEED = 42;

    @Param("2000")
    int systems;

    private final Catalogs catalogs = Catalogs.builtIn();
    private final AiSystem system = GeneratedRegister.system(SEED);
    private RegisterView view = GeneratedRegister.of(1, SEED).view();

    @Setup
    public void fillRegister() {
        view = GeneratedRegister.of(systems, SEED).view();
    }

    /** One system. */
    @Benchmark
    public RiskIdentification identify() {
        return RiskIdentification.of(system, catalogs);
    }

    /** Ceiling for {@link #identify}: whether each trait of each source and objective is there. */
    @Benchmark
    public int rawIdentify() {
        int present = 0;
        for (var source : catalogs.sources()) {
            for (Trait trait : source.traits()) {
                present += system.traits().contains(trait) ? 1 : 0;
            }
        }
        for (var objective : catalogs.objectives()) {
            for (Trait trait : objective.traits()) {
                present += system.traits().contains(trait) ? 1 : 0;
            }
        }
        return present;
    }

    /** A register of three risks a system and a plan for every fourth of them. */
    @Benchmark
    public StatementOfApplicability deriveStatement() {
        return StatementOfApplicability.derive(view, catalogs);
    }

    /** Ceiling for {@link #deriveStatement}: the risks by control that the plans name, found by hashing. */
    @Benchmark
    public Map<ControlRef, Set<RiskId>> rawStatement() {
        Map<ControlRef, Set<RiskId>> risks = new HashMap<>();
        for (TreatmentPlan plan : view.treatmentPlans()) {
            for (TreatmentAction action : plan.actions()) {
                ControlRef control = action.control();
                if (control != null) {
                    risks.computeIfAbsent(control, key -> new HashSet<>()).addAll(plan.risks());
                }
            }
        }
        return risks;
    }
}
