package dev.aims.annex.euaiact;

import static dev.aims.annex.euaiact.Circumstance.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

class AiActRulesTest {
    private static final AiActRules RULES = AiActRules.builtIn();

    /** After all cut-off dates, so that no transitional rule is in play. */
    private static final LocalDate NEW = LocalDate.of(2029, 1, 1);

    @Test
    void the_dates_are_those_of_the_facts_and_one_of_our_own() {
        List<String> expected =
                lines("dates.csv").map(cells -> String.join("|", cells)).toList();
        assertThat(expected).hasSize(11);
        assertThat(RULES.dates())
                .filteredOn(date -> !date.id().equals("art-4a"))
                .extracting(date -> String.join(
                        "|",
                        date.id(),
                        date.original() == null ? "" : date.original().toString(),
                        date.current().toString(),
                        date.confidence().id()))
                .containsExactlyElementsOf(expected);
        assertThat(RULES.dates()).hasSize(12);
    }

    @Test
    void the_obligations_are_the_54_of_the_facts_with_their_classes_and_roles() {
        List<String> expected = lines("obligations.csv")
                .map(cells -> cells[0] + "|" + sorted(cells[1]) + "|" + sorted(cells[2]))
                .toList();
        assertThat(expected).hasSize(54);
        assertThat(RULES.obligations())
                .extracting(obligation -> obligation.id()
                        + "|" + sorted(obligation.tiers().stream().map(AiActTier::id))
                        + "|" + sorted(obligation.roles().stream().map(AiActRole::id)))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("obligations")
    void the_dates_of_each_obligation_in_results_are_those_of_the_facts(String id, String[] cells) {
        List<AiActObligation> annexIII = found(id, annexIII());
        List<AiActObligation> annexI = found(id, annexI());
        List<AiActObligation> other = found(id, derogated(), transparent(), prohibited(), model());

        assertThat(annexIII.size() + annexI.size() + other.size())
                .as("results with %s", id)
                .isPositive();
        if (cells[1].equals("high-risk")) {
            annexIII.forEach(each -> check(each, cells[3], cells[5], cells[7]));
            annexI.forEach(each -> check(each, cells[4], cells[6], cells[7]));
        } else {
            Stream.of(annexIII, annexI, other)
                    .flatMap(List::stream)
                    .forEach(each -> check(each, cells[3], cells[5], cells[7]));
        }
    }

    @Test
    void every_fact_has_a_question_and_an_article() {
        assertThat(AiActFact.all()).allSatisfy(fact -> {
            assertThat(RULES.asks(fact)).contains("?");
            assertThat(RULES.article(fact)).matches("(Art\\. |Annex ).*");
            assertThat(AiActFact.parse(fact.id())).isSameAs(fact);
            assertThat(fact.question()).hasToString("eu-ai-act:" + fact.id());
        });
        assertThat(AiActFact.all()).extracting(AiActFact::id).doesNotHaveDuplicates();
    }

    @Test
    void each_act_of_annex_I_leads_to_its_section() {
        for (AnnexIAct act : AnnexIAct.values()) {
            AiActClassification result =
                    AiActClassification.of(without(annexI(), AnnexIAct.class).yes(act), NEW);
            assertThat(result.isHighRisk()).as(act.id()).isTrue();
            assertThat(result.reasons())
                    .as(act.id())
                    .extracting(AiActReason::article)
                    .contains("Art. 6(1), Annex I, Section " + act.id().charAt("AnnexI.".length()));
            assertThat(result.obligations(AiActRole.PROVIDER).isEmpty())
                    .as("%s has no duties from the Act itself", act.id())
                    .isEqualTo(act.id().startsWith("AnnexI.B."));
        }
    }

    @Test
    void an_unknown_id_is_refused_and_named() {
        assertThatThrownBy(() -> AiActFact.parse("AnnexIII.9(z)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AnnexIII.9(z)");
        assertThatThrownBy(() -> AiActTier.parse("medium"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("high-risk")
                .hasMessageContaining("medium");
    }

    @Test
    void the_built_in_set_is_read_once() {
        assertThat(AiActRules.builtIn()).isSameAs(RULES).hasToString("eu-ai-act 2026-08 (law as of 2026-08-05)");
        assertThat(RULES.notice()).contains("no legal advice").contains("Official Journal");
    }

    static InputStream builtIn() {
        return Objects.requireNonNull(
                AiActRules.class.getResourceAsStream("/META-INF/aims/rules/eu-ai-act/2026-08.json"));
    }

    private static void check(AiActObligation obligation, String original, String current, String formal) {
        ApplicationDate date = Objects.requireNonNull(obligation.application(), obligation.toString());
        assertThat(date.current()).as("%s current", obligation).isEqualTo(LocalDate.parse(current));
        String formally = obligation.formal() == null ? "" : obligation.formal().toString();
        assertThat(formally).as("%s formal", obligation).isEqualTo(formal);
        // where the facts give the formal date alone, the result shows it beside the date of the class
        assertThat(List.of(date.original() == null ? "" : date.original().toString(), formally))
                .as("%s original", obligation)
                .contains(original);
    }

    private static List<AiActObligation> found(String id, AiActFacts... facts) {
        return Arrays.stream(facts)
                .flatMap(each -> AiActClassification.of(each, NEW).obligations().stream())
                .filter(each -> each.id().equals(id))
                .toList();
    }

    /** Every role and circumstance but what would take the system out of the class. */
    private static AiActFacts base() {
        return AiActFacts.none()
                .yes(AI_SYSTEM, UNION_MARKET, OUTPUT_USED_IN_UNION)
                .yes(AiActRole.values())
                .yes(PUBLIC_BODY, WORKPLACE_USE, DECISIONS_ON_PERSONS, PERSONAL_DATA, MANUFACTURER_NAME)
                .noOther(Circumstance.class)
                .noOther(ProhibitedPractice.class)
                .noOther(TransparencyCase.class)
                .noOther(Derogation.class)
                .placedOnMarket(NEW)
                .modelPlacedOnMarket(NEW);
    }

    private static AiActFacts annexIII() {
        return base().yes(AnnexIIIUse.RECRUITMENT).noOther(AnnexIIIUse.class).noOther(AnnexIAct.class);
    }

    private static AiActFacts annexI() {
        return base().yes(AnnexIAct.MEDICAL_DEVICES, ITSELF_THE_PRODUCT, THIRD_PARTY_ASSESSMENT)
                .noOther(AnnexIIIUse.class)
                .noOther(AnnexIAct.class);
    }

    private static AiActFacts derogated() {
        return annexIII().yes(Derogation.PREPARATORY_TASK);
    }

    private static AiActFacts transparent() {
        return without(annexIII(), AnnexIIIUse.class).yes(TransparencyCase.values());
    }

    private static AiActFacts prohibited() {
        return annexIII().yes(ProhibitedPractice.FACE_SCRAPING);
    }

    private static AiActFacts model() {
        return base().yes(GENERAL_PURPOSE_MODEL, MODEL_ON_UNION_MARKET, HIGH_IMPACT_CAPABILITY)
                .noOther(AnnexIIIUse.class)
                .noOther(AnnexIAct.class);
    }

    private static <E extends Enum<E> & AiActFact> AiActFacts without(AiActFacts facts, Class<E> kind) {
        return facts.no(kind.getEnumConstants());
    }

    static Stream<Object[]> obligations() {
        return lines("obligations.csv").map(cells -> new Object[] {cells[0], cells});
    }

    private static Stream<String[]> lines(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AiActRulesTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return in
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("id|"))
                    .map(line -> line.split("\\|", -1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> sorted(String cell) {
        return sorted(Arrays.stream(cell.split(" ", -1)));
    }

    private static Set<String> sorted(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(TreeSet::new));
    }
}
