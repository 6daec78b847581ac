package dev.aims.examples.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aims.core.json.RegisterDocument;
import dev.aims.core.json.RegisterJson;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Party;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole register as one JSON document in memory. The ceiling is Jackson with the same records, limits and detection
 * of repeated names, binding the document at once: without what isolates a broken entity and reports it in words.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 25, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class JsonBenchmark {
    private static final long SEED = 42;
    private static final RegisterJson JSON = RegisterJson.withDefaults();

    @Param("2000")
    int systems;

    private final JsonMapper plain = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(4 * 1024 * 1024)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .build();
    private RegisterView view = GeneratedRegister.of(1, SEED).view();
    private byte[] document = {};
    private final Constraints constraints = Constraints.standard();
    private Risk risk = view.risks().list().get(0);

    @Setup
    public void writeOnce() {
        view = GeneratedRegister.of(systems, SEED).view();
        risk = view.risks().list().get(0);
        document = writeDocument().toByteArray();
    }

    @Benchmark
    public ByteArrayOutputStream writeDocument() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(view, out);
        return out;
    }

    /** Ceiling for {@link #writeDocument}. */
    @Benchmark
    public ByteArrayOutputStream rawWrite() {
        Map<String, List<? extends Entity>> entities = new LinkedHashMap<>();
        EntityType.STANDARD.forEach(
                type -> entities.put(type.name(), view.all(type.type()).list()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        plain.writeValue(out, Map.of("entities", entities));
        return out;
    }

    @Benchmark
    public Checked<RegisterDocument> readDocument() {
        return JSON.read(new ByteArrayInputStream(document));
    }

    /** Ceiling for {@link #readDocument}. */
    @Benchmark
    public Document rawRead() {
        return plain.readValue(new ByteArrayInputStream(document), Document.class);
    }

    /** One risk against its constraints, as each commit does it. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public List<Violation> validateRisk() {
        return constraints.check(risk);
    }

    /** The document as Jackson binds it. */
    public record Document(
            String format, int version, int minReader, long revision, Entities entities, Entities retired) {}

    /** The types that a generated register holds. */
    public record Entities(
            @JsonProperty("risk-criteria") List<RiskCriteria> criteria,
            @JsonProperty("party") List<Party> parties,
            @JsonProperty("ai-system") List<AiSystem> systems,
            @JsonProperty("risk") List<Risk> risks,
            @JsonProperty("control-implementation") List<ControlImplementation> controls,
            @JsonProperty("treatment-plan") List<TreatmentPlan> plans) {}
}
