package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.store.kill.KillRounds;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcKillTest {
    private static final int ROUNDS_A_REGISTER = 5;

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    @Test
    void a_process_killed_on_h2_leaves_every_acknowledged_commit() throws Exception {
        KillRounds rounds = new KillRounds(KillRounds.seed(), temporary, finding -> false);
        for (int round = 0; round < KillRounds.rounds(); round++) {
            // The database is closed after each round, as its file admits one process.
            String file = folder.resolve("h2-" + round / ROUNDS_A_REGISTER) + ";REUSE_SPACE=FALSE;WRITE_DELAY=0";
            rounds.round(JdbcKillSpec.class.getName() + ":jdbc:h2:" + file);
            try (Connection connection = DriverManager.getConnection("jdbc:h2:" + file, "sa", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        }
        assertAcknowledged("h2", rounds);
    }

    @Test
    void a_process_killed_on_sqlite_leaves_every_acknowledged_commit() throws Exception {
        KillRounds rounds = new KillRounds(KillRounds.seed(), temporary, finding -> false);
        for (int round = 0; round < KillRounds.rounds(); round++) {
            String file = folder.resolve("sqlite-" + round / ROUNDS_A_REGISTER).toString();
            rounds.round(JdbcKillSpec.class.getName() + ":jdbc:sqlite:" + file);
        }
        assertAcknowledged("sqlite", rounds);
    }

    @Test
    void a_process_killed_on_postgresql_leaves_every_acknowledged_commit() throws Exception {
        KillRounds rounds = new KillRounds(KillRounds.seed(), temporary, finding -> false);
        String url = "";
        for (int round = 0; round < KillRounds.rounds(); round++) {
            if (round % ROUNDS_A_REGISTER == 0) {
                url = PostgresServer.shared().url(PostgresServer.shared().newSchema());
            }
            rounds.round(JdbcKillSpec.class.getName() + ":" + url);
        }
        assertAcknowledged("postgresql", rounds);
    }

    /** Not only the process that commits: the server, with all its processes. */
    @Test
    void a_killed_server_of_postgresql_leaves_every_acknowledged_commit() throws Exception {
        KillRounds rounds = new KillRounds(KillRounds.seed(), temporary, finding -> false);
        Path data = folder.resolve("data");
        AtomicReference<PostgresServer> server = new AtomicReference<>(PostgresServer.at(data));
        String schema = "";
        for (int round = 0; round < KillRounds.rounds(); round++) {
            if (round % ROUNDS_A_REGISTER == 0) {
                schema = "registers" + round;
                server.get().create(schema);
            }
            String current = schema;
            rounds.round(
                    specification(server.get(), current), writer -> server.get().kill(), () -> {
                        server.set(PostgresServer.at(data));
                        return specification(server.get(), current);
                    });
        }
        server.get().close();
        assertAcknowledged("server of postgresql", rounds);
    }

    private static String specification(PostgresServer server, String schema) {
        return JdbcKillSpec.class.getName() + ":" + server.url(schema);
    }

    private static void assertAcknowledged(String store, KillRounds rounds) {
        System.out.println(store + ": " + rounds);
        assertThat(rounds.acknowledged()).as("acknowledged commits").isPositive();
    }
}
