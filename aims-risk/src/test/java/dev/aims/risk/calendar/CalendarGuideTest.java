package dev.aims.risk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Part;
import dev.aims.risk.GuideExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide says what the code does. */
class CalendarGuideTest {
    @Test
    void the_example_prints_what_the_guide_shows(@TempDir Path folder) throws Exception {
        GuideExample.of("calendar.md", folder).assertThatItPrintsWhatTheGuideSays();
    }

    @Test
    void the_table_lists_every_kind() throws IOException {
        List<String> rows = Arrays.stream(CalendarKind.values())
                .map(kind -> "| `%s` | %s | %s | %s |".formatted(kind.id(), kind.title(), dateOf(kind), kind.basis()))
                .toList();

        assertThat(Files.readAllLines(Path.of("..", "docs", "calendar.md")).stream()
                        .filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(rows);
    }

    private static String dateOf(CalendarKind kind) {
        if (kind.holder() == null) {
            return "in no register, added by `with`";
        }
        String holder = Entity.class.isAssignableFrom(kind.holder())
                ? EntityType.nameOf(kind.holder().asSubclass(Entity.class))
                : "part " + kind.holder().asSubclass(Part.class).getSimpleName();
        return holder + ", `" + kind.component() + "`";
    }
}
