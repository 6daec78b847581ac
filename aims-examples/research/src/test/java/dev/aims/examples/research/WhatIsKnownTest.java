package dev.aims.examples.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIsKnownTest {
    private static final Pattern LINE = Pattern.compile("(.*\\S)\\s+([0-9]+)");
    private static final Path REPORT = Path.of("../../docs/us-federal-2024.md");

    @TempDir
    Path folder;

    private Jshell.Run run(String input, String mapping) throws Exception {
        return Jshell.run(
                folder, Jshell.SCRIPTS.resolve("what-is-known.jsh"), input, mapping, folder.resolve("unused.csv"));
    }

    private static Map<String, Integer> counts(List<String> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : lines) {
            Matcher words = LINE.matcher(line.strip());
            if (words.matches()) {
                counts.put(words.group(1), Integer.parseInt(words.group(2)));
            }
        }
        return counts;
    }

    @Test
    void twelve_invented_systems_are_looked_at_when_nothing_else_is_given() throws Exception {
        Jshell.Run run = run("", "");

        assertThat(run.status()).as(run.text() + run.errors()).isZero();
        assertThat(counts(run.text().lines().toList()))
                .containsEntry("systems", 12)
                .containsKeys("with a suggested risk source", "EU AI Act: with an open question");
    }

    @Test
    void an_inventory_without_its_mapping_is_refused_in_one_line() throws Exception {
        Jshell.Run run = run("systems.csv", "");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors().strip()).startsWith("error: input and mapping go together");
    }

    @Test
    void the_report_on_the_federal_inventory_says_what_the_script_counts() throws Exception {
        Path input = Jshell.federalInventory();

        Jshell.Run run = run(input.toString(), Jshell.FEDERAL_MAPPING.toString());

        assertThat(run.status()).as(run.text() + run.errors()).isZero();
        Map<String, Integer> counts = counts(run.text().lines().toList());
        Map<String, Integer> reported = counts(Files.readAllLines(REPORT));
        assertThat(counts).containsEntry("systems", 2_130);
        assertThat(counts)
                .hasSizeGreaterThan(30)
                .allSatisfy((what, count) -> assertThat(reported).containsEntry(what, count));
    }
}
