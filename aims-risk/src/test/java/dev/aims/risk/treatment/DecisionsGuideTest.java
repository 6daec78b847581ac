package dev.aims.risk.treatment;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.ALMOST_CERTAIN;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static dev.aims.risk.criteria.Likelihood.POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitRefusedException;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.validation.Finding;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.decision.Authority;
import dev.aims.risk.decision.DecisionFlow;
import dev.aims.risk.decision.DecisionOverview;
import dev.aims.risk.decision.DecisionPolicy;
import dev.aims.risk.decision.Duty;
import dev.aims.risk.decision.PlanApproval;
import dev.aims.risk.decision.RiskAcceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/decisions-and-treatment.md shows is compiled and gives what it says. */
class DecisionsGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "decisions-and-treatment.md");
    private static final Path THIS =
            Path.of("src", "test", "java", "dev", "aims", "risk", "treatment", "DecisionsGuideTest.java");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (dev\\.aims\\.[a-z.]+|java\\.[a-z]+)\\.\\*;\n");

    private final LocalDate today = LocalDate.of(2026, 3, 2);
    private final PartyId riskOffice = PartyId.parse("risk-office");
    private final PartyId headOfRisk = PartyId.parse("head-of-risk");
    private final PartyId board = PartyId.parse("board");

    private final RiskMatrix matrix = RiskMatrix.standard();
    private final Risk risk = Risk.builder("refusals")
            .title("Wrong refusals")
            .inherent(matrix.assess(LIKELY, MAJOR))
            .build();

    @Test
    void a_decision_is_taken_step_by_step() throws IOException {
        Authority authority = (party, step, matter) ->
                party.equals(board) || (party.equals(headOfRisk) && !matter.isAtLeast("critical"));
        DecisionPolicy policy = DecisionPolicy.iso42001(authority)
                .with(Duty.SUBMITTED_FIRST)
                .twoStagesWhere(matter -> matter.isAboveTolerance())
                .validMonths(12);
        Register register = Register.inMemory(settings().guard(policy));
        fill(register);

        Decision draft = RiskAcceptance.draft(risk, "accept-refusals")
                .decidedBy(board)
                .reason("The appeal process corrects what goes wrong")
                .validUntil(today.plusMonths(6))
                .build();
        register.commit(Actor.of(riskOffice), "prepared", change -> change.add(draft));

        Decision submitted = DecisionFlow.submit(draft, riskOffice, today);
        commit(register, riskOffice, submitted);
        Decision endorsed = DecisionFlow.endorse(submitted, headOfRisk, today);
        commit(register, headOfRisk, endorsed);
        Decision approved = DecisionFlow.approve(endorsed, board, today);

        CommitRefusedException refused =
                catchThrowableOfType(CommitRefusedException.class, () -> commit(register, riskOffice, approved));
        assertThat(lines(refused.findings())).isEqualTo(block("text", 0));
        commit(register, board, approved);

        Risk worse =
                risk.toBuilder().current(matrix.assess(ALMOST_CERTAIN, MAJOR)).build();
        register.commit(
                Actor.of(riskOffice),
                "worse",
                change -> change.replace(worse, register.view().version(risk.id())));
        DecisionOverview overview = DecisionOverview.of(register.view(), today);
        overview.waitingFor(board); // the oldest first, above tolerance before others
        overview.endingWithin(30); // what has to be renewed
        assertThat(String.join(
                                "\n",
                                overview.entries().stream()
                                        .map(Object::toString)
                                        .toList()) + "\n")
                .isEqualTo(block("text", 1));

        Decision renewed = RiskAcceptance.of(worse, "accept-refusals-2")
                .decidedBy(board)
                .decidedOn(today)
                .reason("Until the new model is in place")
                .validUntil(today.plusMonths(3))
                .build();
        Register free = Register.inMemory(settings());
        fill(free);
        commit(free, board, approved);
        free.commit(Actor.of(board), "renewed", DecisionFlow.superseding(free.view(), renewed));
        assertThat(free.view().get(approved.id()).countsOn(today)).isFalse();
    }

    @Test
    void a_plan_is_followed_and_what_it_leaves_is_accepted() throws IOException {
        TreatmentPlan plan = TreatmentPlan.of("fair-refusals", risk, TreatmentOption.CHANGE_LIKELIHOOD)
                .actions(List.of(
                        TreatmentAction.builder("test")
                                .title("Test with the cases of last year")
                                .control(ControlRef.parse("iso-42001:A.6.2.4"))
                                .days(10)
                                .build(),
                        TreatmentAction.builder("retrain")
                                .title("Retrain on what the test finds")
                                .dependsOn(Set.of("test"))
                                .days(15)
                                .build(),
                        TreatmentAction.builder("tell")
                                .title("Tell the branches")
                                .days(2)
                                .build()))
                .due(LocalDate.of(2026, 3, 20))
                .expectedResidual(Map.of(risk.id(), matrix.assess(POSSIBLE, MAJOR)))
                .build();

        PlanProgress progress = PlanProgress.of(plan, today);
        progress.byNumber(); // 0 of 3
        progress.startable(); // test, tell
        progress.criticalPath(); // test, retrain
        progress.forecastEnd(); // 2026-03-26
        progress.findings();
        assertThat(progress.byNumber()).hasToString("0 of 3");
        assertThat(progress.startable()).extracting(TreatmentAction::id).containsExactly("test", "tell");
        assertThat(progress.criticalPath())
                .extracting(forecast -> forecast.action().id())
                .containsExactly("test", "retrain");
        assertThat(progress.forecastEnd()).contains(LocalDate.of(2026, 3, 26));
        assertThat(lines(progress.findings())).isEqualTo(block("text", 2));

        Register register = Register.inMemory(settings().guard(DecisionPolicy.iso42001(Authority.of(board))));
        fill(register);
        register.commit(Actor.of(riskOffice), "plan", change -> change.add(plan));
        Decision approval = PlanApproval.of(plan, "approve-plan")
                .decidedBy(board)
                .decidedOn(today)
                .reason("Worth its cost")
                .build();

        List<Risk> left = ExpectedResidual.applied(plan, register.view());
        Decision acceptance = RiskAcceptance.of(left.get(0), "accept-what-remains")
                .decidedBy(board)
                .decidedOn(today)
                .reason("No better model is to be had this year")
                .build();
        register.commit(Actor.of(board), "approved, and what remains accepted", change -> {
            change.add(approval, acceptance);
            left.forEach(changed -> change.replace(changed, register.view().version(changed.id())));
        });

        TreatmentOverview overview = TreatmentOverview.of(register.view(), today);
        overview.overdueByOwner();
        overview.unapproved(); // plans that run without an approval that counts, and why
        overview.effect(); // risks above tolerance, today and once the plans are done
        assertThat(overview.unapproved()).isEmpty();
        assertThat(PlanApproval.findValid(register.view(), plan.id(), today)).contains(approval);
    }

    @Test
    void the_guide_shows_what_is_compiled_here_and_lists_the_duties() throws IOException {
        String compiled = stripped(Files.readString(THIS));
        for (String example : blocks("java")) {
            assertThat(compiled).contains(stripped(IMPORT.matcher(example).replaceAll("")));
        }
        String guide = Files.readString(GUIDE);
        for (Duty duty : Duty.values()) {
            assertThat(guide).contains("| `" + duty + "` | `" + duty.code() + "` | " + duty.basis() + " | ");
        }
    }

    @Test
    void the_imports_of_the_guide_are_packages_that_its_code_takes() throws IOException {
        List<String> imported = IMPORT.matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(imported)
                .contains("dev.aims.risk.decision", DecisionsGuideTest.class.getPackageName())
                .doesNotHaveDuplicates();
        for (String name : imported) {
            if (!name.equals(DecisionsGuideTest.class.getPackageName())) {
                assertThat(Files.readString(THIS)).containsPattern("import " + Pattern.quote(name) + "\\.[A-Z]");
            }
        }
    }

    private RegisterSettings settings() {
        Clock noon = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return RegisterSettings.withDefaults().clock(noon);
    }

    private void fill(Register register) {
        register.commit(
                Actor.of("setup"),
                "set up",
                change -> change.add(
                                AimsContext.builder("context")
                                        .organization("Example Ltd")
                                        .zone(ZoneId.of("Europe/Berlin"))
                                        .build(),
                                matrix.criteria(),
                                risk)
                        .addAll(Stream.of(riskOffice, headOfRisk, board)
                                .map(id -> Party.builder(id.value())
                                        .name(id.value())
                                        .kind(PartyKind.ROLE)
                                        .build())
                                .toList()));
    }

    private static void commit(Register register, PartyId by, Decision decision) {
        register.commit(Actor.of(by), "step", change -> change.overwrite(decision));
    }

    private static String lines(List<Finding> findings) {
        return String.join("\n", findings.stream().map(Finding::toString).toList()) + "\n";
    }

    private static String stripped(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (a, b) -> a + b + "\n");
    }

    private static String block(String language, int index) throws IOException {
        return blocks(language).get(index);
    }

    private static List<String> blocks(String language) throws IOException {
        String guide = Files.readString(GUIDE);
        String fence = "```" + language + "\n";
        List<String> blocks = new ArrayList<>();
        for (int start = guide.indexOf(fence); start >= 0; start = guide.indexOf(fence, start + 1)) {
            blocks.add(guide.substring(start + fence.length(), guide.indexOf("```", start + fence.length())));
        }
        assertThat(blocks).as(language).isNotEmpty();
        return blocks;
    }
}
