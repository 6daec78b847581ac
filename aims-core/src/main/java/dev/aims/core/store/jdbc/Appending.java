package dev.aims.core.store.jdbc;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import java.sql.SQLException;
import java.util.List;

/** Appends commits to a register on one connection, and moves the tables of its current state along. */
final class Appending {
    private final Session session;
    private final List<StoredCommit> commits;
    private final HistoryTables history;
    private final CurrentTables tables;

    Appending(Session session, RegisterId register, List<StoredCommit> commits) {
        this.session = session;
        this.commits = commits;
        history = new HistoryTables(session, register);
        tables = new CurrentTables(session, register);
    }

    /**
     * Appends one commit in one message to the server, if there is one and that is enough. Where it is not, because
     * others were quicker or a row does not fit, nothing has happened, and the steps tell why.
     *
     * @return whether the commit is there
     */
    boolean tryAtOnce() throws SQLException {
        if (!session.dialect().isRemote()
                || commits.size() > 1
                || commits.get(0).revision() == 1) {
            return false;
        }
        Batch batch = new Batch();
        history.addAdvance(commits, batch);
        history.addCommits(commits, batch);
        tables.addEffects(commits, batch);
        if (!batch.isFew()) {
            return false;
        }
        boolean isDone;
        try {
            isDone = batch.executeAtOnce(session) == 1;
        } catch (SQLException e) {
            if (!session.dialect().isIntegrityViolation(e)) {
                throw e;
            }
            isDone = false;
        }
        if (!isDone) {
            session.connection().rollback();
        }
        return isDone;
    }

    /**
     * @throws StaleRevisionException if the register is not where the commits begin
     * @throws TablesDisagreeException if the tables of the current state are not what the history makes of them
     */
    void doStepByStep() throws SQLException {
        advance();
        Batch following = new Batch();
        tables.addEffects(commits, following);
        try {
            following.execute(session);
        } catch (SQLException e) {
            if (session.dialect().isIntegrityViolation(e)) {
                throw new TablesDisagreeException(e);
            }
            throw e;
        }
    }

    /** @throws StaleRevisionException if the register is not where the commits begin */
    void doAndRebuild() throws SQLException {
        advance();
        tables.rebuild();
    }

    private void advance() throws SQLException {
        history.advance(commits);
        Batch inserting = new Batch();
        history.addCommits(commits, inserting);
        inserting.execute(session);
    }

    /** A row of the current state that cannot be written, because somebody else has written to the tables. */
    static final class TablesDisagreeException extends StoreException {
        private static final long serialVersionUID = 1L;

        TablesDisagreeException(SQLException cause) {
            super("the tables of the current state do not agree with the history", cause);
        }
    }
}
