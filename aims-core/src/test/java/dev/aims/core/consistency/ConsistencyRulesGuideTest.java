package dev.aims.core.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table in the guide says of each rule what the rule says of itself. */
class ConsistencyRulesGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "consistency-rules.md");

    @Test
    void the_guide_lists_every_rule_in_its_own_words() throws IOException {
        List<String> rows = ConsistencyRules.standard().rules().stream()
                .map(ConsistencyRulesGuideTest::row)
                .toList();
        assertThat(Files.readAllLines(GUIDE).stream()
                        .dropWhile(line -> !line.startsWith("## The standard set"))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("| `")))
                .as("rows of the table in %s", GUIDE)
                .containsExactlyElementsOf(rows);
    }

    @Test
    void the_guide_tells_how_many_rules_there_are() throws IOException {
        assertThat(Files.readString(GUIDE))
                .contains(ConsistencyRules.standard().rules().size() + " rules");
    }

    private static String row(ConsistencyRule rule) {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        rule.code(),
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        rule.basis(),
                        rule.title(),
                        rule.fix());
    }
}
