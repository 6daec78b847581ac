package dev.aims.risk.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentActionBuilder;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.validation.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanProgressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Collecting is done; training takes five days, then come four of tests and two of rolling out: eleven in all. */
    private static final List<TreatmentAction> ACTIONS = List.of(
            action("collect", 10)
                    .status(ActionStatus.DONE)
                    .completedOn(TODAY.minusDays(1))
                    .cost(Money.of("300.50", "EUR"))
                    .build(),
            action("train", 5, "collect")
                    .status(ActionStatus.IN_PROGRESS)
                    .cost(Money.of("100", "EUR"))
                    .build(),
            action("review", 3, "collect").cost(Money.of("50", "USD")).build(),
            action("test", 4, "train", "review").due(LocalDate.of(2026, 3, 9)).build(),
            action("roll-out", 2, "test").build(),
            action("tell", 1).due(LocalDate.of(2026, 3, 1)).build(),
            action("dropped", 7)
                    .status(ActionStatus.CANCELLED)
                    .cost(Money.of("999", "EUR"))
                    .build());

    private final PlanProgress progress = PlanProgress.of(plan(LocalDate.of(2026, 3, 15), ACTIONS), TODAY);

    @Test
    void what_is_done_is_told_by_number_by_days_and_by_cost() {
        assertThat(progress.byNumber()).hasToString("1 of 6");
        assertThat(progress.byNumber().fraction().orElseThrow()).isEqualTo(1.0 / 6, within(1e-12));
        assertThat(progress.byDays()).hasToString("10 of 25");
        assertThat(progress.byCost()).hasToString("{EUR=300.50 of 400.50, USD=0 of 50}");
        assertThat(progress.costs().get("EUR"))
                .isEqualTo(new PlanCost(Money.of("300.50", "EUR"), Money.of("100", "EUR")));
    }

    @Test
    void the_share_of_nothing_is_unknown() {
        PlanProgress empty = PlanProgress.of(plan(null, List.of()), TODAY);

        assertThat(empty.byNumber().fraction()).isEmpty();
        assertThat(empty.forecastEnd()).isEmpty();
        assertThat(empty.criticalPath()).isEmpty();
        assertThat(empty.findings()).isEmpty();
    }

    @Test
    void it_is_told_what_can_be_begun_what_waits_and_what_is_overdue() {
        assertThat(progress.startable()).extracting(TreatmentAction::id).containsExactly("review", "tell");
        assertThat(progress.blocked())
                .extracting(blocked -> blocked.action().id() + " waits for " + blocked.waitsFor())
                .containsExactly("test waits for [review, train]", "roll-out waits for [test]");
        assertThat(progress.overdue()).extracting(TreatmentAction::id).containsExactly("tell");
    }

    @Test
    void the_longest_chain_tells_when_the_plan_is_done() {
        assertThat(progress.criticalPath())
                .extracting(forecast -> forecast.action().id() + " " + forecast.start() + " to " + forecast.end())
                .containsExactly(
                        "train 2026-03-02 to 2026-03-06",
                        "test 2026-03-07 to 2026-03-10",
                        "roll-out 2026-03-11 to 2026-03-12");
        assertThat(progress.forecastEnd()).contains(LocalDate.of(2026, 3, 12));
        assertThat(progress.forecastDaysLate()).isEmpty();
    }

    @Test
    void each_action_has_its_slack_within_the_plan_and_its_margin_to_the_due_dates() {
        assertThat(progress.forecasts())
                .extracting(
                        forecast -> forecast.action().id() + " " + forecast.slackDays() + " " + forecast.marginDays())
                .containsExactlyInAnyOrder("train 0 -1", "review 2 1", "test 0 -1", "roll-out 0 3", "tell 10 -1");
        assertThat(progress.forecasts().stream().filter(ActionForecast::isLate))
                .extracting(forecast -> forecast.action().id())
                .containsExactlyInAnyOrder("train", "test", "tell");
    }

    @Test
    void a_plan_that_ends_after_its_date_is_found_with_the_days() {
        PlanProgress late = PlanProgress.of(plan(LocalDate.of(2026, 3, 10), ACTIONS), TODAY);

        assertThat(late.forecastDaysLate()).hasValue(2);
        assertThat(late.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "warning treatment.forecast-late: treatment-plan plan, due: is 2026-03-10, and it will be"
                                + " done on 2026-03-12, 2 days later; agree on a new date, shorten the critical path, or correct"
                                + " the days (ISO/IEC 42001, 8.3)");
    }

    @Test
    void an_action_without_days_counts_as_nothing_and_is_found() {
        PlanProgress unknown = PlanProgress.of(
                plan(
                        null,
                        List.of(
                                action("a", 3).build(),
                                action("b", null, "a").build(),
                                action("c", 2, "b").build())),
                TODAY);

        assertThat(unknown.forecastEnd()).contains(TODAY.plusDays(4));
        assertThat(unknown.criticalPath())
                .extracting(forecast -> forecast.action().id())
                .containsExactly("a", "b", "c");
        assertThat(unknown.findings())
                .extracting(Finding::message)
                .containsExactly("does not say how many days it takes and counts as 0; estimate the days");
    }

    @Test
    void actions_that_wait_for_each_other_are_named_and_nothing_is_forecast() {
        PlanProgress circular = PlanProgress.of(
                plan(
                        null,
                        List.of(
                                action("a", 1).build(),
                                action("b", 1, "d").build(),
                                action("c", 1, "b").build(),
                                action("d", 1, "a", "c").build(),
                                action("e", 1, "d").build())),
                TODAY);

        assertThat(circular.circles()).hasSize(1);
        assertThat(circular.circles().get(0)).containsExactly("b", "d", "c");
        assertThat(circular.forecasts()).isEmpty();
        assertThat(circular.forecastEnd()).isEmpty();
        assertThat(circular.startable()).extracting(TreatmentAction::id).containsExactly("a");
        assertThat(circular.findings())
                .extracting(Finding::message)
                .containsExactly("wait for each other: b, d, c, b; drop one of these dependencies");
    }

    @Test
    void what_depends_on_something_unknown_or_given_up_waits_and_is_found() {
        PlanProgress odd = PlanProgress.of(
                plan(
                        null,
                        List.of(
                                action("a", 1).status(ActionStatus.CANCELLED).build(),
                                action("b", 2, "a").build(),
                                action("c", 3, "nowhere").build())),
                TODAY);

        assertThat(odd.startable()).isEmpty();
        assertThat(odd.forecastEnd()).contains(TODAY.plusDays(2));
        assertThat(odd.findings())
                .extracting(Finding::code)
                .containsExactly("treatment.depends-on-unknown", "treatment.depends-on-cancelled");
    }

    @Test
    void what_was_begun_too_early_is_found() {
        List<TreatmentAction> actions = new ArrayList<>(ACTIONS);
        actions.set(4, actions.get(4).toBuilder().status(ActionStatus.DONE).build());

        assertThat(PlanProgress.of(plan(null, actions), TODAY).findings())
                .extracting(Finding::toString)
                .containsExactly("info treatment.begun-before-dependency: treatment-plan plan, actions[4]: is done, and"
                        + " test, which it depends on, is not done; record that the other one is done, or drop the"
                        + " dependency (good practice)");
    }

    private static TreatmentPlan plan(LocalDate due, List<TreatmentAction> actions) {
        return TreatmentPlan.of("plan", Risk.builder("risk").title("Risk").build(), TreatmentOption.CHANGE_LIKELIHOOD)
                .actions(actions)
                .due(due)
                .build();
    }

    private static TreatmentActionBuilder action(String id, Integer days, String... dependsOn) {
        return TreatmentAction.builder(id).title(id).days(days).dependsOn(Set.of(dependsOn));
    }
}
