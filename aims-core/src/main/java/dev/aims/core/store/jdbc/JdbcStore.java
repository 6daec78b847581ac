package dev.aims.core.store.jdbc;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.store.VerifiableStore;
import dev.aims.core.validation.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers in a database of the host: H2, SQLite, PostgreSQL or one that speaks PostgreSQL's SQL. Many registers share
 * the tables, each row bound to its register. What is appended is on the database's disk when the call returns, as far
 * as the database can be told to; {@code docs/jdbc.md} says what each one needs. A file of H2 needs
 * {@code ;REUSE_SPACE=FALSE;WRITE_DELAY=0} in its URL, else a crash can undo acknowledged commits or leave a file that
 * does not open; the first use of a store on a file without them logs a warning.
 *
 * <p>Beside the history, the current state stands in plain tables for hosts to join and report; it is written in the
 * same transaction.
 *
 * <p>Safe for use by many threads and, on one database, by many processes. A transaction that meets others or a lost
 * connection is tried up to 8 times, with pauses of up to about two seconds in all; one that was lost while committing
 * is first looked for. Connections are taken for the length of a call, unless one is
 * {@linkplain KeptConnection kept}, and given back with the settings that they had.
 */
public final class JdbcStore implements VerifiableStore {
    private static final Logger log = LoggerFactory.getLogger(JdbcStore.class);

    private final Transactions transactions;
    private volatile boolean isChecked;

    private JdbcStore(Lender lender) {
        transactions = new Transactions(lender);
    }

    /** A store on a database, which is not looked at before the store is used. */
    public static JdbcStore of(DataSource source) {
        return new JdbcStore(Lender.of(source));
    }

    /** A store on a database of which one connection is kept, for applications that have the database for themselves. */
    public static JdbcStore of(KeptConnection connection) {
        return new JdbcStore(connection.lender());
    }

    /**
     * Makes the tables, those of readings among them, or brings them to the version that this library knows. Does nothing to tables that are. In one
     * transaction, except on H2, where it can be called again if it was interrupted.
     *
     * @return this store
     * @throws StoreException if the tables are of a newer version
     */
    public JdbcStore migrate() {
        Schema.migrate(transactions);
        return this;
    }

    @Override
    public List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit) {
        return transactions.read("read register " + register, session -> {
            requireSchema(session);
            return new HistoryTables(session, register).commitsAfter(revision, limit);
        });
    }

    @Override
    public List<RegisterId> registers() {
        return transactions.read("list the registers", session -> {
            requireSchema(session);
            return HistoryTables.registers(session);
        });
    }

    @Override
    public void append(RegisterId register, List<StoredCommit> commits) {
        try {
            append(register, commits, appending -> {
                if (!appending.tryAtOnce()) {
                    appending.doStepByStep();
                }
            });
        } catch (Appending.TablesDisagreeException e) {
            // Not with its cause, which may quote the row.
            log.warn("the tables of register {} do not agree with its history and are made anew", register);
            append(register, commits, Appending::doAndRebuild);
        }
    }

    @FunctionalInterface
    private interface Way {
        void go(Appending appending) throws SQLException;
    }

    private void append(RegisterId register, List<StoredCommit> commits, Way way) {
        StoredCommit last = commits.get(commits.size() - 1);
        transactions.writeOnce(
                "append to register " + register,
                session -> {
                    requireSchema(session);
                    way.go(new Appending(session, register, commits));
                },
                session -> new HistoryTables(session, register).holds(last));
    }

    @Override
    public void destroy(RegisterId register, Set<String> digests) {
        transactions.write("destroy values of register " + register, session -> {
            requireSchema(session);
            destroy(session, register, digests);
        });
    }

    static void destroy(Session session, RegisterId register, Set<String> digests) throws SQLException {
        HistoryTables history = new HistoryTables(session, register);
        history.lock();
        new CurrentTables(session, register).redact(history.destroy(digests));
    }

    /** Makes the tables of the current state of a register anew from its history. */
    public void rebuild(RegisterId register) {
        transactions.write("rebuild the tables of register " + register, session -> {
            requireSchema(session);
            new HistoryTables(session, register).lock();
            new CurrentTables(session, register).rebuild();
        });
    }

    /** Compares the tables of the current state with the history. Holds the whole current state in memory meanwhile. */
    @Override
    public List<Finding> check(RegisterId register) {
        return transactions.readSnapshot("check register " + register, session -> {
            requireSchema(session);
            return new TablesCheck(session, register).findings();
        });
    }

    /**
     * This store within a transaction of the host, for {@link dev.aims.core.register.Register#commitThrough}. What is
     * appended becomes visible and durable with the host's commit, and is gone with its rollback. From the first append
     * to the end of the transaction, other writers of the register wait.
     *
     * <p>An error of the database comes as a {@link StoreException}, after which the host should roll back. On H2 the
     * host should execute {@code checkpoint sync} after its commit, if that is to survive a power cut.
     *
     * @param connection to the database of this store, with automatic commits off; stays the host's, to be used by one
     *     thread at a time
     */
    public RegisterStore on(Connection connection) {
        return new HostDoor(this, Objects.requireNonNull(connection, "connection"));
    }

    /** Once for each store, as a question to the database costs as much as an answer. */
    void requireSchema(Session session) throws SQLException {
        if (!isChecked) {
            Schema.require(session);
            session.dialect().findWeakness(session.connection()).ifPresent(log::warn);
            isChecked = true;
        }
    }
}
