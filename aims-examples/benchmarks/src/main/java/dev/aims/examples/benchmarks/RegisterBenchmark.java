package dev.aims.examples.benchmarks;

import dev.aims.core.json.EntityJson;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.AssessedAt;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Violation;
import dev.aims.risk.assessment.HeatMap;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.TreeMap;
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
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Commits to a register in memory and views of it, small and large. What no commit can avoid stands beside them: the
 * constraints of the entity checked, its text written and hashed, one entry put into a persistent map of that size.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// The history grows with each commit: a heap of fixed size that the system has handed over keeps that out of the times.
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms10g", "-Xmx10g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 25, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RegisterBenchmark {
    private static final long SEED = 42;
    private static final int ENTITIES_PER_SYSTEM = 1 + GeneratedRegister.RISKS_PER_SYSTEM;

    @Param({"1000", "100000", "1000000"})
    int entities;

    private static final int PAGE = 50;
    private static final Likelihood[] LIKELIHOODS = Likelihood.values();
    private static final Consequence[] CONSEQUENCES = Consequence.values();

    private final RiskMatrix matrix = RiskMatrix.standard();
    private final Constraints constraints = Constraints.standard();
    private final MessageDigest sha256 = sha256();
    private Register register = Register.inMemory();
    private List<Risk> risks = List.of();
    private PSortedMap<String, Risk> map = TreePMap.empty();
    private int next;
    private int changes;

    @Setup
    public void fillRegister() {
        register = GeneratedRegister.of(Math.max(1, entities / ENTITIES_PER_SYSTEM), SEED);
        risks = register.view().risks().list();
        TreeMap<String, Risk> byId = new TreeMap<>();
        risks.forEach(risk -> byId.put(risk.id().value(), risk));
        map = TreePMap.from(byId);
    }

    /** Changes the assessment and the review of one risk, at the version that the newest view gives. */
    @Benchmark
    public Commit commitOne() {
        RegisterView view = register.view();
        Risk risk = changed(view.get(nextRisk().id()));
        long version = view.version(risk.id());
        return register.commit(GeneratedRegister.ACTOR, "reviewed", change -> change.replace(risk, version));
    }

    /** Part of the ceiling for {@link #commitOne}. */
    @Benchmark
    public List<Violation> rawConstraints() {
        return constraints.check(nextRisk());
    }

    /** Part of the ceiling for {@link #commitOne}. */
    @Benchmark
    public PSortedMap<String, Risk> rawMap() {
        Risk risk = nextRisk();
        map = map.plus(risk.id().value(), risk);
        return map;
    }

    /** Part of the ceiling for {@link #commitOne}: the risk as JSON and the hash of it. */
    @Benchmark
    public byte[] rawBytes() {
        return sha256.digest(EntityJson.write(nextRisk()).getBytes(StandardCharsets.UTF_8));
    }

    @Benchmark
    public RegisterView takeView() {
        return register.view();
    }

    /** Counts all risks by cell. */
    @Benchmark
    public HeatMap heatMap() {
        return HeatMap.of(register.view(), matrix, AssessedAt.Stage.TODAY);
    }

    /** The first page of what is overdue, when half of the reviews are. */
    @Benchmark
    public List<Risk> overdue() {
        return register.view().risks().overdueAt(GeneratedRegister.MIDDLE).page(0, PAGE);
    }

    /** The first page of the risks of one system. */
    @Benchmark
    public List<Risk> ofSystem() {
        AiSystemId system = nextRisk().systems().iterator().next();
        return register.view().risks().ofSystem(system).page(0, PAGE);
    }

    private Risk changed(Risk risk) {
        changes++;
        return risk.toBuilder()
                .inherent(matrix.assess(
                        LIKELIHOODS[changes % LIKELIHOODS.length], CONSEQUENCES[changes / 7 % CONSEQUENCES.length]))
                .nextReview(GeneratedRegister.MIDDLE.plusDays(changes % 90))
                .build();
    }

    /** In steps that are prime, so that neighbours are not met one after the other. */
    private Risk nextRisk() {
        next = (next + 7919) % risks.size();
        return risks.get(next);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
