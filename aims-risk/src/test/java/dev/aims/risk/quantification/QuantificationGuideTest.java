package dev.aims.risk.quantification;

import dev.aims.risk.GuideExample;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide says what the code does. */
class QuantificationGuideTest {
    @Test
    void the_example_prints_what_the_guide_shows(@TempDir Path folder) throws Exception {
        GuideExample.of("quantification.md", folder).assertThatItPrintsWhatTheGuideSays();
    }
}
