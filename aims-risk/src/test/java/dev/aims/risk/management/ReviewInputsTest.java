package dev.aims.risk.management;

import static dev.aims.risk.management.Years.day;
import static dev.aims.risk.management.Years.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.AimsContextBuilder;
import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.Concern;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.CorrectiveActionBuilder;
import dev.aims.core.model.CorrectiveActionId;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.EffectivenessCheck;
import dev.aims.core.model.Entity;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.Incident;
import dev.aims.core.model.IncidentSeverity;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorBuilder;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.Issue;
import dev.aims.core.model.Lesson;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.ManagementReviewId;
import dev.aims.core.model.Need;
import dev.aims.core.model.NeedStatus;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformitySource;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Reading;
import dev.aims.core.model.ReviewAction;
import dev.aims.core.model.ReviewTopic;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.Threshold;
import dev.aims.core.register.Register;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewInputsTest {
    private static final LocalDate TODAY = day("2026-06-15");
    private static final ManagementReview LAST = ManagementReview.builder("r2025")
            .title("Review 2025")
            .heldOn(day("2025-06-15"))
            .actions(List.of(
                    ReviewAction.builder("done")
                            .title("Done")
                            .status(ActionStatus.DONE)
                            .build(),
                    ReviewAction.builder("late")
                            .title("Late")
                            .due(day("2026-06-14"))
                            .build(),
                    ReviewAction.builder("undated").title("Undated").build(),
                    ReviewAction.builder("dropped")
                            .title("Dropped")
                            .status(ActionStatus.CANCELLED)
                            .build()))
            .build();

    @Test
    void the_inputs_of_the_clause_come_first_and_those_of_good_practice_say_so() {
        ReviewInputs inputs = ReviewInputs.of(new Years().register(), TODAY);

        assertThat(inputs.inputs().stream().filter(input -> !input.isGoodPractice()))
                .extracting(PreparedInput::topic)
                .containsExactly(
                        ReviewTopic.EARLIER_ACTIONS,
                        ReviewTopic.CHANGED_ISSUES,
                        ReviewTopic.CHANGED_NEEDS,
                        ReviewTopic.NONCONFORMITIES,
                        ReviewTopic.MEASUREMENT_RESULTS,
                        ReviewTopic.AUDIT_RESULTS,
                        ReviewTopic.IMPROVEMENT_OPPORTUNITIES);
        assertThat(inputs.inputs().stream().filter(PreparedInput::isGoodPractice))
                .extracting(PreparedInput::id)
                .containsExactly("risks-and-treatments", "objectives", "incidents", "concerns");
        assertThat(inputs.inputs().subList(0, 7)).noneMatch(PreparedInput::isGoodPractice);
    }

    @Test
    void an_empty_register_says_what_is_missing() {
        ReviewInputs inputs = ReviewInputs.of(new Years().register(), TODAY);

        assertThat(inputs.lastReview()).isEmpty();
        assertThat(inputs.missing())
                .contains(
                        "no earlier management review is recorded",
                        "no context of the management system is recorded",
                        "no need of an interested party is recorded",
                        "no indicator is recorded",
                        "no audit was conducted so far",
                        "no open risk is recorded",
                        "no AI objective is recorded");
        assertThat(inputs.get("audit-results"))
                .hasToString("audit-results: So far 0 audits conducted, 0 of them internal, with 0 major and 0 minor"
                        + " nonconformities. What is missing: no audit was conducted so far.");
    }

    @Test
    void actions_of_earlier_reviews_are_counted_by_where_they_stand() {
        PreparedInput input = inputs(LAST).get("earlier-actions");

        assertThat(input.summary())
                .isEqualTo("Of 4 actions of earlier reviews 1 done, 2 open (1 of them overdue), 1 cancelled.");
        assertThat(input.counts())
                .containsExactly(entry("done", 1), entry("open", 2), entry("overdue", 1), entry("cancelled", 1));
        assertThat(input.entities()).containsExactly(ManagementReviewId.parse("r2025"));
        assertThat(input.missing()).containsExactly("1 open action has no date");
    }

    @Test
    void issues_are_compared_with_those_at_the_end_of_the_day_of_the_last_review() {
        Register register = new Years()
                .add("2025-01-01", context("kept", "As before", "gone", "Gone"))
                .add("2025-06-15", LAST)
                .overwrite("2025-06-15", context("kept", "As before", "gone", "Gone", "that-day", "On the day"))
                .overwrite("2026-01-01", context("kept", "Otherwise", "that-day", "On the day", "new", "New"))
                .register();

        PreparedInput input = ReviewInputs.of(register, TODAY).get("changed-issues");

        assertThat(input.summary())
                .isEqualTo("Since the review of 2025-06-15 1 issue added, 1 changed, 1 gone; 3 recorded now.");
        assertThat(input.missing()).isEmpty();
    }

    @Test
    void the_day_of_a_review_ends_in_the_zone_of_the_context() {
        ZoneId samoa = ZoneId.of("Pacific/Pago_Pago");
        AimsContextBuilder context = AimsContext.builder("context").organization("Bank");
        Register register = new Years()
                .add("2025-01-01", context.zone(samoa).build(), LAST)
                .overwrite("2025-06-16", context.scope("All").build())
                .register();

        // Noon in UTC of the 16th is one o'clock at night there: the review's day, the 15th, is over.
        assertThat(ReviewInputs.of(register, TODAY).get("changed-issues").summary())
                .endsWith("The scope has changed.");
    }

    @Test
    void a_register_that_began_after_the_review_says_so() {
        Register register = new Years()
                .add("2026-01-01", LAST, context("one", "One"))
                .overwrite("2026-02-01", context("one", "One", "two", "Two"))
                .register();

        PreparedInput input = ReviewInputs.of(register, TODAY).get("changed-issues");

        assertThat(input.counts()).containsEntry("added", 1).containsEntry("recorded", 2);
        assertThat(input.missing())
                .containsExactly("the register does not reach back to the review of 2025-06-15: compared with its first"
                        + " revision");
    }

    @Test
    void needs_are_compared_by_party() {
        Party customers = party("customers", new Need("fair", "Fair", NeedStatus.TAKEN_ON, null));
        Register register = new Years()
                .add("2025-01-01", customers, party("quiet"), LAST)
                .overwrite(
                        "2026-01-01",
                        party(
                                "customers",
                                new Need("fair", "Fairer", NeedStatus.TAKEN_ON, null),
                                new Need("quick", "Quick", NeedStatus.OPEN, null)))
                .register();

        PreparedInput input = ReviewInputs.of(register, TODAY).get("changed-needs");

        assertThat(input.summary())
                .isEqualTo("Since the review of 2025-06-15 1 need added, 1 changed, 0 gone; 2 recorded now.");
        assertThat(input.entities()).containsExactly(customers.id());
        assertThat(input.missing()).containsExactly("1 need has no decision");
    }

    @Test
    void nonconformities_are_compared_with_the_time_of_the_same_length_before_and_with_those_open_then() {
        Register register = new Years()
                .add(
                        "2025-01-01",
                        LAST,
                        nonconformity("before", "2024-06-16", NonconformityStatus.OPEN, null),
                        nonconformity("long-ago", "2024-06-15", NonconformityStatus.OPEN, null))
                .overwrite(
                        "2026-01-01", nonconformity("before", "2024-06-16", NonconformityStatus.CLOSED, "2026-01-01"))
                .add(
                        "2026-02-01",
                        nonconformity("now", "2025-06-16", NonconformityStatus.OPEN, null),
                        nonconformity("today", "2026-06-15", NonconformityStatus.OPEN, null),
                        action("late").due(day("2026-06-14")).build(),
                        action("unchecked")
                                .status(ActionStatus.DONE)
                                .completedOn(day("2026-03-01"))
                                .build(),
                        action("failed")
                                .status(ActionStatus.DONE)
                                .effectiveness(new EffectivenessCheck(
                                        day("2026-04-01"), Effectiveness.INEFFECTIVE, null, null))
                                .build())
                .register();

        PreparedInput input = ReviewInputs.of(register, TODAY).get("nonconformities");

        assertThat(input.summary())
                .isEqualTo("Since the review of 2025-06-15 2 nonconformities detected (1 in the time of the same length"
                        + " before) and 1 closed; 3 open now, 2 then. 1 corrective action done; 1 open (1 of them"
                        + " overdue), 1 done and not checked, 1 found ineffective.");
        assertThat(input.entities())
                .contains(
                        NonconformityId.parse("now"),
                        CorrectiveActionId.parse("late"),
                        CorrectiveActionId.parse("unchecked"),
                        CorrectiveActionId.parse("failed"))
                .doesNotContain(NonconformityId.parse("before"));
    }

    @Test
    void indicators_are_judged_by_their_latest_reading() {
        Register register = new Years()
                .add("2025-01-01", LAST, indicator("a", "2025-01-01", "breach"), indicator("b", "2025-01-01"))
                .overwrite("2026-02-01", indicator("a", "2026-02-01", "warning"))
                .add("2026-02-02", indicator("c", "2026-02-01", "warning", "breach"), unread("d"))
                .register();

        PreparedInput input = ReviewInputs.of(register, TODAY).get("measurement-results");

        assertThat(input.summary())
                .isEqualTo("By their latest readings, 1 of 4 indicators in breach now, 1 then, and 1 to be watched.");
        assertThat(input.counts()).containsEntry("notRead", 2);
        assertThat(input.entities())
                .containsExactly(
                        IndicatorId.parse("c"), IndicatorId.parse("a"), IndicatorId.parse("b"), IndicatorId.parse("d"));
        assertThat(input.missing()).containsExactly("2 indicators have no reading since the review of 2025-06-15");
    }

    @Test
    void audits_since_the_review_are_told_with_what_they_found_and_without_any_that_is_missing() {
        PreparedInput with = inputs(
                        LAST,
                        audit("now", "2025-06-16", FindingGrade.MINOR_NONCONFORMITY, FindingGrade.OPPORTUNITY),
                        audit("before", "2025-06-15", FindingGrade.MAJOR_NONCONFORMITY))
                .get("audit-results");

        assertThat(with.summary())
                .isEqualTo(
                        "Since the review of 2025-06-15 1 audit conducted, 1 of them internal, with 0 major and 1 minor"
                                + " nonconformity (1 in the time of the same length before).");
        assertThat(with.missing()).isEmpty();
        assertThat(inputs(LAST).get("audit-results").missing())
                .containsExactly("no audit was conducted since the review of 2025-06-15");
    }

    @Test
    void opportunities_come_from_audits_incidents_and_proposed_changes() {
        ReviewInputs inputs = inputs(
                LAST,
                audit("now", "2025-06-16", FindingGrade.OPPORTUNITY, FindingGrade.OPPORTUNITY),
                PlannedChange.builder("idea").title("Idea").build(),
                Incident.builder("i")
                        .title("I")
                        .detectedAt(noon("2026-01-01"))
                        .severity(IncidentSeverity.MAJOR)
                        .lessons(List.of(new Lesson("l", "Learned")))
                        .build());

        assertThat(inputs.get("improvement-opportunities").summary())
                .isEqualTo("Since the review of 2025-06-15 2 opportunities found by audits and 1 lesson learned from"
                        + " incidents; 1 proposed change to be decided.");
        assertThat(inputs.get("incidents").summary())
                .isEqualTo(
                        "Since the review of 2025-06-15 1 incident detected, 1 of them major or critical (0 in the time"
                                + " of the same length before); 1 open now.");
    }

    @Test
    void risks_above_tolerance_are_those_whose_level_of_today_is_above_the_line() {
        RiskMatrix matrix = RiskMatrix.standard();
        Risk above = Risk.builder("above")
                .title("Above")
                .inherent(matrix.assess(Likelihood.ALMOST_CERTAIN, Consequence.SEVERE))
                .build();
        Risk below = above.toBuilder()
                .id(RiskId.parse("below"))
                .current(matrix.assess(Likelihood.RARE, Consequence.MINOR))
                .build();
        Register register = new Years()
                .add("2025-01-01", LAST, matrix.criteria(), below)
                .add("2026-01-01", above, Risk.builder("new").title("New").build())
                .register();

        PreparedInput input = ReviewInputs.of(register, TODAY).get("risks-and-treatments");

        assertThat(input.summary())
                .isEqualTo(
                        "1 of 3 open risks above tolerance now, 0 then; 0 open treatment plans (0 overdue) with 0 open"
                                + " actions.");
        assertThat(input.entities()).containsExactly(above.id());
        assertThat(input.missing()).containsExactly("1 open risk has no level");
    }

    @Test
    void objectives_and_concerns_are_counted() {
        ReviewInputs inputs = inputs(
                LAST,
                AiObjective.builder("a")
                        .title("A")
                        .status(ObjectiveStatus.ACHIEVED)
                        .build(),
                AiObjective.builder("b").title("B").due(day("2026-06-14")).build(),
                Concern.builder("c").title("C").raisedOn(day("2026-01-01")).build());

        assertThat(inputs.get("objectives").summary())
                .isEqualTo("AI objectives: 1 achieved, 0 missed, 1 open (1 of them overdue).");
        assertThat(inputs.get("concerns").summary())
                .isEqualTo(
                        "Since the review of 2025-06-15 1 concern raised (0 in the time of the same length before); 1"
                                + " open now.");
    }

    @Test
    void they_become_the_record_of_a_review_that_a_register_takes() {
        Years years = new Years().add("2025-01-01", LAST, context("one", "One"));

        ManagementReview review =
                ReviewInputs.of(years.register(), TODAY).toReview("r2026").build();
        years.add("2026-06-15", review);

        assertThat(review.heldOn()).isEqualTo(TODAY);
        assertThat(review.inputs()).hasSize(11);
        assertThat(review.inputs().get(0).summary()).contains("What is missing: 1 open action has no date.");
        assertThat(ReviewInputs.of(years.register(), TODAY).lastReview()).contains(LAST);
        assertThat(ReviewInputs.of(years.register(), TODAY.plusDays(1)).lastReview())
                .contains(review);
    }

    @Test
    void two_views_may_be_given_in_place_of_a_register() {
        Register register = new Years()
                .add("2025-01-01", context("one", "One"), LAST)
                .overwrite("2026-01-01", context("one", "One", "two", "Two"))
                .register();

        assertThat(ReviewInputs.of(register.view(), register.viewAt(1), TODAY).inputs())
                .isEqualTo(ReviewInputs.of(register, TODAY).inputs());
    }

    @Test
    void an_input_that_is_not_there_is_named() {
        ReviewInputs inputs = ReviewInputs.of(new Years().register(), TODAY);

        assertThatThrownBy(() -> inputs.get("weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id must be one of earlier-actions, ")
                .hasMessageEndingWith(" but was weather");
        assertThat(inputs.of(ReviewTopic.OTHER))
                .extracting(PreparedInput::id)
                .containsExactly("objectives", "incidents", "concerns");
    }

    private static ReviewInputs inputs(Entity... entities) {
        return ReviewInputs.of(new Years().add("2025-01-01", entities).register(), TODAY);
    }

    private static AimsContext context(String... idsAndTexts) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            issues.add(new Issue(idsAndTexts[i], idsAndTexts[i + 1]));
        }
        return AimsContext.builder("context")
                .organization("Bank")
                .zone(ZoneOffset.UTC)
                .externalIssues(issues)
                .build();
    }

    private static Party party(String id, Need... needs) {
        return Party.builder(id)
                .name(id)
                .kind(PartyKind.ORGANIZATION)
                .needs(List.of(needs))
                .build();
    }

    private static Nonconformity nonconformity(
            String id, String detected, NonconformityStatus status, @Nullable String closed) {
        return Nonconformity.builder(id)
                .title(id)
                .source(NonconformitySource.MONITORING)
                .status(status)
                .detectedOn(day(detected))
                .closedOn(closed == null ? null : day(closed))
                .build();
    }

    private static CorrectiveActionBuilder action(String id) {
        return CorrectiveAction.builder(id).title(id).nonconformity(NonconformityId.parse("now"));
    }

    private static Indicator indicator(String id, String day, String... beyond) {
        return indicator(id)
                .latest(new Reading(Decimal.parse("7"), noon(day), Set.of(beyond)))
                .build();
    }

    private static Indicator unread(String id) {
        return indicator(id).build();
    }

    private static IndicatorBuilder indicator(String id) {
        return Indicator.builder(id)
                .title(id)
                .direction(IndicatorDirection.LOWER_IS_BETTER)
                .thresholds(List.of(
                        Threshold.atMost("warning", AlertLevel.WARNING, Decimal.parse("5")),
                        Threshold.atMost("breach", AlertLevel.BREACH, Decimal.parse("6"))));
    }

    private static Audit audit(String id, String day, FindingGrade... grades) {
        List<AuditFinding> findings = new ArrayList<>();
        for (FindingGrade grade : grades) {
            findings.add(AuditFinding.builder("f" + findings.size())
                    .grade(grade)
                    .description("Found")
                    .build());
        }
        return Audit.builder(id)
                .title(id)
                .status(AuditStatus.COMPLETED)
                .conductedUntil(day(day))
                .findings(findings)
                .build();
    }
}
