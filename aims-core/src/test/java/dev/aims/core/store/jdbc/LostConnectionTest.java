package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Examples;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostConnectionTest {
    private static final RegisterId ACME = RegisterId.parse("acme");

    @ParameterizedTest
    @EnumSource
    void a_connection_lost_at_any_step_loses_nothing_and_applies_nothing_twice(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            int revision = 0;
            for (boolean isAfter : new boolean[] {false, true}) {
                boolean hasFailed = true;
                for (int step = 1; hasFailed; step++) {
                    DataSource pool = database.pool();
                    FaultySource faulty = new FaultySource(pool, step, isAfter);
                    StoredCommit next = next(JdbcStore.of(pool), ++revision);
                    JdbcStore.of(faulty).append(ACME, List.of(next));
                    hasFailed = faulty.hasFailed();
                    List<StoredCommit> kept = JdbcStore.of(pool).commitsAfter(ACME, revision - 1, 10);
                    assertThat(kept).as("step %s", step).hasSize(1);
                    assertThat(kept.get(0).hash()).isEqualTo(next.hash());
                }
            }
            assertThat(revision).isGreaterThan(40);
            Register register = Register.open(JdbcStore.of(database.pool()), "acme");
            assertThat(register.verify().findings()).isEmpty();
            assertThat(register.view().parties().list()).hasSize(revision);
        }
    }

    @ParameterizedTest
    @EnumSource
    void values_are_destroyed_though_a_connection_is_lost_at_any_step(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            boolean hasFailed = true;
            for (int step = 1; hasFailed; step++) {
                DataSource pool = database.pool();
                PartyId id = PartyId.parse("secret-" + step);
                Register register = Register.open(JdbcStore.of(pool), "acme");
                register.commit(
                        Actor.of("tester"),
                        "overwrite",
                        change -> change.add(Examples.party(id.value()).toBuilder()
                                .name("Quite Secret")
                                .build()));
                FaultySource faulty = new FaultySource(pool, step, false);
                Register redacting = Register.open(JdbcStore.of(faulty), "acme");
                redacting.redact(Actor.of("tester"), id, "name", "asked for");
                hasFailed = faulty.hasFailed();
            }
            Register register = Register.open(JdbcStore.of(database.pool()), "acme");
            assertThat(register.verify().findings()).isEmpty();
            assertThat(register.view().parties().list())
                    .hasSizeGreaterThan(40)
                    .allMatch(party -> party.name().equals("[redacted]"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_whose_fate_cannot_be_found_out_is_reported_as_that(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            DataSource pool = database.pool();
            StoredCommit first = next(JdbcStore.of(pool), 1);
            boolean[] isDown = {false};
            DataSource failing = source(() -> {
                if (isDown[0]) {
                    throw new SQLException("nobody answers", "08001");
                }
                Connection real = pool.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                            Object result = method.invoke(real, args);
                            if (method.getName().equals("commit")) {
                                isDown[0] = true;
                                throw new SQLException("no answer to the commit", "08007");
                            }
                            return result;
                        });
            });
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> JdbcStore.of(failing).append(ACME, List.of(first)))
                    .withMessageContaining("not known whether")
                    .withMessageContaining("nobody answers");
            assertThat(JdbcStore.of(pool).commitsAfter(ACME, 0, 10)).hasSize(1);
        }
    }

    @FunctionalInterface
    private interface Connecting {
        Connection connect() throws SQLException;
    }

    private static DataSource source(Connecting connecting) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, args) -> method.getName().equals("getConnection") ? connecting.connect() : null);
    }

    /** The commit that adds a party behind those that there are. */
    private static StoredCommit next(RegisterStore store, int number) {
        RegisterStore memory = RegisterStore.inMemory();
        List<StoredCommit> before = store.commitsAfter(ACME, 0, Integer.MAX_VALUE);
        if (!before.isEmpty()) {
            memory.append(ACME, before);
        }
        Register.open(memory, "acme")
                .commit(Actor.of("tester"), "add", change -> change.add(Examples.party("p" + number)));
        return memory.commitsAfter(ACME, before.size(), 1).get(0);
    }
}
