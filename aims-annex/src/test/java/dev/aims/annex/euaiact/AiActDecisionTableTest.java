package dev.aims.annex.euaiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions written from the articles; how to read a row stands at the top of {@code decisions.csv}. */
class AiActDecisionTableTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_classification_is_what_the_articles_say(Case expected) {
        AiActClassification result = AiActClassification.of(expected.facts(), expected.date());

        assertThat(result.inScope().id()).as("scope").isEqualTo(expected.scope());
        assertThat(ids(result.tiers())).as("tiers").isEqualTo(expected.tiers());
        assertThat(ids(result.stillPossible())).as("possible").isEqualTo(expected.possible());
        assertThat(result.articles()).containsAll(expected.articles());
        assertThat(owed(result)).containsAll(expected.owed());
        assertThat(result.obligations())
                .extracting(each -> each.id() + "@" + each.role().id())
                .filteredOn(expected.notOwed()::contains)
                .as("not owed")
                .isEmpty();
        assertThat(result.openQuestions()).extracting(AiActQuestion::id).containsAll(expected.questions());
        assertThat(result.outcome() == AiActOutcome.UNDETERMINED)
                .isEqualTo(!expected.possible().isEmpty() || expected.scope().equals("open"));
        assertThatCode(result::explain).doesNotThrowAnyException();
    }

    @Test
    void the_table_has_every_practice_use_and_condition_and_enough_that_only_looks_regulated() {
        List<Case> cases = cases().toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(60).extracting(Case::id).doesNotHaveDuplicates();
        assertThat(cases.stream().filter(each -> each.kind().equals("neg"))).hasSizeGreaterThanOrEqualTo(20);
        Set<AiActFact> stated =
                cases.stream().flatMap(each -> each.statedTrue().stream()).collect(Collectors.toSet());
        assertThat(stated)
                .contains(ProhibitedPractice.values())
                .contains(AnnexIIIUse.values())
                .contains(Derogation.values())
                .contains(TransparencyCase.values())
                .contains(AiActRole.values());
        assertThat(stated).as("circumstances").contains(Circumstance.values());
    }

    @ParameterizedTest(name = "{0} by {2}")
    @MethodSource("exceptions")
    void an_exception_is_given_as_a_reason_by_its_facts_and_by_no_fewer(String rule, String article, String given) {
        assertThat(reasons(given)).contains(rule + " " + article);
        String[] tokens = given.split(" ", -1);
        for (int i = 0; i < tokens.length; i++) {
            String[] turned = tokens.clone();
            turned[i] = (tokens[i].charAt(0) == '+' ? "-" : "+") + tokens[i].substring(1);
            assertThat(reasons(String.join(" ", turned))).as(turned[i]).doesNotContain(rule + " " + article);
        }
    }

    @Test
    void every_rule_that_takes_something_out_is_in_the_table_of_exceptions() {
        Set<String> tested = exceptions().map(cells -> cells[0]).collect(Collectors.toSet());
        assertThat(AiActRules.builtIn().rules())
                .filteredOn(rule -> rule.statement() != null
                        && Set.of(Effect.EXCEPTION, Effect.EXCEPTION_LOST, Effect.MODEL_OUTSIDE, Effect.ROLE)
                                .contains(rule.statement().effect()))
                .extracting(ActRule::id)
                .isSubsetOf(tested);
    }

    private static List<String> reasons(String given) {
        AiActFacts facts = Case.facts("compute=1e24 " + given, true, new ArrayList<>());
        return AiActClassification.of(facts, LocalDate.of(2027, 1, 1)).reasons().stream()
                .map(reason -> reason.rule() + " " + reason.article())
                .toList();
    }

    static Stream<String[]> exceptions() {
        return lines("exceptions.csv");
    }

    static Stream<Case> cases() {
        return lines("decisions.csv").map(Case::of);
    }

    private static Stream<String[]> lines(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AiActDecisionTableTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
            return in
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ids(Set<AiActTier> tiers) {
        return tiers.stream().map(AiActTier::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> owed(AiActClassification result) {
        return result.obligations().stream()
                .flatMap(each -> {
                    String id = each.id() + "@" + each.role().id();
                    return each.binds() == Known.YES
                            ? Stream.of(id, id + ":" + each.status().id())
                            : Stream.of();
                })
                .toList();
    }

    record Case(
            String id,
            String kind,
            List<AiActFact> statedTrue,
            AiActFacts facts,
            LocalDate date,
            String scope,
            Set<String> tiers,
            Set<String> possible,
            List<String> articles,
            List<String> owed,
            List<String> notOwed,
            List<String> questions,
            String why) {
        static Case of(String[] cells) {
            assertThat(cells).hasSize(14);
            List<AiActFact> statedTrue = new ArrayList<>();
            return new Case(
                    cells[0],
                    cells[1],
                    statedTrue,
                    facts(setting(cells[2]) + " " + cells[3], cells[4].equals("no"), statedTrue),
                    LocalDate.parse(cells[5]),
                    cells[6],
                    new TreeSet<>(list(cells[7], " ")),
                    new TreeSet<>(list(cells[8], " ")),
                    list(cells[9], ";"),
                    list(cells[10], " "),
                    list(cells[11], " "),
                    list(cells[12], " "),
                    cells[13]);
        }

        private static String setting(String name) {
            return switch (name) {
                case "deployer" -> "+ai-system +deployer +union-established";
                case "provider" -> "+ai-system +provider +union-market +union-established";
                case "bare" -> "";
                default -> throw new IllegalArgumentException(name);
            };
        }

        static AiActFacts facts(String given, boolean restIsNo, List<AiActFact> statedTrue) {
            AiActFacts facts = AiActFacts.none();
            for (String token : list(given, " ")) {
                if (token.startsWith("placed=")) {
                    facts = facts.placedOnMarket(LocalDate.parse(token.substring(7)));
                } else if (token.startsWith("model-placed=")) {
                    facts = facts.modelPlacedOnMarket(LocalDate.parse(token.substring(13)));
                } else if (token.startsWith("compute=")) {
                    facts = facts.trainingCompute(new BigDecimal(token.substring(8)));
                } else {
                    AiActFact fact = AiActFact.parse(token.substring(1));
                    facts = token.charAt(0) == '+' ? facts.yes(fact) : facts.no(fact);
                    if (token.charAt(0) == '+') {
                        statedTrue.add(fact);
                    }
                }
            }
            return restIsNo ? withoutAnythingElse(facts) : facts;
        }

        private static AiActFacts withoutAnythingElse(AiActFacts facts) {
            return facts.noOther(AiActRole.class)
                    .noOther(ProhibitedPractice.class)
                    .noOther(AnnexIAct.class)
                    .noOther(AnnexIIIUse.class)
                    .noOther(Derogation.class)
                    .noOther(TransparencyCase.class)
                    .noOther(Circumstance.class);
        }

        private static List<String> list(String cell, String separator) {
            return cell.strip().equals("-")
                    ? List.of()
                    : Arrays.stream(cell.strip().split(separator, -1))
                            .map(String::strip)
                            .filter(each -> !each.isEmpty() && !each.equals("-"))
                            .toList();
        }

        @Override
        public String toString() {
            return id + " " + why;
        }
    }
}
