package dev.aims.core.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Examples;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Head;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.validation.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What people and their tools do to the files of journals, and what registers with unlucky names do to each other. */
class JournalFilesTest {
    private static final RegisterId ACME = RegisterId.parse("acme");
    private static final Actor ACTOR = Actor.of("tester");

    @TempDir
    Path folder;

    @Test
    void a_register_that_is_named_like_the_torn_end_of_another_is_left_alone_by_that() throws Exception {
        try (JournalStore store = JournalStore.at(folder)) {
            Register named = commit(store, "acme.journal.torn-1", 2);
            Head head = named.head();
            Register register = commit(store, "acme", 2);
            assertThat(register.verify().findings()).isEmpty();
            register.redact(ACTOR, PartyId.parse("p1"), "name", "asked for");
            assertThat(register.verify().findings()).isEmpty();
            assertThat(named.verify(head).findings()).isEmpty();
        }
    }

    @Test
    void what_was_cut_off_is_still_found_and_overwritten_beside_such_a_register() throws Exception {
        try (JournalStore store = JournalStore.at(folder)) {
            commit(store, "acme.journal.torn-1", 1);
            commit(store, "acme", 1);
        }
        Path torn = folder.resolve("acme.journal.torn-2-3");
        Files.writeString(torn, "half a line");
        try (JournalStore store = JournalStore.at(folder)) {
            Register register = Register.open(store, "acme");
            assertThat(register.verify().findings()).extracting(Finding::code).containsExactly("journal.torn-tail");
            register.redact(ACTOR, PartyId.parse("p1"), "name", "asked for");
            assertThat(torn).hasContent("\r".repeat("half a line".length()));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody can replace a file there that is open")
    void nothing_is_acknowledged_that_went_to_a_file_which_was_replaced() throws Exception {
        Path journal = folder.resolve("acme.journal");
        try (JournalStore store = JournalStore.at(folder)) {
            Register register = commit(store, "acme", 2);
            Path copy = Files.copy(journal, folder.resolve("copy"));
            Files.move(copy, journal, StandardCopyOption.REPLACE_EXISTING);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> commit(register, 3))
                    .withMessageContaining("was moved or replaced by another file");
            assertThat(register.verify().head().revision()).isEqualTo(2);
        }
        try (JournalStore store = JournalStore.at(folder)) {
            assertThat(commit(Register.open(store, "acme"), 3)).isEqualTo(3);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody can delete a file there that is open")
    void a_lock_whose_file_was_deleted_is_taken_anew_before_the_next_commit() throws Exception {
        Path file = folder.resolve("acme.journal.lock");
        try (JournalStore store = JournalStore.at(folder)) {
            Register register = commit(store, "acme", 1);
            Files.delete(file);
            assertThat(commit(register, 2)).isEqualTo(2);
            assertThat(file).exists();
            try (JournalStore second = JournalStore.at(folder)) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> Register.open(second, "acme"))
                        .withMessageContaining("is open for writing in this process");
            }
            assertThat(commit(register, 3)).isEqualTo(3);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a directory with open files cannot be renamed there")
    void a_register_that_is_open_is_refused_also_under_the_name_that_its_directory_was_given() throws Exception {
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        try (JournalStore store = JournalStore.at(before)) {
            Register register = commit(store, "acme", 1);
            Files.move(before, after);
            try (JournalStore second = JournalStore.at(after)) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> Register.open(second, "acme"))
                        .withMessageContaining("is open for writing in this process, through another JournalStore");
            }
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> commit(register, 2))
                    .withMessageContaining("was moved or replaced");
        }
    }

    @Test
    void a_file_that_was_cut_under_an_open_store_is_refused_and_not_read_as_a_shorter_history() throws Exception {
        Path journal = folder.resolve("acme.journal");
        try (JournalStore store = JournalStore.at(folder)) {
            Register register = commit(store, "acme", 5);
            List<String> lines = Files.readAllLines(journal);
            Files.writeString(journal, String.join("\n", lines.subList(0, 3)) + "\n");
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.commitsAfter(ACME, 0, 10))
                    .withMessageContaining("somebody else has cut it");
            assertThat(store.commitsAfter(ACME, 0, 3)).hasSize(3);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> register.writeHistory(new ByteArrayOutputStream()));
        }
    }

    @Test
    void a_file_whose_line_breaks_were_changed_is_refused_and_not_taken_for_one_torn_end() throws Exception {
        Path journal = folder.resolve("acme.journal");
        try (JournalStore store = JournalStore.at(folder)) {
            commit(store, "acme", 3);
        }
        String converted = Files.readString(journal).replace("\n", "\r\n");
        Files.writeString(journal, converted);
        try (JournalStore store = JournalStore.at(folder)) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Register.open(store, "acme"))
                    .withMessageContaining("is damaged: revision 1 at byte 0 ");
        }
        assertThat(journal).hasContent(converted);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void a_register_that_cannot_be_looked_at_is_not_taken_for_empty() throws Exception {
        Files.createSymbolicLink(
                folder.resolve("acme.journal"), folder.resolve("unmounted").resolve("acme.journal"));
        Files.createSymbolicLink(folder.resolve("loop.journal"), folder.resolve("loop.journal"));
        try (JournalStore store = JournalStore.at(folder);
                JournalStore reader = JournalStore.readOnly(folder)) {
            for (RegisterStore either : List.of(store, reader)) {
                for (String id : List.of("acme", "loop")) {
                    assertThatExceptionOfType(StoreException.class)
                            .isThrownBy(() -> Register.open(either, id))
                            .withMessageContaining("could not be read");
                }
            }
        }
    }

    @Test
    void a_directory_that_others_make_at_the_same_time_is_used_by_all() throws Exception {
        Path directory = folder.resolve("made").resolve("by").resolve("others");
        SystemDisk system = new SystemDisk();
        Disk disk = new Disk() {
            @Override
            public OpenFile open(Path file) throws IOException {
                return system.open(file);
            }

            @Override
            public void forceDirectory(Path forced) throws IOException {
                Files.createDirectories(directory);
                system.forceDirectory(forced);
            }
        };
        try (JournalStore store = JournalStore.on(disk, directory, 1)) {
            assertThat(commit(store, "acme", 1).head().revision()).isEqualTo(1);
        }
    }

    private static Register commit(RegisterStore store, String id, int count) {
        Register register = Register.open(store, id);
        for (int i = 1; i <= count; i++) {
            commit(register, i);
        }
        return register;
    }

    private static long commit(Register register, int number) {
        return register.commit(ACTOR, "add", change -> change.add(Examples.party("p" + number)))
                .revision();
    }
}
