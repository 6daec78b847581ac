package dev.aims.risk.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.Threshold;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.ReadingStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Random batches by two processes, of which some die on the way, against a plain sorted map. */
class MonitoringProperties {
    private static final Actor ACTOR = Actor.of("monitoring");
    private static final Indicator INDICATOR =
            Drift.with(Threshold.atMost("limit", AlertLevel.BREACH, Decimal.parse("0"))
                    .clearedWithin(Decimal.parse("2"))
                    .raisedAfter(2));

    /** @param hours each with its value, which the hour tells, so that what comes twice is the same */
    record Step(int process, boolean dies, List<Integer> hours) {}

    @Property(tries = 300)
    void nothing_is_lost_and_nothing_counts_twice_whoever_records_and_dies(
            @ForAll("steps") @Size(max = 12) List<Step> steps) {
        RegisterStore commits = RegisterStore.inMemory();
        ReadingStore series = ReadingStore.inMemory();
        Register.open(commits, "acme").commit(ACTOR, "begin", change -> change.add(INDICATOR));
        List<Register> registers = List.of(Register.open(commits, "acme"), Register.open(commits, "acme"));
        TreeMap<Integer, IndicatorReading> model = new TreeMap<>();
        int raised = 0;
        for (Step step : steps) {
            InterruptedStore store = new InterruptedStore(series);
            Register register = registers.get(step.process());
            Monitoring monitoring = Monitoring.of(
                    register,
                    store,
                    MonitoringSettings.withDefaults().clock(Clock.fixed(Drift.at(1_000), ZoneOffset.UTC)));
            if (step.dies()) {
                store.dieOnAppend();
            }
            try {
                Recorded recorded = monitoring.record(
                        ACTOR,
                        step.hours().stream().map(MonitoringProperties::reading).toList());
                raised += recorded.raised().size() - recorded.cleared().size();
                assertThat(recorded.accepted() + recorded.repeated() + recorded.refused())
                        .isEqualTo(step.hours().size());
            } catch (StoreException e) {
                assertThat(step.dies()).isTrue();
            }
            for (int hour : step.hours()) {
                if (model.isEmpty() || hour > model.lastKey()) {
                    model.put(hour, reading(hour));
                }
            }
            assertThat(series.latest(register.id(), Drift.ID, 1_000)).isEqualTo(new ArrayList<>(model.values()));
            Indicator now = register.refresh().get(Drift.ID);
            assertThat(now).isEqualTo(after(model, now));
            assertThat(Monitoring.alerts(register.view())).hasSize(raised);
            assertThat(monitoring.verify()).noneMatch(finding -> finding.isError());
        }
    }

    /** What a fold over the first readings, as many as the register says to know, makes of the indicator. */
    private static Indicator after(Map<Integer, IndicatorReading> model, Indicator now) {
        long count = now.series() == null ? 0 : now.series().count();
        Watch watch = Watch.of(INDICATOR);
        for (IndicatorReading reading : model.values().stream().limit(count).toList()) {
            watch = watch.after(reading);
        }
        return watch.indicator();
    }

    private static IndicatorReading reading(int hour) {
        int value = (hour * 7) % 11 - 5;
        return new IndicatorReading(Drift.ID, Drift.at(hour), new Decimal(BigDecimal.valueOf(value)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(0, 1),
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(0, 40).list().ofMaxSize(6))
                .as(Step::new)
                .list();
    }
}
