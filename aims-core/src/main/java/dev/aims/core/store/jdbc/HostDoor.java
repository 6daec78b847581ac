package dev.aims.core.store.jdbc;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A store within a transaction of the host, which it neither begins nor ends. */
final class HostDoor implements RegisterStore {
    private final JdbcStore store;
    private final Connection connection;

    HostDoor(JdbcStore store, Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    @Override
    public List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit) {
        return within(
                "read register " + register,
                session -> new HistoryTables(session, register).commitsAfter(revision, limit));
    }

    @Override
    public List<RegisterId> registers() {
        return within("list the registers", HistoryTables::registers);
    }

    @Override
    public void append(RegisterId register, List<StoredCommit> commits) {
        within("append to register " + register, session -> {
            HistoryTables.Head head = new HistoryTables(session, register).lock();
            if (!head.isBefore(commits.get(0))) {
                throw new StaleRevisionException(register, commits.get(0).revision() - 1, head.revision());
            }
            new Appending(session, register, commits).doStepByStep();
            return true;
        });
    }

    @Override
    public void destroy(RegisterId register, Set<String> digests) {
        within("destroy values of register " + register, session -> {
            JdbcStore.destroy(session, register, digests);
            return true;
        });
    }

    @FunctionalInterface
    private interface InTransaction<T> {
        T on(Session session) throws SQLException;
    }

    private <T> T within(String what, InTransaction<T> work) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "connection must be in a transaction, with automatic commits off, but they are on");
            }
            Session session = Session.of(connection);
            store.requireSchema(session);
            return work.on(session);
        } catch (SQLException e) {
            throw new StoreException(
                    "the database could not " + what + " in the host's transaction, which should be rolled back: "
                            + Dialect.reason(e),
                    e);
        }
    }
}
