package dev.aims.annex.euaiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Answer;
import dev.aims.core.model.QuestionRef;
import dev.aims.core.model.Trait;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.core.validation.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AiActSurveyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void each_system_in_use_is_classified_by_what_the_register_says() {
        AiSystem one = system("one");
        AiSystem two = system("two");
        AiActOverview overview = AiActSurvey.standard().of(view(one, two), DAY);

        assertThat(overview.systems())
                .containsExactly(
                        AiActClassification.of(AiActFacts.from(one), DAY),
                        AiActClassification.of(AiActFacts.from(two), DAY));
        assertThat(overview.count(AiActOutcome.UNDETERMINED)).isEqualTo(2);
        assertThat(overview.systems(AiActTier.HIGH_RISK, Known.OPEN)).hasSize(2);
        assertThat(overview.find(two.id())).contains(overview.systems().get(1));
        assertThat(codes(overview)).containsExactly("ai-act.open", "ai-act.open");
    }

    @Test
    void given_facts_replace_those_of_the_register_and_say_what_they_leave_out() {
        AiSystem told = system("told").toBuilder()
                .traits(Set.of(Trait.PERSONAL_DATA))
                .answers(answers("profiling=yes", "placed-on-market=2027-01-01"))
                .build();
        AiActFacts given = AiActFacts.from(told)
                .with(Circumstance.PROFILING, Known.NO, "interview")
                .with(Circumstance.PERSONAL_DATA, Known.OPEN, "mistaken")
                .placedOnMarket(LocalDate.of(2028, 1, 1));
        AiActOverview overview = AiActSurvey.standard().with(given).of(view(told), DAY);

        assertThat(overview.systems().get(0).facts()).isEqualTo(given);
        assertThat(overview.findings())
                .filteredOn(finding -> finding.code().equals("ai-act-facts.other-than-register"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("says of profiling, personal-data, placed-on-market;"));
        assertThat(codes(AiActSurvey.standard().with(AiActFacts.from(told)).of(view(told), DAY)))
                .doesNotContain("ai-act-facts.other-than-register");
    }

    @Test
    void facts_about_no_system_of_the_register_are_a_finding_and_facts_about_none_are_refused() {
        AiActSurvey survey = AiActSurvey.standard().with(AiActFacts.from(system("gone")));

        assertThat(survey.of(view(system("here")), DAY).findings())
                .contains(Finding.warning(
                                "ai-act-facts.unknown-system",
                                Place.entity("ai-system", "gone"),
                                "is no system of the register in use, and facts were given about it; leave them out or add it")
                        .withBasis("EU AI Act"));
        assertThatThrownBy(() -> survey.with(AiActFacts.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must name the system");
    }

    @Test
    void a_prohibition_that_applies_is_an_error_and_one_that_is_to_come_a_warning() {
        AiSystem system = system("s");
        AiActFacts facts = AiActFacts.from(system)
                .yes(Circumstance.AI_SYSTEM, AiActRole.DEPLOYER, Circumstance.UNION_ESTABLISHED)
                .no(
                        Circumstance.DEFENCE_ONLY,
                        Circumstance.SCIENTIFIC_RESEARCH_ONLY,
                        Circumstance.PRE_MARKET,
                        Circumstance.THIRD_COUNTRY_AUTHORITY);
        AiActFacts scoring = facts.yes(ProhibitedPractice.SOCIAL_SCORING, Circumstance.UNJUSTIFIED_TREATMENT);
        AiActFacts material = facts.yes(ProhibitedPractice.CHILD_SEXUAL_ABUSE_MATERIAL)
                .yes(Circumstance.INTIMATE_CONTENT_INTENDED)
                .noOther(ProhibitedPractice.class);

        assertThat(prohibited(system, scoring)).isEqualTo(Severity.ERROR);
        assertThat(prohibited(system, material)).isEqualTo(Severity.WARNING);
    }

    private static Severity prohibited(AiSystem system, AiActFacts facts) {
        return AiActSurvey.standard().with(facts).of(view(system), DAY).findings().stream()
                .filter(finding -> finding.code().startsWith("ai-act.prohibited"))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    @Test
    void what_is_found_in_facts_has_its_system_as_its_place() {
        AiSystem system =
                system("s").toBuilder().answers(answers("profiling=perhaps")).build();

        assertThat(AiActSurvey.standard().of(view(system), DAY).findings())
                .extracting(finding -> finding.place().toString())
                .containsOnly("ai-system s", "ai-system s, answers[0]");
    }

    private static AiSystem system(String id) {
        return AiSystem.builder(id).name(id).build();
    }

    private static List<Answer> answers(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.split("=", 2))
                .map(parts -> new Answer(new QuestionRef("eu-ai-act", parts[0]), parts[1], null, null))
                .toList();
    }

    private static RegisterView view(AiSystem... systems) {
        Register register = Register.inMemory();
        register.commit(Actor.of("ai-office"), "systems", change -> change.addAll(List.of(systems)));
        return register.view();
    }

    private static List<String> codes(AiActOverview overview) {
        return overview.findings().stream().map(Finding::code).toList();
    }
}
