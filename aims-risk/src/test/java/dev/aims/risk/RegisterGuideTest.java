package dev.aims.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Change;
import dev.aims.core.register.Commit;
import dev.aims.core.register.CommitRefusedException;
import dev.aims.core.register.Register;
import dev.aims.core.store.journal.JournalStore;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to the register, which is a part of the core, says what the code does. */
class RegisterGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "register.md");
    private static final Path CHECK =
            Path.of("..", "aims-core", "src", "main", "java", "dev", "aims", "core", "register", "CommitCheck.java");
    private static final AiSystemId LOANS = AiSystemId.parse("loans");

    private final Register register = Register.inMemory();

    @TempDir
    Path folder;

    @Test
    void the_example_prints_what_the_guide_shows() throws Exception {
        GuideExample.of("register.md", folder).assertThatItPrintsWhatTheGuideSays();
    }

    @Test
    void the_table_of_codes_has_every_code_that_the_check_of_commits_gives() throws IOException {
        assertThat(codes("(?m)^\\| `(commit\\.[a-z-]+)` \\|", GUIDE))
                .isNotEmpty()
                .isEqualTo(codes("\"(commit\\.[a-z-]+)\"", CHECK));
    }

    @Test
    void what_was_removed_is_not_added_again() {
        commit(change -> change.add(system("Loans")));
        commit(change -> change.remove(LOANS, 1));

        assertThat(register.view().find(LOANS)).isEmpty();
        assertThat(register.history(LOANS)).hasSize(2);
        assertRefused("commit.id-used", change -> change.add(system("Loans")));
        assertRefused("commit.id-used", change -> change.overwrite(system("Loans")));
    }

    @Test
    void what_was_retired_is_found_by_its_id_and_stays_retired() {
        commit(change -> change.add(system("Loans")));
        commit(change -> change.retire(LOANS, 1));
        commit(change -> change.replace(system("Credit"), 2));
        commit(change -> change.overwrite(system("Lending")));

        assertThat(register.view().get(LOANS).name()).isEqualTo("Lending");
        assertThat(register.view().isRetired(LOANS)).isTrue();
        assertThat(register.view().systems()).isEmpty();
        assertThat(register.view().retired(AiSystem.class)).hasSize(1);
        assertRefused("commit.id-exists", change -> change.add(system("Loans")));
    }

    @Test
    void what_is_not_there_is_added_by_overwriting() {
        commit(change -> change.overwrite(system("Loans")));

        assertThat(register.view().version(LOANS)).isEqualTo(1);
    }

    @Test
    void an_actor_need_not_be_a_party_of_the_register() {
        commit(change -> change.add(
                Party.builder("board").name("Board").kind(PartyKind.ROLE).build()));

        assertThat(register.changesSince(0)).extracting(Commit::actor).containsExactly(Actor.of("nobody-known"));
    }

    @Test
    void a_register_that_was_opened_by_a_wrong_id_leaves_nothing_before_its_first_commit() throws IOException {
        try (JournalStore store = JournalStore.at(folder.resolve("registers"));
                Register typo = Register.open(store, "amce")) {
            assertThat(typo.head().revision()).isZero();
            assertThat(folder.resolve("registers")).isEmptyDirectory();
        }
    }

    private void commit(Consumer<Change> change) {
        register.commit(Actor.of("nobody-known"), "test", change);
    }

    private void assertRefused(String code, Consumer<Change> change) {
        assertThatExceptionOfType(CommitRefusedException.class)
                .isThrownBy(() -> commit(change))
                .satisfies(refusal ->
                        assertThat(refusal.findings()).extracting(Finding::code).containsExactly(code));
    }

    private static AiSystem system(String name) {
        return AiSystem.builder("loans").name(name).build();
    }

    private static Set<String> codes(String pattern, Path file) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        Set<String> codes = new TreeSet<>();
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }
}
