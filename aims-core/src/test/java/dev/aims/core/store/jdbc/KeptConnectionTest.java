package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Examples;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStoreContract;
import dev.aims.core.store.StorePlace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptConnectionTest {
    private static final Actor ACTOR = Actor.of("tester");

    @Nested
    class OnH2 extends RegisterStoreContract {
        @Override
        protected StorePlace newPlace() throws Exception {
            return JdbcPlace.keeping(Database.Kind.H2);
        }
    }

    @Nested
    class OnSqlite extends RegisterStoreContract {
        @Override
        protected StorePlace newPlace() throws Exception {
            return JdbcPlace.keeping(Database.Kind.SQLITE);
        }
    }

    @Nested
    class OnPostgresql extends RegisterStoreContract {
        @Override
        protected StorePlace newPlace() throws Exception {
            return JdbcPlace.keeping(Database.Kind.POSTGRESQL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_connection_and_its_statements_serve_all_commits(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            CallCounts counts = new CallCounts();
            try (KeptConnection kept = KeptConnection.of(counts.of(database.plain()))) {
                Register register = Register.open(JdbcStore.of(kept), "acme");
                commit(register, 1);
                commit(register, 2);
                counts.clear();

                commit(register, 3);
                commit(register, 4);

                assertThat(counts.of("commit")).isEqualTo(2);
                assertThat(counts.of("getConnection")).isZero();
                assertThat(counts.of("prepareStatement")).isZero();
            }
            assertThat(counts.open()).isEmpty();
        }
    }

    /** Whichever it is, of several commits on one connection. */
    @ParameterizedTest
    @EnumSource
    void a_connection_lost_at_any_step_of_its_life_loses_nothing_and_applies_nothing_twice(Database.Kind kind)
            throws Exception {
        try (Database database = Database.migrated(kind)) {
            int registers = 0;
            DataSource pool = database.pool();
            for (boolean isAfter : new boolean[] {false, true}) {
                boolean hasFailed = true;
                for (int step = 1; hasFailed; step++) {
                    String id = "acme-" + ++registers;
                    FaultySource faulty = new FaultySource(pool, step, isAfter);
                    try (KeptConnection kept = KeptConnection.of(faulty)) {
                        Register register = Register.open(JdbcStore.of(kept), id);
                        for (int number = 1; number <= 3; number++) {
                            assertThat(commit(register, number).revision()).isEqualTo(number);
                        }
                    }
                    hasFailed = faulty.hasFailed();
                    Register opened = Register.open(JdbcStore.of(pool), id);
                    assertThat(opened.verify().findings()).isEmpty();
                    assertThat(opened.view().parties().list()).hasSize(3);
                }
            }
            assertThat(registers).isGreaterThan(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_died_while_nobody_used_it_is_replaced(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            CallCounts counts = new CallCounts();
            try (KeptConnection kept = KeptConnection.of(counts.of(database.plain()))) {
                Register register = Register.open(JdbcStore.of(kept), "acme");
                commit(register, 1);
                for (Connection connection : counts.open()) {
                    connection.close();
                }

                assertThat(commit(register, 2).revision()).isEqualTo(2);
                assertThat(register.verify().findings()).isEmpty();
            }
            assertThat(counts.open()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_comes_too_late_goes_on_behind_the_others(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind);
                KeptConnection kept = KeptConnection.of(database.plain())) {
            Register register = Register.open(JdbcStore.of(kept), "acme");
            commit(register, 1);
            commit(Register.open(JdbcStore.of(database.plain()), "acme"), 2);

            assertThat(commit(register, 3).revision()).isEqualTo(3);
            assertThat(register.verify().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void those_who_find_it_in_use_have_one_of_their_own(Database.Kind kind) throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Database database = Database.migrated(kind)) {
            CallCounts counts = new CallCounts();
            try (KeptConnection kept = KeptConnection.of(counts.of(database.plain()))) {
                JdbcStore store = JdbcStore.of(kept);
                CyclicBarrier start = new CyclicBarrier(threads);
                List<Future<Register>> registers = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    String id = "acme-" + i;
                    registers.add(pool.submit(() -> {
                        start.await();
                        Register register = Register.open(store, id);
                        for (int number = 1; number <= 20; number++) {
                            commit(register, number);
                        }
                        return register;
                    }));
                }
                for (Future<Register> register : registers) {
                    assertThat(register.get().head().revision()).isEqualTo(20);
                    assertThat(register.get().verify().findings()).isEmpty();
                }
                assertThat(counts.open()).hasSize(1);
            }
            assertThat(counts.open()).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_closed_while_in_use_is_given_back_afterwards(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind)) {
            CallCounts counts = new CallCounts();
            KeptConnection kept = KeptConnection.of(counts.of(database.plain()));
            Register register = Register.open(JdbcStore.of(kept), "acme");
            counts.before("commit", kept::close);

            commit(register, 1);
            commit(register, 2);

            assertThat(counts.open()).isEmpty();
            assertThat(register.verify().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_goes_back_with_the_settings_that_it_came_with(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind);
                Connection one = database.plain().getConnection()) {
            for (boolean autoCommit : new boolean[] {true, false}) {
                one.setAutoCommit(autoCommit);
                String before = settings(kind, one);
                DataSource single = CallCounts.keepingOpen(one);
                try (KeptConnection kept = KeptConnection.of(single)) {
                    JdbcStore store = JdbcStore.of(kept);
                    Register register = Register.open(store, "acme-" + autoCommit);
                    commit(register, 1);
                    store.destroy(register.id(), Set.of());
                    assertThat(register.verify().findings()).isEmpty();
                    commit(register, 2);
                    assertThat(store.check(RegisterId.parse("acme-" + autoCommit)))
                            .isEmpty();
                }
                assertThat(one.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(settings(kind, one)).isEqualTo(before);
            }
        }
    }

    private static String settings(Database.Kind kind, Connection connection) throws SQLException {
        StringBuilder settings = new StringBuilder("isolation " + connection.getTransactionIsolation());
        if (kind == Database.Kind.SQLITE) {
            for (String pragma : List.of("synchronous", "secure_delete")) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("pragma " + pragma)) {
                    settings.append(' ').append(pragma).append(' ').append(row.getString(1));
                }
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
        return settings.toString();
    }

    private static Commit commit(Register register, int number) {
        return register.commit(ACTOR, "add", change -> change.add(Examples.party("p" + number)));
    }
}
