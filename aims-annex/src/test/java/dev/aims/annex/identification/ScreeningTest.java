package dev.aims.annex.identification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Trait;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private final Screening screening = Screening.with(RiskMatrix.standard());

    @Test
    void safety_weighs_more_than_individuals() {
        assertConsequence("severe", Set.of(Trait.SAFETY_RELEVANT, Trait.VULNERABLE_GROUPS), Set.of());
        assertConsequence("major", Set.of(Trait.SAFETY_RELEVANT), Set.of());
        assertConsequence("major", Set.of(Trait.AFFECTS_INDIVIDUALS, Trait.SENSITIVE_DATA), Set.of());
        assertConsequence("moderate", Set.of(Trait.AFFECTS_INDIVIDUALS), Set.of());
        assertConsequence(
                "minor", Set.of(Trait.OPAQUE_MODEL), Set.of(Trait.AFFECTS_INDIVIDUALS, Trait.SAFETY_RELEVANT));
    }

    @Test
    void more_reasons_make_it_likelier() {
        Set<Trait> absent = Set.of(Trait.AFFECTS_INDIVIDUALS, Trait.SAFETY_RELEVANT);

        assertThat(first(Set.of(Trait.OPAQUE_MODEL), absent))
                .get()
                .extracting(Assessment::likelihood)
                .isEqualTo("unlikely");
        assertThat(first(Set.of(Trait.OPAQUE_MODEL, Trait.THIRD_PARTY_MODEL), absent))
                .get()
                .extracting(Assessment::likelihood)
                .isEqualTo("possible");
        assertThat(first(Set.of(Trait.OPAQUE_MODEL, Trait.THIRD_PARTY_MODEL, Trait.GENERATIVE), absent))
                .get()
                .extracting(Assessment::likelihood)
                .isEqualTo("likely");
    }

    @Test
    void without_knowing_who_is_concerned_there_is_no_level_but_a_question() {
        Set<Trait> present = Set.of(Trait.OPAQUE_MODEL);
        Set<Trait> absent = Set.of(Trait.AFFECTS_INDIVIDUALS);

        assertThat(first(present, absent)).isEmpty();
        assertThat(Screening.missing(RiskIdentificationTest.system(present, absent)))
                .containsExactly(Trait.SAFETY_RELEVANT);
        assertThat(Screening.missing(RiskIdentificationTest.system(Set.of(Trait.SAFETY_RELEVANT), Set.of())))
                .isEmpty();
    }

    @Test
    void the_rationale_says_that_a_rule_and_no_person_set_the_level() {
        assertThat(first(Set.of(Trait.AFFECTS_INDIVIDUALS), Set.of()))
                .get()
                .extracting(Assessment::rationale)
                .isEqualTo(
                        "Screening by rule, not judged by a person: 1 of 5 traits of C.3.2 are there; consequence from"
                                + " [affects_individuals]");
    }

    private void assertConsequence(String expected, Set<Trait> present, Set<Trait> absent) {
        assertThat(first(present, absent))
                .get()
                .extracting(Assessment::consequences)
                .isEqualTo(Map.of("overall", expected));
    }

    private Optional<Assessment> first(Set<Trait> present, Set<Trait> absent) {
        AiSystem system = RiskIdentificationTest.system(present, absent);
        return screening.assess(RiskIdentification.of(system).first());
    }
}
