package dev.aims.core.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLockTest {
    private static final RegisterId ACME = RegisterId.parse("acme");

    @TempDir
    Path folder;

    /** Tries to commit to the register that the test holds, or holds it itself until its input ends. */
    static final class Other {
        private Other() {}

        public static void main(String[] args) throws Exception {
            try (JournalStore store = JournalStore.at(Path.of(args[0]))) {
                commit(store, args[1]);
                System.out.println("committed");
                System.in.read();
            } catch (StoreException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void another_process_is_refused_with_the_holder_named_until_the_store_is_closed() throws Exception {
        try (JournalStore store = JournalStore.at(folder)) {
            commit(store, "here");
            assertThat(answerOfAnother("there"))
                    .contains("register acme is open for writing in process "
                            + ProcessHandle.current().pid() + " on ")
                    .contains(" since ")
                    .contains("JournalStore.readOnly");
            commit(store, "here-too");
        }
        assertThat(answerOfAnother("there")).isEqualTo("committed");
    }

    private String answerOfAnother(String party) throws Exception {
        Process process = other(party);
        process.outputWriter().close();
        try (BufferedReader output = process.inputReader()) {
            return output.readLine();
        } finally {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process other(String party) throws Exception {
        return new ProcessBuilder(
                        new File(System.getProperty("java.home"), "bin/java").getPath(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.toString(),
                        party)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void this_process_is_refused_with_another_process_named_that_holds_the_register() throws Exception {
        Process process = other("there");
        try (BufferedReader output = process.inputReader();
                JournalStore store = JournalStore.at(folder)) {
            assertThat(output.readLine()).isEqualTo("committed");
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Register.open(store, "acme"))
                    .withMessageContaining("is open for writing in process " + process.pid() + " on ");
            process.outputWriter().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Register.open(store, "acme").head().revision()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_second_store_in_one_process_is_refused_and_takes_nothing_from_the_first() throws Exception {
        try (JournalStore first = JournalStore.at(folder);
                JournalStore second = JournalStore.at(folder.resolve("..").resolve(folder.getFileName()))) {
            commit(first, "first");
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> commit(second, "second"))
                    .withMessageContaining("is open for writing in this process, through another JournalStore");
            assertThat(answerOfAnother("there")).contains("is open for writing in process");
            commit(first, "first-too");
        }
    }

    @Test
    void a_read_only_store_beside_a_writer_sees_what_was_appended_and_changes_nothing() throws Exception {
        try (JournalStore writer = JournalStore.at(folder);
                JournalStore reader = JournalStore.readOnly(folder)) {
            assertThat(reader.commitsAfter(ACME, 0, 10)).isEmpty();
            for (int i = 1; i <= 5; i++) {
                commit(writer, "p" + i);
                assertThat(reader.commitsAfter(ACME, i - 1, 10)).hasSize(1);
                assertThat(reader.commitsAfter(ACME, 0, 10)).hasSize(i);
            }
            Register read = Register.open(reader, "acme");
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> read.commit(Actor.of("reader"), "add", change -> change.add(party("p6"))))
                    .withMessageContaining("opened for reading only");
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> reader.destroy(ACME, Set.of()));
            commit(writer, "p6");
            assertThat(read.refresh().parties().list()).hasSize(6);
        }
    }

    @Test
    void a_read_only_store_leaves_an_unfinished_line_and_goes_on_when_it_is_finished() throws Exception {
        try (JournalStore writer = JournalStore.at(folder)) {
            commit(writer, "p1");
            commit(writer, "p2");
        }
        Path journal = folder.resolve("acme.journal");
        byte[] whole = Files.readAllBytes(journal);
        byte[] unfinished = Arrays.copyOf(whole, whole.length - 30);
        Files.write(journal, unfinished);
        try (JournalStore reader = JournalStore.readOnly(folder)) {
            assertThat(reader.commitsAfter(ACME, 0, 10)).hasSize(1);
            assertThat(reader.check(ACME)).singleElement().asString().contains("journal.unfinished");
            assertThat(journal).hasBinaryContent(unfinished);
            Files.write(journal, whole);
            assertThat(reader.commitsAfter(ACME, 1, 10)).hasSize(1);
            assertThat(reader.check(ACME)).isEmpty();
        }
    }

    @Test
    void an_interrupted_thread_commits_as_any_other() {
        try (JournalStore store = JournalStore.at(folder)) {
            Thread.currentThread().interrupt();
            commit(store, "p1");
            assertThat(Thread.interrupted()).isTrue();
            commit(store, "p2");
        }
    }

    @Test
    void a_closed_store_says_so() {
        JournalStore store = JournalStore.at(folder);
        commit(store, "p1");
        store.close();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.commitsAfter(ACME, 0, 1))
                .withMessageContaining("is closed");
    }

    @Test
    void registers_that_were_not_used_for_long_let_go_of_their_files_and_take_them_again() {
        try (JournalStore store = JournalStore.on(new SystemDisk(), folder, 2)) {
            Register first = Register.open(store, "r1");
            first.commit(Actor.of("tester"), "add", change -> change.add(party("p1")));
            for (int i = 2; i <= 4; i++) {
                Register.open(store, "r" + i).commit(Actor.of("tester"), "add", change -> change.add(party("p1")));
            }
            try (JournalStore other = JournalStore.at(folder)) {
                Register.open(other, "r1").commit(Actor.of("other"), "add", change -> change.add(party("p2")));
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> first.commit(Actor.of("tester"), "add", change -> change.add(party("p3"))));
            }
            first.commit(Actor.of("tester"), "add", change -> change.add(party("p3")));
            assertThat(first.view().parties().list()).hasSize(3);
            assertThat(first.verify().isIntact()).isTrue();
        }
    }

    private static void commit(RegisterStore store, String party) {
        Register.open(store, "acme").commit(Actor.of("tester"), "add", change -> change.add(party(party)));
    }

    private static Party party(String id) {
        return Party.builder(id).name("Party").kind(PartyKind.ROLE).build();
    }
}
