package dev.aims.risk.assessment;

import static dev.aims.risk.criteria.Consequence.*;
import static dev.aims.risk.criteria.Likelihood.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StrengthOfKnowledge;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.criteria.ToleranceStanding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskRankingTest {
    private static final RiskMatrix MATRIX = RiskMatrix.standard();

    @Test
    void the_higher_comes_first_and_among_equals_the_one_on_weaker_grounds() {
        RegisterView view = view(
                risk("medium", POSSIBLE, MODERATE, StrengthOfKnowledge.WEAK),
                risk("high-strong", LIKELY, MAJOR, StrengthOfKnowledge.STRONG),
                risk("high-unstated", LIKELY, MAJOR, null),
                risk("high-weak", LIKELY, MAJOR, StrengthOfKnowledge.WEAK),
                risk("critical", ALMOST_CERTAIN, SEVERE, StrengthOfKnowledge.STRONG));

        RiskRanking ranking = RiskRanking.of(view);

        assertThat(ids(ranking)).containsExactly("critical", "high-unstated", "high-weak", "high-strong", "medium");
        assertThat(ranking.risks().get(2).reasons())
                .containsExactly(
                        "high is above medium, the highest level that can be borne in general",
                        "level high, 3 of 4",
                        "stands on weak grounds: before equals on better ones");
        assertThat(ranking.rule().id()).isEqualTo("knowledge-weaker-first/1");
    }

    @Test
    void among_equals_the_higher_likelihood_and_consequence_come_first_and_at_last_the_id() {
        RegisterView view = view(
                risk("a", POSSIBLE, MAJOR, null), // 3 times 4
                risk("b", LIKELY, MODERATE, null), // 4 times 3, and a lower consequence
                risk("c", POSSIBLE, SEVERE, null), // 3 times 5
                risk("e", LIKELY, MAJOR, null), // 4 times 4
                risk("d", LIKELY, MAJOR, null),
                risk("f", ALMOST_CERTAIN, MODERATE, null), // 5 times 3, and a lower consequence than c
                risk("g", LIKELY, MAJOR, StrengthOfKnowledge.STRONG));

        assertThat(RiskRanking.of(view).risks())
                .extracting(ranked -> ranked.assessment().level())
                .containsOnly("high");
        assertThat(ids(RiskRanking.of(view))).containsExactly("d", "e", "c", "f", "a", "b", "g");
    }

    @Test
    void without_likelihood_the_consequence_counts_alone_and_what_has_no_cell_comes_last() {
        RiskMatrix affected = RiskMatrix.of(StandardCriteria.byAffected());
        Map<String, String> major = Map.of("organization", "major");
        Assessment elsewhere = affected.assess("likely", major).toBuilder()
                .likelihood("often")
                .criteriaVersion(2)
                .build();

        assertThat(ids(RiskRanking.of(view(
                        Risk.builder("a").title("Risk").inherent(elsewhere).build(),
                        Risk.builder("b")
                                .title("Risk")
                                .inherent(affected.assess("likely", major))
                                .build(),
                        Risk.builder("c")
                                .title("Risk")
                                .inherent(affected.assess(null, major))
                                .build()))))
                .containsExactly("c", "b", "a");
    }

    @Test
    void a_weak_medium_is_ranked_like_a_high_one_where_the_rule_says_so() {
        RegisterView view = view(
                risk("medium-weak", POSSIBLE, MODERATE, StrengthOfKnowledge.WEAK),
                risk("medium-moderate", POSSIBLE, MODERATE, StrengthOfKnowledge.MODERATE),
                risk("high-strong", LIKELY, MAJOR, StrengthOfKnowledge.STRONG));

        RiskRanking ranking = RiskRanking.of(view, KnowledgeRule.WEAK_ONE_HIGHER);

        assertThat(ids(ranking)).containsExactly("medium-weak", "high-strong", "medium-moderate");
        assertThat(ranking.risks().get(0).standing()).isEqualTo(ToleranceStanding.ABOVE_TOLERANCE);
        assertThat(ranking.risks().get(0).assessment().level()).isEqualTo("medium");
        assertThat(ranking.risks().get(0).reasons())
                .contains("ranked as one level higher, 3 of 4, because of its weak grounds");
    }

    @Test
    void each_risk_is_ranked_or_it_is_said_why_not() {
        RegisterView view = view(
                risk("a", LIKELY, MAJOR, null),
                builder("b", LIKELY, MAJOR).status(RiskStatus.CLOSED).build(),
                builder("c", LIKELY, MAJOR).kind(RiskKind.OPPORTUNITY).build(),
                Risk.builder("d").title("Risk").build());

        RiskRanking ranking = RiskRanking.of(view);

        assertThat(ids(ranking)).containsExactly("a");
        assertThat(ranking.notRanked())
                .extracting(RiskRanking.NotRanked::reason)
                .containsExactly("is closed", "is an opportunity", "has neither a current nor an inherent assessment");
    }

    private static List<String> ids(RiskRanking ranking) {
        return ranking.risks().stream()
                .map(ranked -> ranked.risk().id().value())
                .toList();
    }

    private static RegisterView view(Risk... risks) {
        Register register = Register.inMemory();
        register.commit(
                Actor.of("tester"),
                "risks",
                change -> change.add(MATRIX.criteria(), StandardCriteria.byAffected())
                        .add(risks));
        return register.view();
    }

    private static Risk risk(String id, Likelihood likelihood, Consequence consequence, StrengthOfKnowledge knowledge) {
        return builder(id, likelihood, consequence)
                .strengthOfKnowledge(knowledge)
                .build();
    }

    private static RiskBuilder builder(String id, Likelihood likelihood, Consequence consequence) {
        return Risk.builder(id).title("Risk").inherent(MATRIX.assess(likelihood, consequence));
    }
}
