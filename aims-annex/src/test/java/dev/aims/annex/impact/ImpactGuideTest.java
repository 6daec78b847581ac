package dev.aims.annex.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide says what the code does. */
class ImpactGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "impact-assessment.md");

    @Test
    void the_guide_tells_of_every_trigger() throws IOException {
        List<String> triggers = Files.readAllLines(GUIDE).stream()
                .dropWhile(line -> !line.startsWith("| Trigger"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .map(line -> line.substring(2, line.indexOf(" |")))
                .toList();

        assertThat(triggers)
                .containsExactlyElementsOf(Stream.concat(
                                ImpactAssessmentTemplate.standard().triggers().stream()
                                        .map(ReassessmentTrigger::id),
                                Stream.of(FiredTrigger.LIFE_CYCLE_POINT))
                        .map(id -> id.replace('_', ' '))
                        .toList());
    }

    @Test
    void the_guide_counts_what_the_template_holds() throws IOException {
        ImpactAssessmentTemplate template = ImpactAssessmentTemplate.standard();

        assertThat(Files.readString(GUIDE))
                .contains(template.topics().count() + " topics")
                .contains(template.steps().size() + " steps")
                .contains(template.content().size() + " contents")
                .contains(template.triggers().size() + " triggers")
                .contains(ImpactAssessmentTemplate.LOOKED_AT);
    }
}
