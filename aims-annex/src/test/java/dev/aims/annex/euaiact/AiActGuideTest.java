package dev.aims.annex.euaiact;

import static dev.aims.annex.euaiact.AiActRole.DEPLOYER;
import static dev.aims.annex.euaiact.AnnexIIIUse.CREDITWORTHINESS;
import static dev.aims.annex.euaiact.Circumstance.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AiActGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "eu-ai-act.md");
    private static final Path THIS =
            Path.of("src", "test", "java", "dev", "aims", "annex", "euaiact", "AiActGuideTest.java");

    @Test
    void the_example_in_the_guide_gives_the_result_that_the_guide_shows() throws IOException {
        AiSystem system = AiSystem.builder("loan-scoring")
                .name("Retail loan scoring")
                .traits(Set.of(Trait.MACHINE_LEARNING, Trait.PERSONAL_DATA))
                .absentTraits(Set.of(Trait.GENERATIVE, Trait.SAFETY_RELEVANT))
                .build();

        AiActFacts facts = AiActFacts.from(system)
                .yes(DEPLOYER, UNION_ESTABLISHED, CREDITWORTHINESS, PROFILING, DECISIONS_ON_PERSONS)
                .no(FRAUD_DETECTION, GENERAL_PURPOSE_MODEL, OWN_NAME, SUBSTANTIAL_MODIFICATION, CHANGED_PURPOSE)
                .no(DEFENCE_ONLY, SCIENTIFIC_RESEARCH_ONLY, PRE_MARKET, THIRD_COUNTRY_AUTHORITY)
                .noOther(AiActRole.class)
                .noOther(ProhibitedPractice.class)
                .noOther(AnnexIAct.class)
                .noOther(AnnexIIIUse.class)
                .noOther(TransparencyCase.class)
                .placedOnMarket(LocalDate.of(2027, 12, 15));

        AiActClassification result = AiActClassification.of(facts, LocalDate.of(2028, 1, 1));

        String guide = Files.readString(GUIDE);
        assertThat(result.explain()).isEqualTo(block(guide, "text"));
        assertThat(lines(Files.readString(THIS))).contains(lines(block(guide, "java")));
    }

    @Test
    void the_guide_names_every_kind_of_fact_and_every_trait_that_counts() throws IOException {
        assertThat(Files.readString(GUIDE))
                .contains("`machine_learning`", "`generative`", "`personal_data`", "`safety_relevant`")
                .contains("`AiActRole`", "`ProhibitedPractice`", "`AnnexIAct`", "`AnnexIIIUse`")
                .contains("`Derogation`", "`TransparencyCase`", "`Circumstance`");
    }

    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (a, b) -> a + b + "\n");
    }

    private static String block(String guide, String language) {
        String fence = "```" + language + "\n";
        assertThat(guide).contains(fence);
        int start = guide.indexOf(fence) + fence.length();
        return guide.substring(start, guide.indexOf("```", start));
    }
}
