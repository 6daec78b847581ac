package dev.aims.annex.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.Question;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.annex.catalog.TraitDefinition;
import dev.aims.annex.iso42001.AnnexC;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Answer;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RiskIdentificationTest {
    private static final Catalogs CATALOGS = Catalogs.builtIn();

    @Test
    void a_source_is_relevant_because_of_the_traits_that_the_catalog_lists_for_it() {
        RiskIdentification found =
                RiskIdentification.of(system(Set.of(Trait.OPAQUE_MODEL, Trait.AUTOMATED_DECISION), Set.of()));

        assertThat(found.suggestions())
                .extracting(suggestion -> suggestion.source().ref())
                .containsExactly(AnnexC.C_3_2, AnnexC.C_3_3);
        assertThat(found.first())
                .hasToString("Lack of transparency and explainability because [trait opaque_model,"
                        + " trait automated_decision]");
        assertThat(found.first().reasons()).extracting(Reason::rule).containsOnly("C.3.2 lists the trait");
    }

    @Test
    void objectives_are_put_at_stake_by_traits_as_well() {
        RiskIdentification found = RiskIdentification.of(system(Set.of(Trait.VULNERABLE_GROUPS), Set.of()));

        assertThat(found.objectives())
                .extracting(relevant -> relevant.objective().ref())
                .containsExactly(AnnexC.C_2_5, AnnexC.C_2_9);
    }

    @Test
    void of_a_system_about_which_nothing_is_known_everything_is_open_and_nothing_concluded() {
        RiskIdentification found = RiskIdentification.of(system(Set.of(), Set.of()));

        assertThat(found.suggestions()).isEmpty();
        assertThat(found.undecided()).isEqualTo(CATALOGS.sources());
        assertThat(found.openTraits()).isEqualTo(CATALOGS.traits());
        assertThatThrownBy(found::first)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no risk source is relevant for system by what is known; 26 traits are open");
    }

    @Test
    void a_source_all_of_whose_traits_are_ruled_out_is_neither_relevant_nor_undecided() {
        RiskSource source = CATALOGS.getSource(AnnexC.C_3_5);

        RiskIdentification found = RiskIdentification.of(system(Set.of(), Set.copyOf(source.traits())));

        assertThat(found.undecided()).doesNotContain(source);
        assertThat(found.suggestions()).isEmpty();
    }

    @Test
    void a_question_is_closed_by_an_answer_a_trait_or_the_automation_level_that_answers_it() {
        AiSystem blank = system(Set.of(Trait.SAFETY_RELEVANT), Set.of());
        assertThat(openQuestions(blank, AnnexC.C_3_3)).hasSize(5);
        assertThat(openQuestions(
                        blank.toBuilder().automation(AutomationLevel.ASSISTANCE).build(), AnnexC.C_3_3))
                .hasSize(4)
                .doesNotContain("C.3.3.q1");

        Question second = CATALOGS.getSource(AnnexC.C_3_3).questions().get(1);
        assertThat(openQuestions(
                        blank.toBuilder()
                                .answers(List.of(new Answer(second.ref(), "Yes, by a switch", null, null)))
                                .build(),
                        AnnexC.C_3_3))
                .doesNotContain("C.3.3.q2");

        assertThat(openQuestions(system(Set.of(Trait.SAFETY_RELEVANT), Set.of(Trait.SPECIAL_HARDWARE)), AnnexC.C_3_5))
                .doesNotContain("C.3.5.q1");
    }

    @Test
    void a_suggestion_becomes_a_risk_with_system_source_and_objectives() {
        Suggestion first = RiskIdentification.of(system(Set.of(Trait.OPAQUE_MODEL), Set.of()))
                .first();

        Risk risk = first.toRisk("risk-1").build();

        assertThat(risk.title()).isEqualTo("Lack of transparency and explainability: System");
        assertThat(risk.sources()).containsExactly(AnnexC.C_3_2);
        assertThat(risk.objectives()).containsExactly(AnnexC.C_2_1, AnnexC.C_2_5, AnnexC.C_2_11);
        assertThat(risk.inherent()).isNull();
    }

    @Property(tries = 200)
    void each_reason_is_a_trait_of_the_system_and_each_source_is_in_exactly_one_state(
            @ForAll("systems") AiSystem system) {
        RiskIdentification found = RiskIdentification.of(system);

        List<RiskSource> relevant =
                found.suggestions().stream().map(Suggestion::source).toList();
        for (RiskSource source : CATALOGS.sources()) {
            Predicate<Trait> has = system::has;
            boolean indicated = source.traits().stream().anyMatch(has);
            boolean open = source.traits().stream().anyMatch(system::isOpen);
            assertThat(relevant.contains(source)).isEqualTo(indicated);
            assertThat(found.undecided().contains(source)).isEqualTo(!indicated && open);
        }
        found.suggestions()
                .forEach(suggestion -> assertThat(suggestion.reasons())
                        .extracting(Reason::trait)
                        .isNotEmpty()
                        .allMatch(system::has)
                        .isSubsetOf(suggestion.source().traits()));
        assertThat(found.openTraits()).extracting(TraitDefinition::trait).allMatch(system::isOpen);
    }

    @Property(tries = 200)
    void a_further_trait_never_takes_a_suggestion_away(
            @ForAll("systems") AiSystem system, @ForAll("traits") Trait trait) {
        Set<Trait> traits = new HashSet<>(system.traits());
        traits.add(trait);
        Set<Trait> absent = new HashSet<>(system.absentTraits());
        absent.remove(trait);

        assertThat(sources(RiskIdentification.of(system(traits, absent))))
                .containsAll(sources(RiskIdentification.of(system)));
    }

    private static List<RiskSourceRef> sources(RiskIdentification found) {
        return found.suggestions().stream()
                .map(suggestion -> suggestion.source().ref())
                .toList();
    }

    private static List<String> openQuestions(AiSystem system, RiskSourceRef source) {
        return RiskIdentification.of(system).suggestions().stream()
                .filter(suggestion -> suggestion.source().ref().equals(source))
                .flatMap(suggestion -> suggestion.openQuestions().stream())
                .map(question -> question.ref().question())
                .toList();
    }

    static AiSystem system(Set<Trait> traits, Set<Trait> absent) {
        return AiSystem.builder("system")
                .name("System")
                .traits(traits)
                .absentTraits(absent)
                .build();
    }

    @Provide
    Arbitrary<Trait> traits() {
        return Arbitraries.of(Trait.STANDARD);
    }

    @Provide
    Arbitrary<AiSystem> systems() {
        return Combinators.combine(traits().set(), traits().set()).as((present, absent) -> {
            List<Trait> rest = new ArrayList<>(absent);
            rest.removeAll(present);
            return system(present, Set.copyOf(rest));
        });
    }
}
