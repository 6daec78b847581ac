package dev.aims.core.store.jdbc;

import dev.aims.core.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between databases. */
@SuppressWarnings("ImmutableEnumChecker") // the sets come from Set.of
enum Dialect {
    H2(
            "H2",
            """
            merge into aims_register using (select cast(? as varchar) as wanted) on id = wanted
            when not matched then insert (id, revision, hash, tables_revision, tables_hash)
            values (wanted, 0, repeat('0', 64), 0, repeat('0', 64))""",
            """
            merge into aims_series using (select cast(? as varchar) as r, cast(? as varchar) as i)
            on register = r and indicator = i
            when not matched then insert (register, indicator, newest) values (r, i, -9223372036854775808)""",
            "",
            " for update",
            Set.of("40001", "HYT00", "90131", "23505"),
            Set.of("42S02", "42S03", "42S04"),
            Set.of("90007", "90067", "90098", "90121")),

    SQLITE("SQLite", """
            insert into aims_register (id, revision, hash, tables_revision, tables_hash)
            values (?, 0, printf('%064d', 0), 0, printf('%064d', 0)) on conflict do nothing""", Dialect.INSERT_SERIES, "", "", Set.of(), Set.of(), Set.of()),

    POSTGRESQL(
            "PostgreSQL",
            """
            insert into aims_register (id, revision, hash, tables_revision, tables_hash)
            values (?, 0, repeat('0', 64), 0, repeat('0', 64)) on conflict do nothing""",
            Dialect.INSERT_SERIES,
            // Says that the server is to answer only once the commit is on its disk, where somebody has said otherwise:
            // the row can be updated only with the one or the other true. Costs no question of its own.
            """
            and (current_setting('synchronous_commit') <> 'off'
            or set_config('synchronous_commit', 'on', true) = 'on')""",
            " for update",
            Set.of("40001", "40P01", "55P03"),
            Set.of("42P01", "3F000"),
            Set.of("57P01", "57P02", "57P03"));

    private static final String INSERT_SERIES = """
            insert into aims_series (register, indicator, newest)
            values (?, ?, -9223372036854775808) on conflict do nothing""";
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_PRIMARY_CODE = 0xff;

    private final String product;
    private final String insertRegister;
    private final String insertSeries;
    private final String whereDurable;
    private final String forUpdate;
    private final Set<String> transientStates;
    private final Set<String> noTableStates;
    private final Set<String> deadStates;

    Dialect(
            String product,
            String insertRegister,
            String insertSeries,
            String whereDurable,
            String forUpdate,
            Set<String> transientStates,
            Set<String> noTableStates,
            Set<String> deadStates) {
        this.product = product;
        this.insertRegister = insertRegister;
        this.insertSeries = insertSeries;
        this.whereDurable = whereDurable;
        this.forUpdate = forUpdate;
        this.transientStates = transientStates;
        this.noTableStates = noTableStates;
        this.deadStates = deadStates;
    }

