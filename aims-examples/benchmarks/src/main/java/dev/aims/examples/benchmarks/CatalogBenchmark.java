package dev.aims.examples.benchmarks;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogReader;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.crosswalk.Coverage;
import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.crosswalk.CrosswalkGraph;
import dev.aims.annex.crosswalk.CrosswalkReader;
import dev.aims.annex.crosswalk.Crosswalks;
import dev.aims.annex.crosswalk.Implemented;
import dev.aims.annex.crosswalk.NextStep;
import dev.aims.core.register.RegisterView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/** Catalogs and crosswalks as they come with the library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 25, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class CatalogBenchmark {
    private static final long SEED = 42;

    @Param("2000")
    int systems;

    private final List<byte[]> catalogs = new ArrayList<>();
    private final List<byte[]> crosswalks = new ArrayList<>();
    private final CrosswalkGraph graph = CrosswalkGraph.of(Catalogs.builtIn(), Crosswalks.builtIn());
    private RegisterView view = GeneratedRegister.of(1, SEED).view();

    @Setup
    public void readBytes() {
        view = GeneratedRegister.of(systems, SEED).view();
        for (Catalog catalog : Catalogs.builtIn().all()) {
            catalogs.add(bytes("catalogs/" + catalog.id() + "/" + catalog.edition()));
        }
        for (Crosswalk crosswalk : Crosswalks.builtIn().all()) {
            crosswalks.add(bytes("crosswalks/" + crosswalk.id()));
        }
    }

    /** Reads and checks every catalog and crosswalk anew, from bytes in memory. */
    @Benchmark
    public int loadAll() {
        int read = 0;
        for (byte[] catalog : catalogs) {
            read += CatalogReader.json()
                    .load(new ByteArrayInputStream(catalog))
                    .requirements()
                    .size();
        }
        for (byte[] crosswalk : crosswalks) {
            read += CrosswalkReader.json()
                    .load(new ByteArrayInputStream(crosswalk))
                    .rows()
                    .size();
        }
        return read;
    }

    /** What a register has in place, against every framework. */
    @Benchmark
    public List<Coverage> coverage() {
        return graph.coverage(Implemented.in(view).entries());
    }

    /** What to put in place next, for every framework at once. */
    @Benchmark
    public List<NextStep> next() {
        return graph.next(
                Implemented.in(view).entries(),
                graph.frameworks().stream().map(Catalog::id).toList());
    }

    private static byte[] bytes(String name) {
        String resource = "/META-INF/aims/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(Catalogs.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
