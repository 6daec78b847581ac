package dev.aims.examples.benchmarks;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentMethod;
import dev.aims.risk.assessment.AssessmentResult;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.MatrixMethod;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.criteria.Tolerance;
import dev.aims.risk.rollup.Concentration;
import dev.aims.risk.rollup.RollUp;
import dev.aims.risk.rollup.RollUpBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * What the risk method has to work out anew: for all risks once the criteria have changed, and for one risk that has. Three
 * risks a system; each system uses three of 200 components, which 20 parties supply.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 25, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RiskMethodBenchmark {
    private static final long SEED = 42;
    private static final int CHUNK = 5_000;
    private static final int COMPONENTS = 200;
    private static final int SUPPLIERS = 20;

    @Param("33334")
    int systems;

    private RegisterView view = GeneratedRegister.of(1, SEED).view();
    private RegisterView oneRiskLater = view;
    private RegisterView criteriaLater = view;
    private List<Commit> oneRisk = List.of();
    private List<Commit> toCriteria = List.of();
    private RollUp rollUp = rollUp(view);
    private RiskMatrix matrix = RiskMatrix.standard();
    private Tolerance tolerance = Tolerance.of(matrix);
    private AssessmentMethod method = MatrixMethod.of(matrix.criteria());
    private Risk changed = Risk.builder("none").title("None").build();

    @Setup
    public void fillRegister() {
        Register register = Register.inMemory();
        register.commitAll(GeneratedRegister.ACTOR, "generated", entities(), CHUNK);
        view = register.view();
        rollUp = rollUp(view);

        Risk risk = view.risks().stream().findFirst().orElseThrow();
        changed = risk.toBuilder()
                .current(matrix.assess(Likelihood.ALMOST_CERTAIN, Consequence.SEVERE))
                .build();
        oneRisk = List.of(register.commit(
                GeneratedRegister.ACTOR, "one risk", change -> change.replace(changed, view.version(risk.id()))));
        oneRiskLater = register.view();

        RiskCriteria stricter = StandardCriteria.fiveByFive().toBuilder()
                .version(2)
                .tolerance("low")
                .build();
        register.commit(GeneratedRegister.ACTOR, "criteria", change -> change.overwrite(stricter));
        criteriaLater = register.view();
        toCriteria = register.changesSince(view.revision());
        matrix = RiskMatrix.of(stricter);
        tolerance = Tolerance.of(matrix);
        method = MatrixMethod.of(stricter);
    }

    private List<Entity> entities() {
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < SUPPLIERS; i++) {
            entities.add(Party.builder("supplier-" + i)
                    .name("Supplier number " + i)
                    .kind(PartyKind.ORGANIZATION)
                    .build());
        }
        for (int i = 0; i < COMPONENTS; i++) {
            entities.add(AiComponent.builder("component-" + i)
                    .name("Component number " + i)
                    .kind(ComponentKind.MODEL)
                    .supplier(PartyId.parse("supplier-" + i % SUPPLIERS))
                    .build());
        }
        for (Entity entity : GeneratedRegister.entities(systems, SEED)) {
            entities.add(entity instanceof AiSystem system ? withComponents(system) : entity);
        }
        return entities;
    }

    private static AiSystem withComponents(AiSystem system) {
        int number = Integer.parseInt(system.id().value().substring("system-".length()));
        return system.toBuilder()
                .components(IntStream.of(number, number * 7 + 1, number * 31 + 2)
                        .map(component -> component % COMPONENTS)
                        .distinct()
                        .mapToObj(component ->
                                new ComponentUse(AiComponentId.parse("component-" + component), "base model"))
                        .toList())
                .build();
    }

    private static RollUp rollUp(RegisterView view) {
        return RollUp.of(view, StandardCriteria.fiveByFive().id(), RollUpBy.ORGANIZATION, RollUpBy.values());
    }

    /** The level of each risk by the new criteria, as something to store, and where it stands by their lines. */
    @Benchmark
    public void assess(Blackhole blackhole) {
        for (Risk risk : criteriaLater.risks()) {
            Assessment today = AssessmentStage.today(risk).orElseThrow();
            Assessment anew = matrix.assess(today.likelihood(), today.consequences());
            blackhole.consume(anew);
            blackhole.consume(tolerance.standing(risk, anew));
        }
    }

    /** One risk with all factors, assumptions and lines explained. */
    @Benchmark
    public AssessmentResult assessOne(Blackhole blackhole) {
        Assessment today = AssessmentStage.today(changed).orElseThrow();
        AssessmentResult result = method.assess(today.likelihood(), today.consequences());
        blackhole.consume(tolerance.check(changed, result.assessment()));
        return result;
    }

    /** All risks by all kinds of groups, as after a change of criteria. */
    @Benchmark
    public RollUp rollUp() {
        return rollUp.after(criteriaLater, toCriteria);
    }

    @Benchmark
    public RollUp rollUpAfterOne() {
        return rollUp.after(oneRiskLater, oneRisk);
    }

    /** What hangs on shared components and suppliers, each way named. */
    @Benchmark
    public Concentration concentration() {
        return Concentration.of(view);
    }

    /** Ceiling for the passes over all risks: each risk of the view, nothing asked of it. */
    @Benchmark
    public void rawRisks(Blackhole blackhole) {
        view.risks().forEach(blackhole::consume);
    }
}
