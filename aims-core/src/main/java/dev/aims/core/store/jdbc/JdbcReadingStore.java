package dev.aims.core.store.jdbc;

import dev.aims.core.model.IndicatorId;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.reading.IndicatorReading;
import dev.aims.core.store.reading.ReadingStore;
import dev.aims.core.store.reading.SeriesAddition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/**
 * Readings in a database of the host, that of its registers or another: H2, SQLite, PostgreSQL or one that speaks
 * PostgreSQL's SQL. What is appended is as durable as what {@link JdbcStore} commits, and tried as often.
 *
 * <p>Safe for use by many threads and, on one database, by many processes; those that append to one series wait for
 * each other. Connections are taken for the length of a call, unless one is {@linkplain KeptConnection kept}.
 */
public final class JdbcReadingStore implements ReadingStore {
    private final Transactions transactions;
    private volatile boolean isChecked;

    private JdbcReadingStore(Lender lender) {
        transactions = new Transactions(lender);
    }

    /** A store on a database, which is not looked at before the store is used. */
    public static JdbcReadingStore of(DataSource source) {
        return new JdbcReadingStore(Lender.of(source));
    }

    /** A store on a database of which one connection is kept, for applications that have the database for themselves. */
    public static JdbcReadingStore of(KeptConnection connection) {
        return new JdbcReadingStore(connection.lender());
    }

    /**
     * Makes the tables, those of registers among them, exactly as {@link JdbcStore#migrate} does.
     *
     * @return this store
     * @throws StoreException if the tables are of a newer version
     */
    public JdbcReadingStore migrate() {
        Schema.migrate(transactions);
        return this;
    }

    @Override
    public void append(RegisterId register, List<SeriesAddition> additions) {
        // In one order for all, so that two never wait for each other.
        List<SeriesAddition> ordered = additions.stream()
                .sorted(Comparator.comparing(SeriesAddition::indicator))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).indicator().equals(ordered.get(i - 1).indicator())) {
                throw new IllegalArgumentException("additions must be of different indicators but two are of "
                        + ordered.get(i).indicator());
            }
        }
        if (ordered.isEmpty()) {
            return;
        }
        transactions.writeOnce(
                "append readings of register " + register,
                session -> {
                    ReadingTables tables = tables(session, register);
                    tables.advance(ordered);
                    tables.insert(ordered);
                },
                session -> new ReadingTables(session, register).hold(ordered));
    }

    @Override
    public List<IndicatorReading> readings(
            RegisterId register, IndicatorId indicator, Instant from, Instant to, int limit) {
        return transactions.read(
                "read readings of register " + register,
                session -> tables(session, register).readings(indicator, from, to, limit));
    }

    @Override
    public List<IndicatorReading> latest(RegisterId register, IndicatorId indicator, int limit) {
        requireLimit(limit);
        return transactions.read(
                "read readings of register " + register,
                session -> tables(session, register).latest(indicator, limit));
    }

    @Override
    public long removeBefore(RegisterId register, IndicatorId indicator, Instant before) {
        long[] removed = {0};
        transactions.write(
                "remove readings of register " + register,
                session -> removed[0] = tables(session, register).removeBefore(indicator, before));
        return removed[0];
    }

    private static void requireLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more but was " + limit);
        }
    }

    private ReadingTables tables(Session session, RegisterId register) throws SQLException {
        if (!isChecked) {
            Schema.require(session);
            isChecked = true;
        }
        return new ReadingTables(session, register);
    }
}
