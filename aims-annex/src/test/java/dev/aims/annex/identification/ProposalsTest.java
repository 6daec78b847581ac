package dev.aims.annex.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Risk;
import dev.aims.core.model.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    private static final Catalogs CATALOGS = Catalogs.builtIn();
    private static final List<String> TAXONOMIES = List.of(
            "mit-ai-risk-repository",
            "owasp-llm-top10",
            "owasp-agentic-top10",
            "mitre-atlas",
            "ibm-ai-risk-atlas",
            "nist-ai-600-1",
            "aims-safeguards");

    private static AiSystem system(Trait... traits) {
        return AiSystem.builder("chat").name("Chat").traits(Set.of(traits)).build();
    }

    private static List<ProposedEntry> proposals(String taxonomy, Trait... traits) {
        return RiskIdentification.of(system(traits)).proposalsFrom(CATALOGS.get(taxonomy));
    }

    @Test
    void entries_that_name_a_trait_are_proposed_to_systems_that_have_it_and_one_of_the_sources() {
        assertThat(proposals("owasp-llm-top10", Trait.MACHINE_LEARNING)).isEmpty();
        ProposedEntry injection = proposals("owasp-llm-top10", Trait.MACHINE_LEARNING, Trait.GENERATIVE).stream()
                .filter(proposed -> proposed.entry().id().equals("LLM01-2025"))
                .findFirst()
                .orElseThrow();

        assertThat(injection.through()).extracting(each -> each.id()).containsExactly("C.3.4");
        assertThat(injection.reasons())
                .extracting(Reason::trait)
                .containsExactlyInAnyOrder(Trait.GENERATIVE, Trait.MACHINE_LEARNING);
        assertThat(injection.reasons().get(0))
                .isEqualTo(new Reason(Trait.GENERATIVE, "owasp-llm-top10:LLM01-2025 names the trait", 1));
    }

    @Test
    void a_risk_that_starts_from_an_entry_says_where_it_is_from() {
        ProposedEntry proposed =
                proposals("mit-ai-risk-repository", Trait.MACHINE_LEARNING).get(0);
        Risk risk = proposed.toRisk("r").build();

        assertThat(risk.references())
                .singleElement()
                .satisfies(reference -> assertThat(reference.location())
                        .isEqualTo(proposed.entry().ref().toString()));
        assertThat(risk.title()).isEqualTo(proposed.entry().title() + ": Chat");
        assertThat(risk.sources()).isNotEmpty();
    }

    @Test
    void each_feature_that_makes_ai_different_has_safeguards_by_name_with_controls_that_exist() {
        for (Trait trait : List.of(
                Trait.AUTOMATED_DECISION, Trait.OPAQUE_MODEL, Trait.MACHINE_LEARNING, Trait.CONTINUOUS_LEARNING)) {
            List<ProposedEntry> safeguards = proposals("aims-safeguards", trait);
            assertThat(safeguards).as("safeguards for %s", trait).hasSizeGreaterThanOrEqualTo(3);
            assertThat(safeguards)
                    .allMatch(safeguard -> safeguard.entry().property("trait").contains(trait.id()));
        }
        assertThat(CATALOGS.get("aims-safeguards").requirements()).allSatisfy(safeguard -> {
            assertThat(safeguard.relatesTo())
                    .isNotEmpty()
                    .allMatch(ref -> CATALOGS.find(ref).isPresent());
            assertThat(safeguard.property("trait"))
                    .isNotEmpty()
                    .allMatch(trait -> CATALOGS.findTrait(new Trait(trait)).isPresent());
        });
        assertThat(proposals("aims-safeguards", Trait.PERSONAL_DATA)).isEmpty();
    }

    @Test
    void nothing_is_proposed_for_a_system_of_which_nothing_is_known() {
        assertThat(TAXONOMIES)
                .allSatisfy(taxonomy -> assertThat(proposals(taxonomy)).isEmpty());
    }

    @Test
    void a_trait_points_the_less_sharply_the_more_sources_list_it() {
        for (Trait trait : Trait.STANDARD) {
            long listing = CATALOGS.sources().stream()
                    .filter(source -> source.traits().contains(trait))
                    .count();
            assertThat(RiskIdentification.of(system(trait)).suggestions())
                    .hasSize((int) listing)
                    .allSatisfy(suggestion ->
                            assertThat(suggestion.reasons().get(0).strength()).isCloseTo(1.0 / listing, within(1e-12)));
        }
    }

    @Property(tries = 200)
    void more_traits_never_take_a_proposal_away_and_the_order_is_that_of_number_and_strength(
            @ForAll("traits") Set<Trait> some, @ForAll("traits") Set<Trait> more) {
        List<Trait> all = new ArrayList<>(some);
        more.stream().filter(trait -> !some.contains(trait)).forEach(all::add);
        for (String id : TAXONOMIES) {
            List<ProposedEntry> few = proposals(id, some.toArray(new Trait[0]));
            List<ProposedEntry> many = proposals(id, all.toArray(new Trait[0]));
            assertThat(refs(many)).containsAll(refs(few));
            assertThat(many)
                    .isSortedAccordingTo(Comparator.comparingInt((ProposedEntry proposed) ->
                                    -proposed.reasons().size())
                            .thenComparing(Comparator.comparingDouble(ProposedEntry::strength)
                                    .reversed()));
            assertThat(many).allMatch(proposed -> !proposed.reasons().isEmpty());
        }
    }

    private static List<EntryRef> refs(List<ProposedEntry> proposals) {
        return proposals.stream().map(proposed -> proposed.entry().ref()).toList();
    }

    @Provide
    static Arbitrary<Set<Trait>> traits() {
        return Arbitraries.of(Trait.STANDARD).set().ofMaxSize(8);
    }

    @Test
    void an_entry_that_names_only_objectives_is_proposed_through_them() {
        Catalog mit = CATALOGS.get("mit-ai-risk-repository");
        RiskIdentification everything = RiskIdentification.of(system(Trait.STANDARD.toArray(new Trait[0])));
        long named = mit.requirements().stream()
                .filter(entry -> !entry.relatesTo().isEmpty())
                .count();

        assertThat(everything.proposalsFrom(mit)).hasSize((int) named);
    }
}
