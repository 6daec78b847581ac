package dev.aims.core.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Head;
import dev.aims.core.register.Register;
import dev.aims.core.register.Verification;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import dev.aims.core.validation.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes the file of a journal, as a bad disk or a bad person would. */
class JournalDamageTest {
    private static final RegisterId ID = RegisterId.parse("acme");
    private static final int COMMITS = 4;

    @TempDir
    Path folder;

    private Path journal = Path.of("");
    private byte[] good = {};
    private Head head = Register.inMemory().head();

    /** How a change shows. */
    private enum Outcome {
        REFUSED,
        FOUND,
        TORN
    }

    @BeforeEach
    void writeRegister() throws Exception {
        journal = folder.resolve("acme.journal");
        try (JournalStore store = JournalStore.on(new FaultyDisk(-1, FaultyDisk.Fault.NOTHING_DONE), folder, 1)) {
            Register register = Register.open(store, ID.value());
            for (int i = 0; i < COMMITS; i++) {
                Party party = Party.builder("p" + i)
                        .name("Party")
                        .kind(PartyKind.PERSON)
                        .contact("p" + i + "@example.org")
                        .build();
                register.commit(Actor.of("tester"), "add", change -> change.add(party));
            }
            head = register.head();
        }
        good = Files.readAllBytes(journal);
    }

    @Test
    void what_is_no_journal_is_left_as_it_is() throws Exception {
        for (String content : List.of("id,name\n1,Loans\n", "PK\u0003\u0004", "{\"actors\":", "\u0000{\"act")) {
            Files.writeString(journal, content);
            try (JournalStore store = JournalStore.at(folder)) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> Register.open(store, ID.value()))
                        .withMessageContaining("does not begin like a journal");
            }
            assertThat(journal).hasContent(content);
        }
    }

    @Test
    void the_first_line_may_be_torn_wherever_it_was_being_written() throws Exception {
        int firstLine = new String(good, StandardCharsets.ISO_8859_1).indexOf('\n');
        for (int length : new int[] {1, 5, 10, firstLine / 2, firstLine}) {
            Files.write(journal, Arrays.copyOf(good, length));
            assertBeginsAnew();
            Files.write(journal, new byte[length]); // made longer, and never written
            assertBeginsAnew();
        }
    }

    private void assertBeginsAnew() {
        try (JournalStore store = JournalStore.at(folder)) {
            Register register = Register.open(store, ID.value());
            assertThat(register.head().revision()).isZero();
            assertThat(register.verify().findings())
                    .extracting(Finding::code)
                    .contains("journal.torn-tail")
                    .containsOnly("journal.torn-tail");
        }
    }

    @Test
    void every_change_of_a_single_byte_is_refused_or_found_or_a_torn_tail_that_is_reported() throws Exception {
        // The line break before the last line counts as part of it: without it, both are one line that is not good.
        int lastLine = new String(good, StandardCharsets.ISO_8859_1).lastIndexOf('\n', good.length - 2);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (int position = 0; position < good.length; position++) {
            for (int flip : position % 8 == 0
                    ? new int[] {0x20, good[position] ^ '\n', good[position]}
                    : new int[] {1, good[position] ^ '\r'}) {
                if (flip != 0) {
                    byte[] changed = good.clone();
                    changed[position] ^= (byte) flip;
                    Outcome outcome = outcome(changed, position);
                    counts.merge(outcome, 1, Integer::sum);
                    assertThat(outcome == Outcome.TORN)
                            .as("byte %s is torn only in the last line, which nothing says was forced", position)
                            .isEqualTo(position >= lastLine && outcome != Outcome.FOUND);
                }
            }
        }
        assertThat(counts).containsOnlyKeys(Outcome.values());
    }

    private Outcome outcome(byte[] changed, int position) throws Exception {
        Files.write(journal, changed);
        int revision = 1
                + (int) new String(good, 0, position, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        try (JournalStore store = JournalStore.on(new FaultyDisk(-1, FaultyDisk.Fault.NOTHING_DONE), folder, 1)) {
            Verification verification = Register.open(store, ID.value()).verify();
            List<Finding> findings = verification.findings();
            assertThat(findings).as("byte %s", position).isNotEmpty();
            if (findings.stream().noneMatch(finding -> finding.code().equals("journal.torn-tail"))) {
                assertThat(verification.head()).isEqualTo(head);
                return Outcome.FOUND;
            }
            Path torn = folder.resolve("acme.journal.torn-" + revision);
            assertThat(findings)
                    .singleElement()
                    .asString()
                    .contains(torn.getFileName().toString());
            int lineStart = changed.length - (int) Files.size(torn);
            assertThat(torn).hasBinaryContent(Arrays.copyOfRange(changed, lineStart, changed.length));
            assertThat(verification.head().revision()).isEqualTo(revision - 1L);
            Files.delete(torn);
            return Outcome.TORN;
        } catch (StoreException e) {
            assertThat(e)
                    .hasMessageMatching(
                            "the journal of register acme is damaged: revision " + revision + " at byte [0-9]+ .*");
            return Outcome.REFUSED;
        }
    }

    @Test
    void a_file_that_ends_anywhere_gives_the_whole_lines_before_and_reports_the_rest() throws Exception {
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            Files.write(journal, cut);
            long lines = new String(cut, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            boolean endsWithLine = length == 0 || cut[length - 1] == '\n';
            try (JournalStore store = JournalStore.on(new FaultyDisk(-1, FaultyDisk.Fault.NOTHING_DONE), folder, 1)) {
                Register register = Register.open(store, ID.value());
                assertThat(register.head().revision()).isEqualTo(lines);
                List<Finding> findings = register.verify().findings();
                assertThat(findings).hasSize(endsWithLine ? 0 : 1);
                assertThat(register.verify(head).isIntact()).isFalse();
                if (!endsWithLine) {
                    assertThat(findings.get(0).code()).isEqualTo("journal.torn-tail");
                    Files.delete(folder.resolve("acme.journal.torn-" + (lines + 1)));
                }
            }
        }
    }

    @Test
    void lines_that_were_dropped_or_swapped_are_refused_unless_they_are_the_last() throws Exception {
        List<String> lines = Files.readAllLines(journal);
        for (int i = 0; i < COMMITS - 1; i++) {
            List<String> dropped = new ArrayList<>(lines);
            dropped.remove(i);
            assertRefused(dropped, i + 1);
        }
        for (int i = 0; i < COMMITS - 2; i++) {
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            assertRefused(swapped, i + 1);
        }
    }

    private void assertRefused(List<String> lines, int revision) throws Exception {
        byte[] changed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(journal, changed);
        try (JournalStore store = JournalStore.on(new FaultyDisk(-1, FaultyDisk.Fault.NOTHING_DONE), folder, 1)) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.commitsAfter(ID, 0, 10))
                    .withMessageContaining("is damaged: revision " + revision + " at byte ");
        }
        assertThat(journal).hasBinaryContent(changed);
    }

    @Test
    void a_damaged_line_that_was_good_when_it_was_first_read_is_refused_as_well() throws Exception {
        try (JournalStore store = JournalStore.on(new FaultyDisk(-1, FaultyDisk.Fault.NOTHING_DONE), folder, 1)) {
            Register register = Register.open(store, ID.value());
            byte[] changed = good.clone();
            changed[20] ^= 1;
            Files.write(journal, changed);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(register::verify)
                    .withMessageContaining("is damaged: revision 1 at byte 0 ");
        }
    }
}
