package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Examples;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcStoreTest {
    private static final Actor ACTOR = Actor.of("tester");
    private static final List<String> TABLES = List.of(
            "aims_register",
            "aims_commit",
            "aims_sealed_value",
            "aims_entity",
            "aims_system",
            "aims_risk",
            "aims_control",
            "aims_treatment",
            "aims_risk_system",
            "aims_control_system",
            "aims_treatment_risk",
            "aims_treatment_control");

    @ParameterizedTest
    @EnumSource
    void a_database_without_tables_or_with_newer_ones_is_refused(Database.Kind kind) throws Exception {
        try (Database database = kind.make()) {
            DataSource pool = database.pool();
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Register.open(JdbcStore.of(pool), "acme"))
                    .withMessageContaining("no tables for registers")
                    .withMessageContaining("migrate()");
            JdbcStore.of(pool).migrate().migrate();
            Register.open(JdbcStore.of(pool), "acme").commit(ACTOR, "add", c -> c.add(Examples.party("p")));
            JdbcStore.of(pool).migrate();
            assertThat(Register.open(JdbcStore.of(pool), "acme").head().revision())
                    .isEqualTo(1);

            execute(pool, "insert into aims_schema (version) values (7)");
            for (Runnable use : List.<Runnable>of(
                    () -> JdbcStore.of(pool).migrate(),
                    () -> JdbcStore.of(pool).check(RegisterId.parse("acme")),
                    () -> Register.open(JdbcStore.of(pool), "acme"))) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(use::run)
                        .withMessageContaining("version 7")
                        .withMessageContaining("knows 2");
            }
        }
    }

    @Test
    void an_h2_file_is_found_weak_unless_it_never_reuses_space_and_no_thread_writes_it_later(@TempDir Path folder)
            throws Exception {
        String file = "jdbc:h2:" + folder.resolve("registers");
        String sound = ";REUSE_SPACE=FALSE;WRITE_DELAY=0";
        for (String schema : List.of("", ";OLD_INFORMATION_SCHEMA=TRUE")) {
            assertThat(findWeakness(file + sound + schema)).isEmpty();
            assertThat(findWeakness(file + schema))
                    .hasValueSatisfying(advice -> assertThat(advice).contains(sound));
            assertThat(findWeakness(file + ";WRITE_DELAY=0" + schema)).isPresent();
            assertThat(findWeakness(file + ";REUSE_SPACE=FALSE" + schema)).isPresent(); // though the file says 0
        }
        assertThat(findWeakness("jdbc:h2:mem:")).isEmpty();
    }

    private static Optional<String> findWeakness(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            return Dialect.of(connection).findWeakness(connection);
        }
    }

    @ParameterizedTest
    @EnumSource
    void registers_of_one_database_do_not_share_rows_even_with_equal_and_hostile_content(Database.Kind kind)
            throws Exception {
        try (Database database = Database.migrated(kind)) {
            DataSource pool = database.pool();
            String hostile = "'; delete from aims_risk; -- % _ \\ \" \u0000 \ud83d\ude80";
            for (String id : List.of("acme", "acm_", "acme.2")) {
                Register register = Register.open(JdbcStore.of(pool), id);
                register.commit(ACTOR, hostile, c -> c.add(system("s", hostile + id), risk("r", hostile + id, "s")));
            }
            Register acme = Register.open(JdbcStore.of(pool), "acme");
            acme.commit(ACTOR, "rename", c -> c.overwrite(risk("r", "changed", "s")));
            acme.commit(
                    ACTOR,
                    "retire",
                    c -> c.retire(Risk.builder("r").title("x").build().id(), 2));
            JdbcStore.of(pool).rebuild(acme.id());

            assertThat(query(pool, "select register, title, version from aims_risk order by register"))
                    .containsExactlyInAnyOrder(
                            "acm_|" + hostile.replace('\0', '\ufffd') + "acm_|1",
                            "acme|changed|3",
                            "acme.2|" + hostile.replace('\0', '\ufffd') + "acme.2|1");
            assertThat(query(pool, "select register, risk, system from aims_risk_system"))
                    .containsExactlyInAnyOrder("acm_|r|s", "acme|r|s", "acme.2|r|s");
            for (String id : List.of("acme", "acm_", "acme.2")) {
                assertThat(Register.open(JdbcStore.of(pool), id).verify().findings())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_destroyed_value_stands_in_no_table(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            DataSource pool = database.pool();
            Register register = Register.open(JdbcStore.of(pool), "acme");
            String secret = "Quite Secret";
            register.commit(
                    ACTOR,
                    "add",
                    c -> c.add(Examples.party("p").toBuilder().name(secret).build()));
            register.commit(
                    ACTOR,
                    "again",
                    c -> c.overwrite(Examples.party("p").toBuilder()
                            .name(secret)
                            .contact("new")
                            .build()));
            assertThat(everything(pool)).contains(secret);
            register.redact(ACTOR, PartyId.parse("p"), "name", "asked for");
            assertThat(everything(pool)).doesNotContain(secret).contains("[redacted]");
            assertThat(register.verify().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void verify_finds_a_row_that_somebody_changed_and_commits_go_on(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            DataSource pool = database.pool();
            JdbcStore store = JdbcStore.of(pool);
            Register register = Register.open(store, "acme");
            register.commit(ACTOR, "add", c -> c.add(system("s", "System"), risk("r", "Risk", "s")));
            for (String sql : List.of(
                    "update aims_risk set title = 'Other' where id = 'r'",
                    "update aims_system set retired = (1 = 1)",
                    "update aims_entity set entity = '{}' where id = 'r'",
                    "delete from aims_risk_system",
                    "insert into aims_risk_system (register, risk, system) values ('acme', 'r', 'other')",
                    "update aims_register set tables_revision = 0",
                    "update aims_register set revision = 0")) {
                execute(pool, sql);
                assertThat(register.verify().findings())
                        .as(sql)
                        .isNotEmpty()
                        .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("store.tables"));
                execute(pool, "update aims_register set revision = 1");
                store.rebuild(register.id());
                assertThat(register.verify().findings()).as(sql).isEmpty();
            }
            execute(pool, "insert into aims_risk_system (register, risk, system) values ('acme', 'r2', 's')");
            register.commit(ACTOR, "add", c -> c.add(risk("r2", "Risk", "s")));
            assertThat(register.verify().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_parts_of_a_batch_count_with_the_last_also_when_they_come_one_by_one(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            DataSource pool = database.pool();
            RegisterStore memory = RegisterStore.inMemory();
            Register.open(memory, "acme")
                    .commitAll(ACTOR, "import", List.of(system("a", "A"), system("b", "B"), system("c", "C")), 1);
            JdbcStore store = JdbcStore.of(pool);
            RegisterId acme = RegisterId.parse("acme");
            for (int part = 0; part < 3; part++) {
                assertThat(query(pool, "select id from aims_system")).isEmpty();
                store.append(acme, memory.commitsAfter(acme, part, 1));
                assertThat(store.check(acme)).isEmpty();
            }
            assertThat(query(pool, "select id, version from aims_system order by id"))
                    .containsExactly("a|3", "b|3", "c|3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_in_the_hosts_transaction_is_there_once_the_host_commits(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            DataSource pool = database.pool();
            JdbcStore store = JdbcStore.of(pool);
            Register register = Register.open(store, "acme");
            Register other = Register.open(JdbcStore.of(pool), "acme");
            try (Connection host = pool.getConnection()) {
                host.setAutoCommit(false);
                register.commitThrough(store.on(host), ACTOR, "lost", c -> c.add(system("lost", "Lost")));
                host.rollback();
                assertThat(register.refresh().revision()).isZero();

                register.commitThrough(store.on(host), ACTOR, "one", c -> c.add(system("s1", "One")));
                register.commitThrough(store.on(host), ACTOR, "two", c -> c.add(risk("r1", "Two", "s1")));
                assertThat(other.refresh().revision()).isZero();
                CompletableFuture<?> rival = CompletableFuture.runAsync(
                        () -> other.commit(ACTOR, "rival", c -> c.add(system("s2", "Rival"))));
                assertThat(rival).isNotDone();
                host.commit();
                host.setAutoCommit(true);
                rival.join();
            }
            assertThat(register.refresh().revision()).isEqualTo(3);
            assertThat(register.view().find(AiSystemId.parse("s1"))).isPresent();
            assertThat(register.view().find(AiSystemId.parse("s2"))).isPresent();
            assertThat(register.verify().findings()).isEmpty();
            try (Connection host = pool.getConnection()) {
                host.setAutoCommit(false);
                // This instance of the register has not seen what others did: its commit is checked again.
                Register late = Register.open(store, "acme");
                other.refresh();
                other.commit(ACTOR, "first", c -> c.add(system("s3", "First")));
                late.commitThrough(store.on(host), ACTOR, "second", c -> c.add(system("s4", "Second")));
                host.commit();
                host.setAutoCommit(true);
            }
            assertThat(register.refresh().revision()).isEqualTo(5);
            assertThat(register.verify().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_register_whose_row_does_not_say_what_its_commits_say_takes_no_commit(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            DataSource pool = database.pool();
            Register register = Register.open(JdbcStore.of(pool), "acme");
            register.commit(ACTOR, "one", c -> c.add(system("s1", "One")));
            register.commit(ACTOR, "two", c -> c.add(system("s2", "Two")));
            execute(pool, "delete from aims_commit where revision = 2");
            Register opened = Register.open(JdbcStore.of(pool), "acme");
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> opened.commit(ACTOR, "three", c -> c.add(system("s3", "Three"))))
                    .withMessageContaining("is at revision 2, but the newest commit that it gives is 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_transaction_of_the_host_that_cannot_see_what_others_committed_is_to_be_rolled_back(Database.Kind kind)
            throws Exception {
        try (Database database = Database.migrated(kind)) {
            JdbcStore store = JdbcStore.of(database.plain());
            Register register = Register.open(store, "acme");
            register.commit(ACTOR, "one", c -> c.add(system("s1", "One")));
            try (Connection host = database.plain().getConnection()) {
                host.setTransactionIsolation(
                        kind == Database.Kind.SQLITE
                                ? Connection.TRANSACTION_SERIALIZABLE
                                : Connection.TRANSACTION_REPEATABLE_READ);
                host.setAutoCommit(false);
                assertThat(store.on(host).commitsAfter(register.id(), 0, 10)).hasSize(1);
                register.commit(ACTOR, "two", c -> c.add(system("s2", "Two")));
                Register seen = Register.open(store.on(host), "acme");
                assertThat(seen.head().revision()).isEqualTo(1);
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() ->
                                seen.commitThrough(store.on(host), ACTOR, "host", c -> c.add(system("s3", "Three"))))
                        .satisfies(e -> assertThat(e.getMessage()).containsPattern("roll(ed)? back"));
                host.rollback();
                host.setAutoCommit(true);
            }
            assertThat(register.refresh().revision()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void connections_are_given_back_as_they_came(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind);
                Connection one = database.plain().getConnection()) {
            for (boolean autoCommit : new boolean[] {true, false}) {
                one.setAutoCommit(autoCommit);
                int isolation = one.getTransactionIsolation();
                JdbcStore store = JdbcStore.of(CallCounts.keepingOpen(one));
                Register register = Register.open(store, "acme-" + autoCommit);
                register.commit(ACTOR, "add", c -> c.add(Examples.party("p")));
                store.destroy(register.id(), Set.of());
                assertThat(register.verify().findings()).isEmpty();
                assertThat(one.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(one.getTransactionIsolation()).isEqualTo(isolation);
            }
        }
    }

    private static AiSystem system(String id, String name) {
        return AiSystem.builder(id).name(name).build();
    }

    private static Risk risk(String id, String title, String system) {
        return Risk.builder(id)
                .title(title)
                .systems(Set.of(AiSystemId.parse(system)))
                .build();
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All columns of all rows of all tables. */
    private static String everything(DataSource source) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES) {
            all.append(query(source, "select * from " + table));
        }
        return all.toString();
    }

    private static List<String> query(DataSource source, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(
                            row.getMetaData().getColumnName(i).equalsIgnoreCase("line") && sql.contains("aims_commit")
                                    ? new String(row.getBytes(i), StandardCharsets.UTF_8)
                                    : row.getString(i));
                }
                found.add(String.join("|", values.stream().map(String::valueOf).toList()));
            }
        }
        return found;
    }
}
