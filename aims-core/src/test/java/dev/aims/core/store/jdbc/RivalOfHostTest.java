package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.Examples;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who commits to a register that a host is committing to in a transaction of its own. */
class RivalOfHostTest {
    private static final Actor ACTOR = Actor.of("tester");

    @ParameterizedTest
    @EnumSource
    void a_rival_that_does_not_wait_for_the_hosts_transaction_is_told_and_commits_behind_it(Database.Kind kind)
            throws Exception {
        try (Database database = Database.migrated(kind)) {
            JdbcStore store = JdbcStore.of(database.plain());
            Register register = Register.open(store, "acme");
            register.commit(ACTOR, "first", c -> c.add(Examples.party("first")));
            Register rival = Register.open(JdbcStore.of(impatient(database, kind)), "acme");
            try (Connection host = database.plain().getConnection()) {
                host.setAutoCommit(false);
                register.commitThrough(store.on(host), ACTOR, "host", c -> c.add(Examples.party("of-host")));

                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> rival.commit(ACTOR, "rival", c -> c.add(Examples.party("rival"))))
                        .withMessageContaining("could not append to register acme");
                assertThat(rival.refresh().revision()).isEqualTo(1);
                host.commit();
                host.setAutoCommit(true);
            }

            assertThat(rival.commit(ACTOR, "rival", c -> c.add(Examples.party("rival")))
                            .revision())
                    .isEqualTo(3);
            assertThat(register.refresh().revision()).isEqualTo(3);
            assertThat(register.verify().findings()).isEmpty();
        }
    }

    /** Connections that give up at once where others are in the way. */
    private static DataSource impatient(Database database, Database.Kind kind) {
        String sql = switch (kind) {
            case H2 -> "set lock_timeout 1";
            case SQLITE -> "pragma busy_timeout = 1";
            case POSTGRESQL -> "set lock_timeout = 1";
        };
        return new FaultySource(database.plain(), 0, false) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = database.plain().getConnection();
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
                return connection;
            }
        };
    }
}
