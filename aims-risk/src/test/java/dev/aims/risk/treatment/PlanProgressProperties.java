package dev.aims.risk.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PlanProgressProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Property(tries = 300)
    void the_forecast_ends_with_the_longest_chain(@ForAll("withoutCircle") List<TreatmentAction> actions) {
        PlanProgress progress = progress(actions);

        assertThat(progress.circles()).isEmpty();
        assertThat(length(progress.criticalPath())).isEqualTo(longest(actions));
        progress.forecastEnd()
                .ifPresent(end -> assertThat(end).isEqualTo(TODAY.plusDays(Math.max(0, longest(actions) - 1))));
    }

    @Property(tries = 150)
    void an_action_can_slip_by_its_slack_and_by_no_day_more(@ForAll("withoutCircle") List<TreatmentAction> actions) {
        for (ActionForecast forecast : progress(actions).forecasts()) {
            int slack = (int) forecast.slackDays();

            assertThat(longest(longer(actions, forecast.action(), slack))).isEqualTo(longest(actions));
            assertThat(longest(longer(actions, forecast.action(), slack + 1))).isEqualTo(longest(actions) + 1);
        }
    }

    @Property(tries = 150)
    void every_action_that_is_not_begun_either_waits_or_can_be_begun(@ForAll("any") List<TreatmentAction> actions) {
        PlanProgress progress = progress(actions);
        Set<String> done = actions.stream()
                .filter(action -> action.status() == ActionStatus.DONE)
                .map(TreatmentAction::id)
                .collect(Collectors.toSet());

        assertThat(progress.startable())
                .extracting(TreatmentAction::id)
                .containsExactlyElementsOf(actions.stream()
                        .filter(action -> action.status() == ActionStatus.OPEN && done.containsAll(action.dependsOn()))
                        .map(TreatmentAction::id)
                        .toList());
        assertThat(progress.startable().size() + progress.blocked().size())
                .isEqualTo(progress.with(ActionStatus.OPEN).size());
    }

    @Property(tries = 300)
    void circles_are_found_where_an_action_waits_for_itself_in_the_end(@ForAll("any") List<TreatmentAction> actions) {
        Map<String, TreatmentAction> byId = byId(actions);
        Set<String> inCircles = actions.stream()
                .map(TreatmentAction::id)
                .filter(id -> reachable(id, byId).contains(id))
                .collect(Collectors.toSet());
        List<List<String>> circles = progress(actions).circles();

        assertThat(circles.isEmpty()).isEqualTo(inCircles.isEmpty());
        for (List<String> circle : circles) {
            assertThat(inCircles).containsAll(circle);
            for (int i = 0; i < circle.size(); i++) {
                assertThat(byId.get(circle.get(i)).dependsOn()).contains(circle.get((i + 1) % circle.size()));
            }
        }
    }

    private static Set<String> reachable(String from, Map<String, TreatmentAction> byId) {
        Set<String> reached = new HashSet<>();
        List<String> ahead = new ArrayList<>(byId.get(from).dependsOn());
        while (!ahead.isEmpty()) {
            String id = ahead.remove(ahead.size() - 1);
            if (reached.add(id)) {
                ahead.addAll(byId.get(id).dependsOn());
            }
        }
        return reached;
    }

    /** By trying all chains. */
    private static long longest(List<TreatmentAction> actions) {
        Map<String, TreatmentAction> byId = byId(actions);
        return actions.stream()
                .filter(PlanProgressProperties::isUndone)
                .mapToLong(action -> chainTo(action, byId))
                .max()
                .orElse(0);
    }

    private static long chainTo(TreatmentAction action, Map<String, TreatmentAction> byId) {
        return days(action)
                + action.dependsOn().stream()
                        .map(byId::get)
                        .filter(PlanProgressProperties::isUndone)
                        .mapToLong(before -> chainTo(before, byId))
                        .max()
                        .orElse(0);
    }

    private static long length(List<ActionForecast> chain) {
        return chain.stream().mapToLong(forecast -> days(forecast.action())).sum();
    }

    private static long days(TreatmentAction action) {
        return action.days() == null ? 0 : action.days();
    }

    private static boolean isUndone(TreatmentAction action) {
        return action.status() == ActionStatus.OPEN || action.status() == ActionStatus.IN_PROGRESS;
    }

    private static List<TreatmentAction> longer(List<TreatmentAction> actions, TreatmentAction one, int by) {
        return actions.stream()
                .map(action -> action.id().equals(one.id())
                        ? action.toBuilder().days((int) days(action) + by).build()
                        : action)
                .toList();
    }

    private static Map<String, TreatmentAction> byId(List<TreatmentAction> actions) {
        return actions.stream().collect(Collectors.toMap(TreatmentAction::id, Function.identity()));
    }

    private static PlanProgress progress(List<TreatmentAction> actions) {
        TreatmentPlan plan = TreatmentPlan.of(
                        "plan", Risk.builder("risk").title("Risk").build(), TreatmentOption.CHANGE_LIKELIHOOD)
                .actions(actions)
                .build();
        return PlanProgress.of(plan, TODAY);
    }

    /** Each waits for some of those with a lower number only. */
    @Provide
    Arbitrary<List<TreatmentAction>> withoutCircle() {
        return actions((i, others) -> others.stream().filter(other -> other < i));
    }

    @Provide
    Arbitrary<List<TreatmentAction>> any() {
        return actions((i, others) -> others.stream());
    }

    private interface Dependencies {
        Stream<Integer> of(int i, Set<Integer> others);
    }

    private static Arbitrary<List<TreatmentAction>> actions(Dependencies dependencies) {
        return Arbitraries.integers().between(1, 9).flatMap(size -> {
            Arbitrary<Set<Integer>> others =
                    Arbitraries.integers().between(0, size - 1).set().ofMaxSize(3);
            Arbitrary<TreatmentAction> one = Combinators.combine(
                            others,
                            Arbitraries.integers().between(1, 9).injectNull(0.2),
                            Arbitraries.frequencyOf(
                                    Tuple.of(4, Arbitraries.just(ActionStatus.OPEN)),
                                    Tuple.of(2, Arbitraries.of(ActionStatus.class))))
                    .as((waitsFor, days, status) -> TreatmentAction.builder("x")
                            .title("Action")
                            .days(days)
                            .status(status)
                            .dependsOn(waitsFor.stream().map(i -> "a" + i).collect(Collectors.toSet()))
                            .build());
            return one.list().ofSize(size).map(made -> numbered(made, dependencies));
        });
    }

    private static List<TreatmentAction> numbered(List<TreatmentAction> made, Dependencies dependencies) {
        return IntStream.range(0, made.size())
                .mapToObj(i -> made.get(i).toBuilder()
                        .id("a" + i)
                        .dependsOn(dependencies
                                .of(
                                        i,
                                        made.get(i).dependsOn().stream()
                                                .map(id -> Integer.valueOf(id.substring(1)))
                                                .collect(Collectors.toSet()))
                                .map(other -> "a" + other)
                                .collect(Collectors.toSet()))
                        .build())
                .toList();
    }
}
