package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.Verification;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.store.journal.JournalStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guides say of moving a register: the same head, and nothing to find, whatever its history holds. */
class MovedRegisterTest {
    private static final Actor ACTOR = Actor.of("tester");
    private static final RegisterId ID = RegisterId.parse("acme");
    private static final PartyId PERSON = PartyId.parse("person");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_register_is_moved_from_a_journal_to_a_database_and_back(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind);
                JournalStore journal = JournalStore.at(folder.resolve("first"));
                JournalStore other = JournalStore.at(folder.resolve("second"))) {
            RegisterStore tables = JdbcStore.of(database.plain());
            Register before = Register.open(journal, "acme");
            fill(before);

            move(journal, tables, 2);
            Register moved = Register.open(tables, "acme");
            assertSame(before, moved);
            assertThat(systemsByTable(database)).isEqualTo(6);

            moved.commit(ACTOR, "goes on", change -> change.retire(AiSystemId.parse("s0"), 5));
            moved.redact(ACTOR, PERSON, "name", "request of the person");
            move(tables, other, 3);
            assertSame(moved, Register.open(other, "acme"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_move_that_broke_off_goes_on_and_one_that_was_done_is_not_done_again(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind);
                JournalStore journal = JournalStore.at(folder)) {
            RegisterStore tables = JdbcStore.of(database.plain());
            Register before = Register.open(journal, "acme");
            fill(before);
            tables.append(ID, journal.commitsAfter(ID, 0, 3));

            assertThatExceptionOfType(StaleRevisionException.class).isThrownBy(() -> move(journal, tables, 2));
            tables.append(
                    ID,
                    journal.commitsAfter(
                            ID, Register.open(tables, "acme").head().revision(), 100));

            assertSame(before, Register.open(tables, "acme"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void opening_by_a_wrong_id_leaves_no_row(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            Register typo = Register.open(JdbcStore.of(database.plain()), "amce");

            assertThat(typo.head().revision()).isZero();
            assertThat(count(database, "select count(*) from aims_register")).isZero();
        }
    }

    /** The recipe of the guides. */
    private static void move(RegisterStore from, RegisterStore to, int limit) {
        List<StoredCommit> page = from.commitsAfter(ID, 0, limit);
        while (!page.isEmpty()) {
            to.append(ID, page);
            page = from.commitsAfter(ID, page.get(page.size() - 1).revision(), limit);
        }
    }

    /** All operations, a batch that no page holds as a whole, and values that are there and that were destroyed. */
    private static void fill(Register register) {
        RiskId gone = RiskId.parse("gone");
        register.commit(ACTOR, "people", change -> change.add(person("First"), party("other", "Stays")));
        register.commit(
                ACTOR,
                "risk",
                change -> change.add(Risk.builder("gone").title("Gone").build()));
        register.commitAll(
                ACTOR,
                "import",
                IntStream.range(0, 6)
                        .mapToObj(number -> AiSystem.builder("s" + number)
                                .name("System " + number)
                                .users(List.of("staff"))
                                .build())
                        .toList(),
                2);
        register.commit(ACTOR, "marriage", change -> change.replace(person("Second"), 1));
        register.redact(ACTOR, PERSON, "contact", "request of the person");
        register.commit(ACTOR, "removed", change -> change.remove(gone, 2));
    }

    private static Party person(String name) {
        return party("person", name).toBuilder().contact("room of " + name).build();
    }

    private static Party party(String id, String name) {
        return Party.builder(id).name(name).kind(PartyKind.PERSON).build();
    }

    private static void assertSame(Register before, Register moved) {
        assertThat(moved.head()).isEqualTo(before.head());
        Verification verification = moved.verify(before.head());
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.redacted()).isEqualTo(before.verify().redacted());
        for (long revision = 0; revision <= before.head().revision(); revision++) {
            assertThat(moved.viewAt(revision).parties().list())
                    .isEqualTo(before.viewAt(revision).parties().list());
            assertThat(moved.viewAt(revision).systems().list())
                    .isEqualTo(before.viewAt(revision).systems().list());
            assertThat(moved.viewAt(revision).risks().list())
                    .isEqualTo(before.viewAt(revision).risks().list());
        }
    }

    private static long systemsByTable(Database database) throws Exception {
        return count(database, "select count(*) from aims_system where register = 'acme'");
    }

    private static long count(Database database, String query) throws Exception {
        try (Connection connection = database.plain().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
