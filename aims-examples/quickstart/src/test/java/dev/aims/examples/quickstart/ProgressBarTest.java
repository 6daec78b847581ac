package dev.aims.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();

    @Test
    void short_work_shows_nothing() {
        try (ProgressBar bar = bar(10)) {
            bar.at(5);
            now.addAndGet(SECOND / 2);
            bar.at(10);
        }

        assertThat(shown()).isEmpty();
    }

    @Test
    void long_work_shows_how_far_it_is_and_leaves_no_trace() {
        try (ProgressBar bar = bar(10)) {
            now.addAndGet(2 * SECOND);
            bar.at(5);
        }

        String line = "working [###############...............] 50%";
        assertThat(shown()).isEqualTo("\r" + line + "\r" + " ".repeat(line.length()) + "\r");
    }

    @Test
    void the_line_is_not_written_more_often_than_a_person_reads() {
        try (ProgressBar bar = bar(0)) {
            now.addAndGet(2 * SECOND);
            bar.at(1000);
            bar.at(2000);
            now.addAndGet(SECOND);
            bar.at(3000);
        }

        assertThat(shown()).contains("working 1000", "working 3000").doesNotContain("2000");
    }

    private ProgressBar bar(long total) {
        return new ProgressBar(new PrintStream(terminal, true, StandardCharsets.UTF_8), "working", total, now::get);
    }

    private String shown() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
