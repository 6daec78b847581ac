package dev.aims.annex.applicability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AdoptionBasis;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ApplicabilityBasis;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.ApplicabilityStatementId;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.StatementRow;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementOfApplicabilityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final ControlRef CONTROL = AnnexA.A_7_4;

    @Test
    void a_control_that_nobody_decided_on_is_undecided_and_the_row_says_what_is_missing() {
        ApplicabilityRow row = row(derive());

        assertThat(row.applicability()).isEqualTo(ControlApplicability.UNDECIDED);
        assertThat(row.bases()).isEmpty();
        assertThat(row.justification())
                .isEqualTo(
                        "Not decided: no plan, obligation or adopted practice uses it, and no exclusion is recorded");
    }

    @Test
    void an_exclusion_that_does_not_count_is_named_and_why() {
        String beginning = "Not decided: no plan, obligation or adopted practice uses it, and no exclusion counts: ";

        assertThat(row(derive(exclusion(TODAY.minusDays(1), false))).justification())
                .isEqualTo(beginning + "decision exclude ended on 2026-05-03");
        assertThat(row(derive(exclusion(null, true))).justification())
                .isEqualTo(beginning + "decision exclude is revoked");
        assertThat(row(derive(exclusion(null, false).toBuilder()
                                .decidedOn(TODAY.plusDays(1))
                                .build()))
                        .justification())
                .isEqualTo(beginning + "decision exclude begins on 2026-05-05");
    }

    @Test
    void lists_all_controls_in_the_catalogs_order() {
        assertThat(derive().rows())
                .hasSize(38)
                .extracting(row -> row.control().toString())
                .startsWith("iso-42001:A.2.2", "iso-42001:A.2.3")
                .endsWith("iso-42001:A.10.3", "iso-42001:A.10.4");
    }

    @Test
    void a_control_of_a_standard_out_of_scope_is_a_further_row_with_its_title() {
        ControlRef foreign = ControlRef.parse("iso-27001:A.8.15");
        StatementOfApplicability statement =
                derive(implementationOf("logging", foreign, ImplementationStatus.IMPLEMENTED));

        assertThat(statement.rows()).hasSize(38 + 1);
        assertThat(statement.rows().get(38))
                .returns(foreign, ApplicabilityRow::control)
                .returns("Logging", ApplicabilityRow::title);
        assertThat(statement.findings()).isEmpty();
        assertThat(statement.catalogs()).extracting(pin -> pin.id()).containsExactly("iso-42001");
    }

    @Test
    void a_plan_makes_the_controls_of_its_actions_applicable_and_names_the_risks_behind_them() {
        ApplicabilityRow row = row(derive(plan(PlanStatus.APPROVED, ActionStatus.OPEN)));

        assertThat(row.applicability()).isEqualTo(ControlApplicability.APPLICABLE);
        assertThat(row.bases()).containsExactly(ApplicabilityBasis.RISK_TREATMENT);
        assertThat(row.risks()).containsExactly(RiskId.parse("risk"));
        assertThat(row.justification()).isEqualTo("Treats risk by plan plan");
        assertThat(row.status()).isNull();
    }

    @Test
    void a_draft_only_proposes() {
        ApplicabilityRow row = row(derive(plan(PlanStatus.DRAFT, ActionStatus.OPEN)));

        assertThat(row.applicability()).isEqualTo(ControlApplicability.UNDECIDED);
        assertThat(row.justification()).isEqualTo("Not decided: proposed by draft plan plan");
    }

    @Test
    void a_plan_or_action_that_was_given_up_counts_for_nothing() {
        assertThat(row(derive(plan(PlanStatus.CANCELLED, ActionStatus.OPEN))).applicability())
                .isEqualTo(ControlApplicability.UNDECIDED);
        assertThat(row(derive(plan(PlanStatus.APPROVED, ActionStatus.CANCELLED)))
                        .applicability())
                .isEqualTo(ControlApplicability.UNDECIDED);
    }

    @Test
    void law_and_adopted_practice_are_bases_of_their_own() {
        ApplicabilityRow row = row(derive(
                plan(PlanStatus.APPROVED, ActionStatus.OPEN),
                implementation("a", ImplementationStatus.IMPLEMENTED, AdoptionBasis.LEGAL_OR_CONTRACTUAL),
                implementation("b", ImplementationStatus.PLANNED, AdoptionBasis.ADOPTED_PRACTICE)));

        assertThat(row.bases())
                .containsExactly(
                        ApplicabilityBasis.RISK_TREATMENT,
                        ApplicabilityBasis.LEGAL_OR_CONTRACTUAL,
                        ApplicabilityBasis.ADOPTED_PRACTICE);
        assertThat(row.status()).as("the least advanced").isEqualTo(ImplementationStatus.PLANNED);
    }

    @Test
    void a_control_that_is_in_place_for_no_stated_reason_counts_as_adopted_practice() {
        assertThat(row(derive(implementation("a", ImplementationStatus.IMPLEMENTED)))
                        .bases())
                .containsExactly(ApplicabilityBasis.ADOPTED_PRACTICE);
    }

    @Test
    void an_abandoned_implementation_counts_for_nothing_but_is_shown() {
        ApplicabilityRow row =
                row(derive(implementation("a", ImplementationStatus.ABANDONED, AdoptionBasis.ADOPTED_PRACTICE)));

        assertThat(row.applicability()).isEqualTo(ControlApplicability.UNDECIDED);
        assertThat(row.status()).isNull();
        assertThat(row.implementations()).hasSize(1);
    }

    @Test
    void a_recorded_exclusion_makes_a_control_not_applicable_with_its_reason() {
        ApplicabilityRow row = row(derive(exclusion(null, false)));

        assertThat(row.applicability()).isEqualTo(ControlApplicability.NOT_APPLICABLE);
        assertThat(row.justification()).isEqualTo("Not needed here");
        assertThat(row.exclusion()).isNotNull();
    }

    @Test
    void an_exclusion_that_was_revoked_or_ended_does_not_count() {
        assertThat(row(derive(exclusion(null, true))).applicability()).isEqualTo(ControlApplicability.UNDECIDED);

        StatementOfApplicability ended = derive(exclusion(TODAY.minusDays(1), false));
        assertThat(row(ended).applicability()).isEqualTo(ControlApplicability.UNDECIDED);

        assertThat(row(derive(exclusion(TODAY, false))).applicability()).isEqualTo(ControlApplicability.NOT_APPLICABLE);
    }

    @Test
    void an_exclusion_counts_even_where_a_plan_uses_the_control_and_it_is_in_place() {
        ApplicabilityRow row = row(derive(
                exclusion(null, false),
                plan(PlanStatus.APPROVED, ActionStatus.OPEN),
                implementation("a", ImplementationStatus.IN_PROGRESS)));

        assertThat(row.applicability()).isEqualTo(ControlApplicability.NOT_APPLICABLE);
        assertThat(row.bases()).isEmpty();
        assertThat(row.plans()).hasSize(1);
        assertThat(row.implementations()).hasSize(1);
    }

    @Test
    void it_is_issued_into_the_register_as_it_is() {
        Register register = register(
                plan(PlanStatus.APPROVED, ActionStatus.OPEN),
                implementation("a", ImplementationStatus.IMPLEMENTED, AdoptionBasis.LEGAL_OR_CONTRACTUAL),
                exclusionOf(AnnexA.A_10_4, null, false));
        StatementOfApplicability statement =
                StatementOfApplicability.derive(register.view(), Catalogs.builtIn(), TODAY);

        ApplicabilityStatement issued = statement
                .toStatement("soa-1")
                .version(1)
                .issuedBy(PartyId.parse("board"))
                .issuedOn(TODAY.plusDays(1))
                .build();
        register.commit(Actor.of("tester"), "issue", change -> change.add(issued));

        ApplicabilityStatement kept = register.view().get(ApplicabilityStatementId.parse("soa-1"));
        assertThat(kept.asOf()).isEqualTo(TODAY);
        assertThat(kept.catalogs())
                .singleElement()
                .satisfies(pin -> assertThat(pin.sha256())
                        .isEqualTo(Catalogs.builtIn().get("iso-42001").sha256()));
        assertThat(kept.rows())
                .hasSize(38)
                .extracting(StatementRow::applicability)
                .containsExactlyElementsOf(statement.rows().stream()
                        .map(ApplicabilityRow::applicability)
                        .toList());
        assertThat(kept.rows())
                .filteredOn(row -> row.control().equals(CONTROL))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.bases())
                            .containsExactly(
                                    ApplicabilityBasis.RISK_TREATMENT, ApplicabilityBasis.LEGAL_OR_CONTRACTUAL);
                    assertThat(row.justification())
                            .startsWith("Treats risk by plan plan; Asked for by law or contract");
                    assertThat(row.status()).isEqualTo(ImplementationStatus.IMPLEMENTED);
                    assertThat(row.risks()).containsExactly(RiskId.parse("risk"));
                });
    }

    @Test
    void what_was_abandoned_justifies_nothing() {
        Register register = register(
                implementation("law", ImplementationStatus.IMPLEMENTED, AdoptionBasis.LEGAL_OR_CONTRACTUAL).toBuilder()
                        .description("Article 5")
                        .build(),
                implementation("contract", ImplementationStatus.ABANDONED, AdoptionBasis.LEGAL_OR_CONTRACTUAL)
                        .toBuilder()
                        .description("A contract that has ended")
                        .build());

        assertThat(row(StatementOfApplicability.derive(register.view(), Catalogs.builtIn(), TODAY))
                        .justification())
                .isEqualTo("Asked for by law or contract: Article 5");
    }

    @Test
    void a_justification_that_is_too_long_to_be_issued_is_cut_and_says_so() {
        String word = "\uD83D\uDD0D".repeat(9_000);
        Register register = register(ControlImplementation.builder("a")
                .control(CONTROL)
                .status(ImplementationStatus.IMPLEMENTED)
                .adoptedFor(Set.of(AdoptionBasis.LEGAL_OR_CONTRACTUAL, AdoptionBasis.ADOPTED_PRACTICE))
                .description(word)
                .build());
        StatementOfApplicability statement =
                StatementOfApplicability.derive(register.view(), Catalogs.builtIn(), TODAY);
        assertThat(row(statement).justification()).hasSizeGreaterThan(20_000);

        register.commit(
                Actor.of("tester"),
                "issue",
                change -> change.add(statement
                        .toStatement("soa-1")
                        .version(1)
                        .issuedBy(PartyId.parse("board"))
                        .issuedOn(TODAY)
                        .build()));

        assertThat(register.view().get(ApplicabilityStatementId.parse("soa-1")).rows())
                .filteredOn(row -> row.control().equals(CONTROL))
                .singleElement()
                .satisfies(row -> assertThat(row.justification())
                        .hasSizeBetween(19_990, 20_000)
                        .endsWith("\uD83D\uDD0D [...]"));
    }

    @Test
    void an_exclusion_against_a_condition_that_holds_is_pointed_out_as_our_view() {
        Decision exclusion = exclusionOf(AnnexA.A_10_4, null, false);

        assertThat(derive(exclusion, context(Set.of(AiRole.AI_CUSTOMER))).findings())
                .isEmpty();
        assertThat(derive(exclusion, context(Set.of(AiRole.AI_PROVIDER))).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("applicability.excluded-although-condition-met");
                    assertThat(finding.basis()).isEqualTo("expert mapping");
                });
    }

    @Test
    void own_controls_are_further_rows_and_a_wrong_reference_is_an_error() {
        ControlRef own = ControlRef.parse("rowanvale:model-card");
        ControlRef wrong = ControlRef.parse("iso-42001:A.6.2.9");

        StatementOfApplicability statement = derive(
                implementationOf("own", own, ImplementationStatus.IMPLEMENTED),
                implementationOf("wrong", wrong, ImplementationStatus.IMPLEMENTED));

        assertThat(statement.rows())
                .hasSize(40)
                .extracting(ApplicabilityRow::control)
                .contains(own, wrong);
        assertThat(statement.findings())
                .extracting(finding -> finding.severity() + " " + finding.code() + " " + finding.place())
                .containsExactlyInAnyOrder(
                        "ERROR applicability.unknown-control control iso-42001:A.6.2.9",
                        "WARNING applicability.unknown-catalog control rowanvale:model-card");
    }

    @Test
    void a_misspelt_catalog_is_told_with_the_one_that_is_meant() {
        StatementOfApplicability statement = derive(
                implementationOf("a", ControlRef.parse("iso42001:A.6.2.7"), ImplementationStatus.PLANNED),
                implementationOf("b", ControlRef.parse("iso42001:A.6.2.8"), ImplementationStatus.PLANNED));

        assertThat(statement.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("applicability.unknown-catalog");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.place()).hasToString("control iso42001:A.6.2.7");
            assertThat(finding.message())
                    .startsWith(
                            "is used by the register with 1 other of its catalog, and no catalog iso42001 is at hand,"
                                    + " but iso-42001 is; known are iso-42001, nist-ai-rmf, ")
                    .endsWith("; correct the reference, or add the catalog");
        });
    }

    @Test
    void a_draft_plan_is_told_of_its_wrong_references_before_it_is_approved() {
        Risk risk = Risk.builder("risk").title("Risk").build();
        TreatmentPlan draft = TreatmentPlan.of("plan", risk, TreatmentOption.CHANGE_LIKELIHOOD)
                .actions(TreatmentAction.applying(
                        ControlRef.parse("ISO_42001:A.7.4"), ControlRef.parse("iso-42001:A.99.9")))
                .build();

        assertThat(derive(draft).findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("applicability.unknown-catalog", "applicability.unknown-control");
    }

    @Test
    void without_a_day_it_is_derived_as_of_the_last_commit_in_the_zone_of_the_context() {
        Clock lateEvening = Clock.fixed(Instant.parse("2026-05-04T22:30:00Z"), ZoneOffset.UTC);
        Register register = Register.inMemory(RegisterSettings.withDefaults().clock(lateEvening));
        register.commit(Actor.of("tester"), "set up", change -> change.add(context(Set.of())));

        assertThat(StatementOfApplicability.derive(register.view(), Catalogs.builtIn())
                        .asOf())
                .isEqualTo(LocalDate.of(2026, 5, 5));
    }

    private static StatementOfApplicability derive(Entity... entities) {
        return StatementOfApplicability.derive(register(entities).view(), Catalogs.builtIn(), TODAY);
    }

    private static Register register(Entity... entities) {
        Register register = Register.inMemory();
        register.commit(
                Actor.of("tester"),
                "set up",
                change -> change.add(entities)
                        .add(
                                Party.builder("board")
                                        .name("Board")
                                        .kind(PartyKind.ORGANIZATION)
                                        .build(),
                                Risk.builder("risk").title("Risk").build()));
        return register;
    }

    private static ApplicabilityRow row(StatementOfApplicability statement) {
        return statement.rows().stream()
                .filter(row -> row.control().equals(CONTROL))
                .findFirst()
                .orElseThrow();
    }

    private static TreatmentPlan plan(PlanStatus status, ActionStatus actionStatus) {
        return TreatmentPlan.builder("plan")
                .title("Plan")
                .risks(Set.of(RiskId.parse("risk")))
                .options(Set.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .actions(List.of(TreatmentAction.builder("action")
                        .title("Action")
                        .control(CONTROL)
                        .status(actionStatus)
                        .build()))
                .status(status)
                .build();
    }

    private static ControlImplementation implementation(
            String id, ImplementationStatus status, AdoptionBasis... bases) {
        return implementationOf(id, CONTROL, status, bases);
    }

    private static ControlImplementation implementationOf(
            String id, ControlRef control, ImplementationStatus status, AdoptionBasis... bases) {
        return ControlImplementation.builder(id)
                .control(control)
                .status(status)
                .adoptedFor(Set.of(bases))
                .build();
    }

    private static Decision exclusion(LocalDate validUntil, boolean revoked) {
        return exclusionOf(CONTROL, validUntil, revoked);
    }

    private static Decision exclusionOf(ControlRef control, LocalDate validUntil, boolean revoked) {
        return Decision.builder("exclude")
                .kind(DecisionKind.EXCLUSION)
                .subject(new DecisionSubject.OfControl(control))
                .decidedBy(PartyId.parse("board"))
                .decidedOn(TODAY.minusDays(30))
                .reason("Not needed here")
                .validUntil(validUntil)
                .status(revoked ? DecisionStatus.REVOKED : DecisionStatus.APPROVED)
                .build();
    }

    private static AimsContext context(Set<AiRole> roles) {
        return AimsContext.builder("context")
                .organization("Organisation")
                .roles(roles)
                .zone(ZoneId.of("Europe/Berlin"))
                .build();
    }
}
