package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Examples;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.StoreException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases as hosts set them up, and threads as hosts treat them. */
class HostsSettingsTest {
    private static final int INSTANCES = 8;

    @ParameterizedTest
    @EnumSource
    void instances_of_a_host_that_start_together_may_all_make_the_tables(Database.Kind kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(INSTANCES);
        try (Database database = kind.make()) {
            CyclicBarrier start = new CyclicBarrier(INSTANCES);
            List<Callable<Register>> instances = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(() -> {
                    start.await();
                    return Register.open(JdbcStore.of(database.plain()).migrate(), "acme");
                });
            }
            for (Future<Register> instance : threads.invokeAll(instances)) {
                assertThat(instance.get().head().revision()).isZero();
            }
            assertKeepsRegisters(database.plain());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_source_that_gives_no_connection_is_told_apart_from_a_database_that_fails() {
        DataSource none = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (source, method, given) -> null);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Register.open(JdbcStore.of(none), "acme"))
                .havingRootCause()
                .withMessage("the data source gave null in the place of a connection");
    }

    @ParameterizedTest
    @EnumSource
    void an_interrupted_thread_commits_as_any_other(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            Register register = Register.open(JdbcStore.of(database.plain()), "acme");
            Thread.currentThread().interrupt();
            register.commit(Actor.of("tester"), "add", c -> c.add(Examples.party("p")));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(register.verify().findings()).isEmpty();
            assertKeepsRegisters(database.plain());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE_TO_UPPER=FALSE",
                "DATABASE_TO_LOWER=TRUE",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                "MODE=LEGACY"
            })
    void h2_with_other_settings_keeps_registers(String settings, @TempDir Path folder) throws Exception {
        DataSource source = h2(folder, ";REUSE_SPACE=FALSE;WRITE_DELAY=0;" + settings, "sa");
        try (Connection keeper = source.getConnection()) {
            JdbcStore.of(source).migrate().migrate();
            assertKeepsRegisters(source);
            execute(keeper, "shutdown");
        }
    }

    @Test
    void who_may_not_force_what_h2_has_committed_is_refused_before_anything_is_written(@TempDir Path folder)
            throws Exception {
        DataSource administrator = h2(folder, ";REUSE_SPACE=FALSE;WRITE_DELAY=0", "sa");
        try (Connection keeper = administrator.getConnection()) {
            JdbcStore.of(administrator).migrate();
            execute(keeper, "create user guest password ''");
            execute(keeper, "grant all on schema public to guest");
            Register register = Register.open(JdbcStore.of(h2(folder, "", "guest")), "acme");
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(
                            () -> register.commit(Actor.of("tester"), "add", change -> change.add(Examples.party("p"))))
                    .withMessageContaining("Admin rights are required")
                    .satisfies(e -> assertThat(e).message().doesNotContain("not known"));
            assertThat(register.refresh().revision()).isZero();
            execute(keeper, "shutdown");
        }
    }

    private static JdbcDataSource h2(Path folder, String settings, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + folder.resolve("registers") + settings);
        source.setUser(user);
        source.setPassword("");
        return source;
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertKeepsRegisters(DataSource source) {
        Register register = Register.open(JdbcStore.of(source), "another");
        register.commit(Actor.of("tester"), "add", c -> c.add(Examples.party("p"), Examples.risk("r")));
        register.redact(Actor.of("tester"), Examples.party("p").id(), "name", "asked for");
        assertThat(register.verify().findings()).isEmpty();
    }
}
