package dev.aims.annex.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierFolderTest {
    @TempDir
    Path parent;

    private Path target;

    @BeforeEach
    void name_the_target() {
        target = parent.resolve("dossier");
    }

    @Test
    void a_new_dossier_takes_the_place_of_the_old_one() throws IOException {
        write("old.txt", "1");
        write("new.txt", "2");

        assertThat(namesIn(target)).containsExactly(DossierFolder.MARKER, "new.txt");
        assertThat(namesIn(parent)).containsExactly("dossier");
    }

    @Test
    void missing_parents_are_made() throws IOException {
        target = parent.resolve("a/b/dossier");
        write("file.txt", "1");

        assertThat(target.resolve("file.txt")).hasContent("1");
    }

    @Test
    void a_run_that_fails_leaves_the_old_one_and_nothing_else() throws IOException {
        write("file.txt", "1");

        assertThatThrownBy(() -> new DossierFolder(target).replace(folder -> {
                    Files.writeString(folder.resolve("file.txt"), "2");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining(target.toString())
                .hasMessageContaining("No space left on device");
        assertThatThrownBy(() -> new DossierFolder(target).replace(folder -> {
                    throw new IllegalStateException("the host's own");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(target.resolve("file.txt")).hasContent("1");
        assertThat(namesIn(parent)).containsExactly("dossier");
    }

    @Test
    void a_folder_with_anything_else_is_not_replaced() throws IOException {
        Files.createDirectory(target);
        Files.writeString(target.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> write("file.txt", "1"))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining("thesis.txt");

        assertThat(target.resolve("thesis.txt")).hasContent("mine");
        assertThat(namesIn(parent)).containsExactly("dossier");
    }

    @Test
    void a_file_that_somebody_put_into_a_dossier_is_not_lost() throws IOException {
        write("file.txt", "1");
        Files.writeString(target.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> write("file.txt", "2"))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining("notes.txt")
                .hasMessageNotContaining("file.txt");
    }

    @Test
    void what_file_managers_leave_does_not_count() throws IOException {
        write("file.txt", "1");
        Files.writeString(target.resolve(".DS_Store"), "");
        write("file.txt", "2");

        assertThat(target.resolve("file.txt")).hasContent("2");
    }

    @Test
    void an_empty_folder_is_taken() throws IOException {
        Files.createDirectory(target);
        write("file.txt", "1");

        assertThat(target.resolve("file.txt")).hasContent("1");
        assertThat(namesIn(parent)).containsExactly("dossier");
    }

    @Test
    void a_file_a_link_and_the_root_are_refused_with_the_reason() throws IOException {
        Files.writeString(target, "a file");
        assertThatThrownBy(() -> write("x", "1"))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining("is a file");

        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        target = Files.createSymbolicLink(parent.resolve("link"), elsewhere);
        assertThatThrownBy(() -> write("x", "1"))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining("symbolic");

        target = parent.getRoot();
        assertThatThrownBy(() -> write("x", "1"))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining("root");
    }

    @Test
    void a_parent_that_cannot_hold_folders_is_named() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        target = file.resolve("dossier");

        assertThatThrownBy(() -> write("x", "1"))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_run_killed_while_it_wrote_is_cleaned_up_by_the_next() throws IOException {
        leftover(".dossier.new", "half.txt");
        leftover(".dossier.new-2", "half.txt");
        Files.createDirectory(parent.resolve(".dossier.new-3"));
        write("file.txt", "1");

        assertThat(namesIn(parent)).containsExactly("dossier");
        assertThat(namesIn(target)).contains("file.txt").doesNotContain("half.txt");
    }

    @Test
    void a_run_killed_while_it_swapped_has_not_lost_the_old_dossier() throws IOException {
        leftover(".dossier.old", "precious.txt");
        leftover(".dossier.new", "half.txt");

        assertThatThrownBy(() -> new DossierFolder(target).replace(folder -> {
                    throw new IOException("again");
                }))
                .isInstanceOf(DossierException.class);

        assertThat(namesIn(target)).contains("precious.txt");
        assertThat(namesIn(parent)).containsExactly("dossier");
    }

    @Test
    void another_run_on_the_same_folder_is_not_disturbed() throws IOException {
        new DossierFolder(target).replace(folder -> {
            write("inner.txt", "1");
            assertThat(folder.resolve(DossierFolder.MARKER)).exists();
            return Files.writeString(folder.resolve("outer.txt"), "2");
        });

        assertThat(namesIn(target)).containsExactly(DossierFolder.MARKER, "outer.txt");
        assertThat(namesIn(parent)).containsExactly("dossier");
    }

    @Test
    void siblings_that_only_look_alike_stay() throws IOException {
        Path alike = Files.createDirectory(parent.resolve(".dossier.new"));
        Files.writeString(alike.resolve("mine.txt"), "mine");
        write("file.txt", "1");

        assertThat(alike.resolve("mine.txt")).hasContent("mine");
    }

    private void write(String name, String content) {
        new DossierFolder(target).replace(folder -> Files.writeString(folder.resolve(name), content));
    }

    private void leftover(String folder, String file) throws IOException {
        Path path = Files.createDirectory(parent.resolve(folder));
        Files.writeString(path.resolve(file), "left");
        Files.writeString(path.resolve(DossierFolder.MARKER), DossierFolder.MARKER + "\n" + file + "\n");
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
