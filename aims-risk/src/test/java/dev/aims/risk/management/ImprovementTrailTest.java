package dev.aims.risk.management;

import static dev.aims.risk.management.Years.day;
import static dev.aims.risk.management.Years.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditId;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.CorrectiveActionBuilder;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.EffectivenessCheck;
import dev.aims.core.model.Entity;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityBuilder;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformitySource;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImprovementTrailTest {
    private static final LocalDate TODAY = day("2026-06-15");
    private static final PartyId TEAM = PartyId.parse("team");
    private static final PartyId QUALITY = PartyId.parse("quality");

    @Test
    void a_new_nonconformity_is_to_be_put_right_by_its_owner() {
        ImprovementTrail trail = trail(nonconformity().build());

        assertThat(trail.next()).hasValueSatisfying(step -> {
            assertThat(step.kind()).isEqualTo(TrailStep.Kind.CORRECTION);
            assertThat(step.owner()).isEqualTo(QUALITY);
        });
        assertThat(trail.steps()).extracting(TrailStep::kind).containsExactly(TrailStep.Kind.values());
        assertThat(trail.steps()).noneMatch(TrailStep::done);
        assertThat(trail).hasToString("nonconformity gap: to do: put right what is wrong (quality)");
    }

    @Test
    void it_knows_the_finding_that_showed_it() {
        ImprovementTrail trail = trail(
                audit(),
                nonconformity()
                        .source(NonconformitySource.AUDIT)
                        .audit(AuditId.parse("audit"))
                        .auditFinding("f1")
                        .build());

        assertThat(trail.source()).contains(AuditId.parse("audit"));
        assertThat(trail.sourcePart()).contains("f1");
    }

    @Test
    void once_analysed_somebody_has_to_decide_what_keeps_it_from_coming_back() {
        assertThat(trail(analysed().build()).next())
                .map(TrailStep::what)
                .hasValue("decide what keeps it from coming back");
    }

    @Test
    void an_open_action_is_next_by_its_owner_until_its_date() {
        ImprovementTrail trail = trail(
                analysed().build(),
                action("late").due(day("2026-06-14")).owner(TEAM).build(),
                action("later").due(day("2026-07-01")).build());

        assertThat(trail.next())
                .hasValueSatisfying(step ->
                        assertThat(step).hasToString("to do: carry out late, later (team, overdue since 2026-06-14)"));
        assertThat(trail.isOverdue()).isTrue();
    }

    @Test
    void the_last_day_of_an_action_is_still_in_time() {
        assertThat(trail(analysed().build(), action("a").due(TODAY).build()).isOverdue())
                .isFalse();
    }

    @Test
    void what_was_done_is_to_be_checked_then_closed() {
        ImprovementTrail done = trail(analysed().build(), done("a").build());
        ImprovementTrail checked = trail(analysed().build(), checked("a", Effectiveness.EFFECTIVE, "2026-05-01"));
        ImprovementTrail closed = trail(
                analysed()
                        .status(NonconformityStatus.CLOSED)
                        .closedOn(day("2026-05-02"))
                        .build(),
                checked("a", Effectiveness.EFFECTIVE, "2026-05-01"));

        assertThat(done.next()).map(TrailStep::what).hasValue("see whether a helped");
        assertThat(checked.next()).map(TrailStep::kind).hasValue(TrailStep.Kind.CLOSURE);
        assertThat(closed.next()).isEmpty();
        assertThat(closed.open()).isEmpty();
        assertThat(closed).hasToString("nonconformity gap: closed");
    }

    @Test
    void an_action_that_did_not_help_reopens_even_what_was_closed() {
        ImprovementTrail trail = trail(
                analysed().status(NonconformityStatus.CLOSED).build(),
                checked("a", Effectiveness.INEFFECTIVE, "2026-05-01"));

        assertThat(trail.isReopened()).isTrue();
        assertThat(trail.isClosed()).isFalse();
        assertThat(trail.reopenedBy()).extracting(it -> it.id().value()).containsExactly("a");
        assertThat(trail.next())
                .map(TrailStep::what)
                .hasValue("look for the cause again and decide on another corrective action; found ineffective: a");
    }

    @Test
    void another_action_under_way_or_done_later_takes_its_place_but_not_one_done_before() {
        Entity failed = checked("a", Effectiveness.INEFFECTIVE, "2026-05-01");

        assertThat(trail(analysed().build(), failed, action("b").build()).isReopened())
                .isFalse();
        assertThat(trail(
                                analysed().build(),
                                failed,
                                done("b").completedOn(day("2026-05-01")).build())
                        .isReopened())
                .isFalse();
        assertThat(trail(
                                analysed().build(),
                                failed,
                                done("b").completedOn(day("2026-04-30")).build())
                        .isReopened())
                .isTrue();
        assertThat(trail(
                                analysed().build(),
                                failed,
                                action("b").status(ActionStatus.CANCELLED).build())
                        .isReopened())
                .isTrue();
    }

    @Test
    void help_in_part_does_not_reopen_but_is_told() {
        ImprovementTrail trail =
                trail(analysed().build(), checked("a", Effectiveness.PARTIALLY_EFFECTIVE, "2026-05-01"));

        assertThat(trail.isReopened()).isFalse();
        assertThat(trail.steps())
                .filteredOn(step -> step.kind() == TrailStep.Kind.EFFECTIVENESS)
                .singleElement()
                .satisfies(step -> assertThat(step.what()).startsWith("found to help in part"));
    }

    @Test
    void of_what_was_closed_too_soon_the_steps_left_out_are_told() {
        ImprovementTrail trail =
                trail(nonconformity().status(NonconformityStatus.CLOSED).build());

        assertThat(trail.isClosed()).isTrue();
        assertThat(trail.open())
                .extracting(TrailStep::kind)
                .containsExactly(
                        TrailStep.Kind.CORRECTION,
                        TrailStep.Kind.CAUSE,
                        TrailStep.Kind.SIMILAR_CASES,
                        TrailStep.Kind.CORRECTIVE_ACTION,
                        TrailStep.Kind.IMPLEMENTATION,
                        TrailStep.Kind.EFFECTIVENESS);
    }

    @Test
    void all_gives_each_nonconformity_its_own_actions() {
        Nonconformity other = nonconformity().id(NonconformityId.parse("other")).build();

        List<ImprovementTrail> trails = ImprovementTrail.all(
                view(
                        party("team"),
                        party("quality"),
                        analysed().build(),
                        other,
                        action("a").build()),
                TODAY);

        assertThat(trails)
                .extracting(trail -> trail.next().orElseThrow().kind())
                .containsExactly(TrailStep.Kind.IMPLEMENTATION, TrailStep.Kind.CORRECTION);
    }

    private static ImprovementTrail trail(Entity... entities) {
        List<Entity> all = new ArrayList<>(List.of(party("team"), party("quality")));
        all.addAll(List.of(entities));
        return ImprovementTrail.of(view(all.toArray(Entity[]::new)), NonconformityId.parse("gap"), TODAY);
    }

    private static Party party(String id) {
        return Party.builder(id).name(id).kind(PartyKind.ROLE).build();
    }

    private static Audit audit() {
        return Audit.builder("audit")
                .title("Audit")
                .findings(List.of(AuditFinding.builder("f1")
                        .grade(FindingGrade.MINOR_NONCONFORMITY)
                        .description("Not met")
                        .build()))
                .build();
    }

    private static NonconformityBuilder nonconformity() {
        return Nonconformity.builder("gap")
                .title("Gap")
                .source(NonconformitySource.OTHER)
                .owner(QUALITY);
    }

    private static NonconformityBuilder analysed() {
        return nonconformity()
                .status(NonconformityStatus.IN_CORRECTION)
                .correction("Repaired")
                .rootCause("No check")
                .similarCases("None");
    }

    private static CorrectiveActionBuilder action(String id) {
        return CorrectiveAction.builder(id).title(id).nonconformity(NonconformityId.parse("gap"));
    }

    private static CorrectiveActionBuilder done(String id) {
        return action(id).status(ActionStatus.DONE);
    }

    private static CorrectiveAction checked(String id, Effectiveness result, String day) {
        return done(id).effectiveness(new EffectivenessCheck(day(day), result, null, null))
                .build();
    }
}
