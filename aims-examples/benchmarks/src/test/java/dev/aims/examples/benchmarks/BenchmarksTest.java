package dev.aims.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.interchange.inventory.InventoryImport;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {
    private static final List<Class<?>> BENCHMARKS = List.of(
            InventoryBenchmark.class,
            IdentificationBenchmark.class,
            ConsistencyBenchmark.class,
            RiskMethodBenchmark.class,
            StalenessBenchmark.class,
            RegisterBenchmark.class,
            JsonBenchmark.class,
            StoreBenchmark.class,
            OpeningBenchmark.class,
            CatalogBenchmark.class,
            QuantificationBenchmark.class);

    /** Says nothing about speed: with no fork, no warm-up and tiny sizes, the times mean nothing. */
    @Test
    void every_benchmark_runs() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .param("rows", "20")
                        .param("systems", "5")
                        .param("entities", "20")
                        .param("trials", "1000")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results)
                .extracting(result -> result.getParams().getBenchmark())
                .hasSameElementsAs(
                        BENCHMARKS.stream().flatMap(BenchmarksTest::methods).toList());
    }

    @Test
    void the_generated_inventory_is_the_same_each_time_and_most_of_its_rows_can_be_used() {
        InventoryBenchmark benchmark = new InventoryBenchmark();
        benchmark.rows = 2_000;
        benchmark.generate();

        InventoryImport read = benchmark.readInventory();

        assertThat(GeneratedInventory.csv(50, 7)).isEqualTo(GeneratedInventory.csv(50, 7));
        assertThat(read.columns()).hasSize(62);
        assertThat(read.rows()).isEqualTo(2_000);
        assertThat(read.systems()).hasSizeGreaterThan(1_900);
        assertThat(read.systems()).anyMatch(system -> !system.traits().isEmpty());
        assertThat(read.findings()).isNotEmpty();
        assertThat(benchmark.rawCsv()).isEqualTo(2_001 * 62);
        assertThat(read.charset()).isEqualTo(GeneratedInventory.CHARSET);
    }

    @Test
    void the_plain_reading_of_a_register_gives_the_same_entities() {
        JsonBenchmark benchmark = new JsonBenchmark();
        benchmark.systems = 10;
        benchmark.writeOnce();
        RegisterView view = GeneratedRegister.of(10, 42).view();

        JsonBenchmark.Entities raw = benchmark.rawRead().entities();

        assertThat(benchmark.readDocument().findings()).isEmpty();
        assertThat(raw.risks()).isEqualTo(view.risks().list());
        assertThat(raw.systems()).isEqualTo(view.systems().list());
    }

    @Test
    void the_rules_find_something_in_the_generated_register() {
        ConsistencyBenchmark benchmark = new ConsistencyBenchmark();
        benchmark.systems = 10;
        benchmark.fillRegister();

        assertThat(benchmark.checkConsistency())
                .extracting(Finding::code)
                .contains("risk.above-tolerance-untreated", "treatment.action-overdue", "risk.review-overdue");
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> type.getName() + "." + method.getName());
    }
}
