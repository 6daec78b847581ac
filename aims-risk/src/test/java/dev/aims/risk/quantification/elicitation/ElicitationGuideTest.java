package dev.aims.risk.quantification.elicitation;

import dev.aims.risk.GuideExample;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide says what the code does. */
class ElicitationGuideTest {
    @Test
    void the_example_prints_what_the_guide_shows(@TempDir Path folder) throws Exception {
        GuideExample.of("elicitation.md", folder).assertThatItPrintsWhatTheGuideSays();
    }
}
