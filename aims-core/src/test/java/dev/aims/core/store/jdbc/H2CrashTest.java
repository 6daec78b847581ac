package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Examples;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.kill.KillRounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there if the process is killed at any write of H2 to its file, or halfway through it. */
class H2CrashTest {
    /** H2 may overwrite what it does not need for this long; makes at once what else is so after 45 seconds. */
    private static final String AGED = "set retention_time 0";

    @TempDir
    Path folder;

    @BeforeAll
    static void record() {
        FilePath.register(new RecordedFiles());
    }

    @Test
    void a_crash_at_any_write_leaves_every_acknowledged_commit_if_h2_never_reuses_space() throws Exception {
        Losses losses = new Losses();
        for (int round = 0; round < 2; round++) { // the second goes on with a file that was closed
            commit(";REUSE_SPACE=FALSE;WRITE_DELAY=0", KillRounds.rounds(), losses);
        }
        assertThat(losses.crashes).isGreaterThan(4 * KillRounds.rounds());
        assertThat(losses.found).isEmpty();
    }

    /** The look itself: what it says of a file that lacks what the last commit wrote. */
    @Test
    void a_file_without_its_last_commit_is_found() throws Exception {
        Losses losses = new Losses();
        byte[] before = commit(";REUSE_SPACE=FALSE;WRITE_DELAY=0", 2, new Losses());
        losses.look(before, 1);
        assertThat(losses.found).isEmpty();
        losses.look(before, 2);
        assertThat(losses.found).containsExactly("2 acknowledged, 1 there");
    }

    /** Commits, then looks at what each crash on the way would have left. Gives the file as it was before the last commit. */
    private byte[] commit(String settings, int commits, Losses losses) throws Exception {
        Path database = folder.resolve("registers");
        byte[] file = Files.exists(file(database)) ? Files.readAllBytes(file(database)) : new byte[0];
        JdbcDataSource source = source("jdbc:h2:recorded:" + database + settings);
        byte[] previous = file;
        long closing;
        try (Connection keeper = source.getConnection()) {
            execute(keeper, AGED);
            Register register = Register.open(JdbcStore.of(source).migrate(), "acme");
            for (int i = 0; i < commits; i++) {
                long acknowledged = register.head().revision();
                String name = "p-" + acknowledged;
                register.commit(Actor.of("tester"), name, c -> c.add(Examples.party(name)));
                previous = file;
                file = losses.crash(file, acknowledged);
            }
            closing = register.head().revision();
        }
        losses.crash(file, closing);
        return previous;
    }

    private final class Losses {
        private final List<String> found = new ArrayList<>();
        private int crashes;

        /** Gives the file as it is after what was done since the last time. */
        byte[] crash(byte[] before, long acknowledged) throws Exception {
            byte[] file = before;
            for (RecordedFiles.Change change : RecordedFiles.take()) {
                if (acknowledged > 0) { // before, there may be no tables
                    look(change.half().apply(file), acknowledged);
                    look(change.whole().apply(file), acknowledged);
                }
                file = change.whole().apply(file);
            }
            return file;
        }

        private void look(byte[] file, long acknowledged) throws Exception {
            crashes++;
            Path crashed = folder.resolve("crashed");
            Files.write(file(crashed), file);
            JdbcDataSource source = source("jdbc:h2:" + crashed + ";IFEXISTS=TRUE;REUSE_SPACE=FALSE");
            try (Connection keeper = source.getConnection()) {
                Register register = Register.open(JdbcStore.of(source), "acme");
                assertThat(register.verify().findings()).isEmpty();
                long there = register.head().revision();
                if (there < acknowledged) {
                    found.add(acknowledged + " acknowledged, " + there + " there");
                }
                execute(keeper, "shutdown immediately");
            } catch (SQLException | StoreException e) {
                found.add(acknowledged + " acknowledged, and " + e);
            }
        }
    }

    private static Path file(Path database) {
        return Path.of(database + ".mv.db");
    }

    private static JdbcDataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        return source;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
