package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Examples;
import dev.aims.core.model.PartyId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts in the jar, run by a host with its own tool. */
class TablesByHandTest {
    private static final Actor ACTOR = Actor.of("tester");

    @ParameterizedTest
    @EnumSource
    void scripts_run_by_hand_make_what_migrate_makes_and_leave_it_nothing_to_do(Database.Kind kind) throws Exception {
        try (Database byHand = kind.make();
                Database migrated = Database.migrated(kind)) {
            for (String script : List.of("001-registers.sql", "002-readings.sql")) {
                runScript(byHand.plain(), kind, script);
            }
            Set<String> made = description(byHand.plain());

            assertThat(made)
                    .anyMatch(line -> line.startsWith("key of aims_commit"))
                    .isEqualTo(description(migrated.plain()));
            JdbcStore store = JdbcStore.of(byHand.plain()).migrate();
            assertThat(description(byHand.plain())).isEqualTo(made);
            assertKeepsRegisters(store);
        }
    }

    private static void assertKeepsRegisters(JdbcStore store) {
        Register register = Register.open(store, "acme");
        register.commit(ACTOR, "add", c -> c.add(Examples.party("p"), Examples.system("s"), Examples.risk("r")));
        register.commit(
                ACTOR,
                "change",
                c -> c.overwrite(Examples.party("p").toBuilder().name("Another").build()));
        register.redact(ACTOR, PartyId.parse("p"), "name", "asked for");
        register.commit(ACTOR, "remove", c -> c.remove(Examples.risk("r").id(), 1));

        Register again = Register.open(store, "acme");
        assertThat(again.head()).isEqualTo(register.head());
        assertThat(again.view().systems().size()).isEqualTo(1);
        assertThat(again.view().risks().size()).isZero();
        assertThat(again.verify().findings()).isEmpty();
    }

    private static void runScript(DataSource source, Database.Kind kind, String name) throws SQLException, IOException {
        String path = "/META-INF/aims/sql/" + kind.name().toLowerCase(Locale.ROOT) + "/" + name;
        String script;
        try (InputStream in = Objects.requireNonNull(TablesByHandTest.class.getResourceAsStream(path), path)) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        // The driver of SQLite takes one statement at a time, the others take all.
        List<String> calls = kind == Database.Kind.SQLITE ? List.of(script.split(";", -1)) : List.of(script);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String call : calls) {
                if (!call.isBlank()) {
                    statement.execute(call);
                }
            }
        }
    }

    /** Tables, columns, keys and indexes as the driver tells them, and which version the tables say they are. */
    private static Set<String> description(DataSource source) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            DatabaseMetaData about = connection.getMetaData();
            String schema = connection.getSchema();
            for (String table : tables(about, schema)) {
                try (ResultSet columns = about.getColumns(null, schema, table, "%")) {
                    add(lines, "column of " + table, columns, "COLUMN_NAME", "TYPE_NAME", "COLUMN_SIZE", "IS_NULLABLE");
                }
                try (ResultSet key = about.getPrimaryKeys(null, schema, table)) {
                    add(lines, "key of " + table, key, "COLUMN_NAME", "KEY_SEQ");
                }
                try (ResultSet index = about.getIndexInfo(null, schema, table, false, true)) {
                    add(lines, "index of " + table, index, "NON_UNIQUE", "ORDINAL_POSITION", "COLUMN_NAME");
                }
            }
            try (ResultSet versions = statement.executeQuery("select version from aims_schema")) {
                add(lines, "version", versions, "version");
            }
        }
        return lines;
    }

    private static List<String> tables(DatabaseMetaData about, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = about.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (name.toLowerCase(Locale.ROOT).startsWith("aims_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void add(Set<String> lines, String what, ResultSet rows, String... columns) throws SQLException {
        while (rows.next()) {
            List<String> values = new ArrayList<>();
            for (String column : columns) {
                values.add(rows.getString(column));
            }
            lines.add((what + ": " + String.join(" ", values)).toLowerCase(Locale.ROOT));
        }
    }
}