    /** @throws StoreException if the connection leads to another database */
    static Dialect of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(dialect -> dialect.product.equals(name))
                .findFirst()
                .orElseThrow(() -> new StoreException(
                        "database must be H2, SQLite or PostgreSQL, or speak like the last, but was " + name));
    }

    /** Inserts the row of a register that has none, and does nothing to one that is there. Takes its id. */
    String insertRegister() {
        return insertRegister;
    }

    /** Inserts the row of a series that has none, and does nothing to one that is there. Takes register and indicator. */
    String insertSeries() {
        return insertSeries;
    }

    /** A condition to add where the row of a register or of a series is updated. */
    String whereDurable() {
        return whereDurable;
    }

    /** What makes a query lock the rows that it finds; nothing where a writer has the whole database to itself. */
    String forUpdate() {
        return forUpdate;
    }

    /** Whether it takes many statements in one message, and what that saves. */
    boolean isRemote() {
        return this == POSTGRESQL;
    }

    /** Whether it is the other transactions' fault, and this one was rolled back or can be. */
    boolean isTransient(SQLException failure) {
        if (this == SQLITE) {
            int code = failure.getErrorCode() & SQLITE_PRIMARY_CODE;
            return code == SQLITE_BUSY || code == SQLITE_LOCKED;
        }
        return transientStates.contains(state(failure)) || (this == H2 && failure instanceof SQLTransientException);
    }

    boolean isNoTable(SQLException failure) {
        return this == SQLITE
                ? String.valueOf(failure.getMessage()).contains("no such table")
                : noTableStates.contains(state(failure));
    }

    /** Whether tables could not be made because somebody else was just making them. */
    boolean isMadeMeanwhile(SQLException failure) {
        return switch (this) {
            case H2 ->
                failure.getErrorCode() == 50_000
                        || Set.of("42S01", "42S11", "23505").contains(state(failure));
            case SQLITE -> false;
            case POSTGRESQL -> Set.of("23505", "42P07", "42710", "XX000").contains(state(failure));
        };
    }

    boolean isDead(SQLException failure) {
        return isNoConnection(failure) || deadStates.contains(state(failure));
    }

    /** Whether a row could not be written because of another that is there or is not. */
    boolean isIntegrityViolation(SQLException failure) {
        return this == SQLITE
                ? (failure.getErrorCode() & SQLITE_PRIMARY_CODE) == 19
                : state(failure).startsWith("23");
    }

    /** Whether there is no connection, whatever the database. */
    static boolean isNoConnection(SQLException failure) {
        return state(failure).startsWith("08")
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientException;
    }

    /** What went wrong, for a message: without the rows that databases quote; they stand in the cause. */
    static String reason(SQLException failure) {
        String state = state(failure);
        if (state.startsWith("22") || state.startsWith("23")) {
            return "a row was refused (SQLState " + state + ", code " + failure.getErrorCode() + ")";
        }
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }

    /** How a value is handed to the driver. */
    @Nullable
    Object toDriver(@Nullable Object value) {
        return this == SQLITE && value instanceof LocalDate ? value.toString() : value;
    }

    /** What a connection needs before it writes, outside of a transaction. Gives what puts the connection back. */
    Restoring prepare(Connection connection) throws SQLException {
        if (this != SQLITE) {
            return any -> {};
        }
        Pragmas before = Pragmas.of(connection);
        if (!before.journalMode().equals("wal")) {
            execute(connection, "pragma journal_mode = wal"); // kept in the file; readers and a writer do not wait
        }
        if (before.synchronous() < 2) {
            execute(connection, "pragma synchronous = full");
        }
        if (before.secureDelete() != 1) {
            execute(connection, "pragma secure_delete = on"); // a destroyed value is overwritten, not just let go
        }
        return same -> {
            if (before.synchronous() < 2) {
                execute(same, "pragma synchronous = " + before.synchronous());
            }
            if (before.secureDelete() != 1) {
                execute(same, "pragma secure_delete = " + (before.secureDelete() == 0 ? "off" : "fast"));
            }
        };
    }

    /** Puts a connection back into the state in which it came. */
    @FunctionalInterface
    interface Restoring {
        void restore(Connection connection) throws SQLException;
    }

    /** Brings what was committed to the disk, where the commit alone does not. */
    void force(Connection connection) throws SQLException {
        if (this == H2) {
            execute(connection, "checkpoint sync");
        }
    }

    /** What in the host's settings lets the database lose what it has acknowledged, and what to do about it. */
    Optional<String> findWeakness(Connection connection) throws SQLException {
        return this == H2 && !isSoundFile(connection)
                ? Optional.of(
                        "H2 may write its file in ways that a crash turns into lost commits, or a file that it cannot"
                                + " open; add ;REUSE_SPACE=FALSE;WRITE_DELAY=0 to the URL of the database (docs/jdbc.md)")
                : Optional.empty();
    }

    private static boolean isSoundFile(Connection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        // By position, as the columns have other names with OLD_INFORMATION_SCHEMA. No path: in memory. In capitals, as
        // with DATABASE_TO_UPPER=FALSE nobody else makes them.
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from INFORMATION_SCHEMA.SETTINGS where database_path() is not null")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2)); // what is stored, and then what is in force
            }
        }
        return settings.isEmpty()
                || ("false".equalsIgnoreCase(settings.get("REUSE_SPACE")) && "0".equals(settings.get("WRITE_DELAY")));
    }

    /** What a connection to SQLite is set to. */
    private record Pragmas(String journalMode, int synchronous, int secureDelete) {
        static Pragmas of(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                return new Pragmas(
                        value(statement, "journal_mode"),
                        Integer.parseInt(value(statement, "synchronous")),
                        Integer.parseInt(value(statement, "secure_delete")));
            }
        }

        private static String value(Statement statement, String pragma) throws SQLException {
            try (ResultSet row = statement.executeQuery("pragma " + pragma)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
