package dev.aims.core.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection on loan from the host, which gets it back with the settings that it had. Lasts for one use or more. */
final class Loan {
    private static final Logger log = LoggerFactory.getLogger(Loan.class);
    private static final Dialect.Restoring NOTHING = same -> {};

    private final Session session;
    private final Connection connection;
    private final boolean autoCommit;
    private boolean isOpen;
    private boolean isFateUnknown;
    private boolean isBroken;
    /** Undoes what is set for one use. */
    private Dialect.Restoring ofUse = NOTHING;
    /** Undoes what is set for as long as the connection is on loan; null if nothing has been written yet. */
    private Dialect.@Nullable Restoring ofWriting;

    private Loan(Session session, boolean autoCommit) {
        this.session = session;
        this.connection = session.connection();
        this.autoCommit = autoCommit;
    }

    /** Makes a session of a connection. */
    @FunctionalInterface
    interface Opening {
        Session of(Connection connection) throws SQLException;
    }

    /** A loan that is in no transaction. */
    static Loan from(DataSource source, Opening opening) throws SQLException {
        Connection connection = source.getConnection();
        if (connection == null) {
            throw new SQLException("the data source gave null in the place of a connection");
        }
        try {
            Loan loan = new Loan(opening.of(connection), connection.getAutoCommit());
            if (!loan.autoCommit) {
                connection.rollback(); // nothing has happened yet in the transaction that was begun by itself
                connection.setAutoCommit(true);
            }
            return loan;
        } catch (SQLException | RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    Session session() {
        return session;
    }

    void beginWriting() throws SQLException {
        if (ofWriting == null) {
            ofWriting = session.dialect().prepare(connection);
        }
        begin();
    }

    /** Begins a transaction that sees one state of the database throughout. */
    void beginSnapshot() throws SQLException {
        // Not asked for where it is not needed, as some drivers ask the database.
        int isolation = session.dialect() == Dialect.SQLITE
                ? Connection.TRANSACTION_SERIALIZABLE
                : connection.getTransactionIsolation();
        if (isolation < Connection.TRANSACTION_REPEATABLE_READ) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ofUse = same -> same.setTransactionIsolation(isolation);
        }
        begin();
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
        isOpen = true;
    }

    void commit() throws SQLException {
        try {
            connection.commit();
            isOpen = false;
        } catch (SQLException e) {
            isFateUnknown = !session.dialect().isTransient(e);
            throw e;
        }
    }

    /** Whether a commit failed in a way that does not tell whether the database has carried it out. */
    boolean isFateUnknown() {
        return isFateUnknown;
    }

    /** Whether a failure means that nothing more can be done on this connection. */
    boolean isDead(SQLException failure) {
        try {
            return session.dialect().isDead(failure) || connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Ends the transaction without effect. A connection on which that fails is given up. */
    void rollback() {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        try {
            connection.rollback();
        } catch (SQLException e) {
            log.debug("a transaction could not be rolled back; its connection is given up", e);
            isBroken = true;
        }
    }

    /** Puts the connection into automatic mode, with no transaction open. */
    void leaveTransaction() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Leaves the connection as it was before this use, but for the settings that writing takes.
     *
     * @return whether that is so, and it can be used again
     */
    boolean endUse() {
        rollback();
        if (isBroken) {
            return false;
        }
        try {
            leaveTransaction();
            ofUse.restore(connection);
            ofUse = NOTHING;
            return true;
        } catch (SQLException e) {
            log.debug("a connection could not be brought back to what it was", e);
            return false;
        }
    }

    /** Gives the connection back. */
    void close() {
        boolean isEnded = endUse();
        try {
            if (isBroken) {
                connection.abort(Runnable::run); // else a pool could hand it out with the transaction still open
            } else if (isEnded) {
                session.closeStatements();
                if (ofWriting != null) {
                    ofWriting.restore(connection);
                }
                if (!autoCommit) {
                    connection.setAutoCommit(false);
                }
            }
        } catch (SQLException e) {
            log.debug("a connection could not be given back as it was", e);
        }
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            log.debug("a connection could not be closed", e);
        }
    }
}
