package dev.aims.annex.gap;

import static dev.aims.annex.gap.SoundRegister.CATALOGS;
import static dev.aims.annex.gap.SoundRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.catalog.Control;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ImplementationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide says what the code does. */
class GapGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "gap-assessment.md");

    @Test
    void the_guide_lists_every_kind_of_evidence_in_its_own_words() throws IOException {
        List<String> rows = GapCriteria.standard().kinds().stream()
                .map(kind -> "| `%s` | %s | %s |"
                        .formatted(kind.name(), kind.meaning(), kind.supplementary() ? "only adds" : ""))
                .toList();

        assertThat(Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(rows);
        assertThat(Files.readString(GUIDE)).contains("the " + rows.size() + " kinds");
    }

    @Test
    void the_example_prints_what_the_guide_shows() throws IOException {
        GapAssessment gap = GapAssessment.of(SoundRegister.of(example()), CATALOGS.get("iso-42001"), TODAY);
        List<String> printed = new ArrayList<>(List.of(gap.toString()));
        for (String entry : List.of("5.1", "6.1.3", "7.3", "9.2.2", "A.6.2.8")) {
            GapRow row = gap.get(entry);
            printed.add(row.toString());
            row.reasons().forEach(reason -> printed.add("  why      " + reason));
            row.toClose().forEach(step -> printed.add("  to close " + step));
            row.questions().forEach(question -> printed.add("  ask      " + question));
        }

        assertThat(Files.readString(GUIDE)).contains("```\n" + String.join("\n", printed) + "\n```");
    }

    /** A plan that is approved, an audit, the effects of both not followed up; logging in progress. */
    private static List<Entity> example() {
        Control logging = CATALOGS.getControl(AnnexA.A_6_2_8);
        ControlImplementation begun = SoundRegister.control(logging)
                .status(ImplementationStatus.IN_PROGRESS)
                .effectiveness(null)
                .build();
        List<Entity> entities = new ArrayList<>(SoundRegister.base());
        entities.add(SoundRegister.context());
        entities.addAll(SoundRegister.treatment());
        entities.add(SoundRegister.audit().build());
        entities.add(begun);
        entities.add(SoundRegister.linked("training", "iso-42001:7.3").build());
        return entities;
    }
}
