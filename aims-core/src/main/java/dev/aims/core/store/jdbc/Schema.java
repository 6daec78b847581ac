package dev.aims.core.store.jdbc;

import dev.aims.core.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The versions of the tables, each made from the one before by a script in the jar. */
final class Schema {
    /** The scripts, the first of which makes version 1. */
    private static final List<String> SCRIPTS = List.of("001-registers.sql", "002-readings.sql");

    private static final int VERSION = SCRIPTS.size();
    private static final String FOLDER = "/META-INF/aims/sql/";

    private Schema() {}

    /** @throws StoreException if the database does not have the tables of exactly the version that is known here */
    static void require(Session session) throws SQLException {
        int version = version(session);
        requireNotNewer(version);
        if (version < VERSION) {
            throw new StoreException((version == 0
                            ? "the database has no tables for registers"
                            : "the tables for registers are of version " + version + " but must be of " + VERSION)
                    + "; call JdbcStore.migrate(), or run the scripts in META-INF/aims/sql/"
                    + folder(session.dialect()));
        }
    }

    private static void requireNotNewer(int version) {
        if (version > VERSION) {
            throw new StoreException("the tables for registers are of version " + version
                    + " but this version of the library knows " + VERSION + " and earlier ones; use a newer library");
        }
    }

    /** 0 if there are no tables. */
    private static int version(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery("select max(version) from aims_schema")) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            if (session.dialect().isNoTable(e)) {
                return 0;
            }
            throw e;
        }
    }

    /** Makes the tables, or brings them to the version that is known here. */
    static void migrate(Transactions transactions) {
        int from = transactions.read("tell the version of its tables", Schema::versionBefore);
        transactions.write("make the tables of registers", session -> migrate(session, from));
    }

    /** Looks at the version by itself, as a question about a table that is not there may end a transaction. */
    private static int versionBefore(Session session) throws SQLException {
        int version = version(session);
        requireNotNewer(version);
        return version;
    }

    /** Runs the scripts after a version. */
    private static void migrate(Session session, int from) throws SQLException {
        for (String script : SCRIPTS.subList(from, VERSION)) {
            try (Statement statement = session.connection().createStatement()) {
                for (String sql : statements(read(folder(session.dialect()) + "/" + script))) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                // "If not exists" does not help against those who do it at the same time; it does the next time.
                throw session.dialect().isMadeMeanwhile(e) ? new SQLTransientException("others make the tables", e) : e;
            }
        }
    }

    private static List<String> statements(String script) {
        return Arrays.stream(script.split(";\\s*\\n"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String folder(Dialect dialect) {
        return switch (dialect) {
            case H2 -> "h2";
            case SQLITE -> "sqlite";
            case POSTGRESQL -> "postgresql";
        };
    }

    private static String read(String path) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(FOLDER + path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
