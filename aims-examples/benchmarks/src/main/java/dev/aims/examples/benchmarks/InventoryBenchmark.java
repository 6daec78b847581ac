package dev.aims.examples.benchmarks;

import dev.aims.annex.interchange.inventory.InventoryImport;
import dev.aims.annex.interchange.inventory.InventoryMapping;
import dev.aims.annex.interchange.inventory.InventoryReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Reading an inventory from memory, with mapping, validation and findings. The ceiling is the bare CSV parser over the
 * same bytes; the library reads them twice where the charset is to be detected, hence also twice that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 25, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class InventoryBenchmark {
    private static final long SEED = 42;

    @Param("2000")
    int rows;

    private final CsvMapper csvMapper =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    private final InventoryMapping mapping = GeneratedInventory.mapping();
    private byte[] csv = {};

    @Setup
    public void generate() {
        csv = GeneratedInventory.csv(rows, SEED);
    }

    @Benchmark
    public InventoryImport readInventory() {
        return InventoryReader.of(mapping).read("generated.csv", () -> new ByteArrayInputStream(csv));
    }

    /** Ceiling. */
    @Benchmark
    public long rawCsv() {
        long cells = 0;
        try (JsonParser parser = csvMapper
                .reader(CsvSchema.emptySchema())
                .createParser(new InputStreamReader(new ByteArrayInputStream(csv), GeneratedInventory.CHARSET))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && parser.getString() != null) {
                    cells++;
                }
            }
        }
        return cells;
    }

    /** Ceiling for a reader that must look twice. */
    @Benchmark
    public long rawCsvTwice() {
        return rawCsv() + rawCsv();
    }
}
