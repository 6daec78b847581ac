package dev.aims.core.store.jdbc;

import dev.aims.core.store.StaleRevisionException;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.reading.StaleSeriesException;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on connections of a lender, done again where others were in the way or the connection was lost, up to a
 * bound.
 */
final class Transactions {
    /** How often a transaction is tried. With the pauses in between that is up to about two seconds. */
    static final int ATTEMPTS = 8;

    private static final long FIRST_PAUSE_NANOS = 10_000_000;

    private final Lender lender;
    private volatile boolean isForceable;

    Transactions(Lender lender) {
        this.lender = lender;
    }

    /** Something done on a connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Session session) throws SQLException;
    }

    /** Something written. */
    @FunctionalInterface
    interface Writing {
        void on(Session session) throws SQLException;
    }

    /** Reads, outside of a transaction. */
    <T> T read(String what, Work<T> work) {
        return repeat(what, loan -> work.on(loan.session()));
    }

    /** Reads one state of the database. */
    <T> T readSnapshot(String what, Work<T> work) {
        return repeat(what, loan -> {
            loan.beginSnapshot();
            return work.on(loan.session());
        });
    }

    /** Writes something that does not change if it is written twice. */
    void write(String what, Writing work) {
        writeOnce(what, work, session -> false);
    }

    /**
     * Writes something that must not be written twice.
     *
     * @param work throws a {@link StaleRevisionException} or {@link StaleSeriesException} if somebody else was quicker, or this was written before
     * @param isWritten tells the two apart; asked only after a commit whose fate is not known
     */
    void writeOnce(String what, Writing work, Work<Boolean> isWritten) {
        boolean[] isUncertain = {false};
        try {
            repeat(what, loan -> {
                requireForce(loan);
                loan.beginWriting();
                try {
                    work.on(loan.session());
                    loan.commit();
                    isUncertain[0] = true; // should something fail from here on, the next attempt finds it written
                } catch (StaleRevisionException | StaleSeriesException e) {
                    loan.rollback();
                    if (!isUncertain[0] || !isWritten.on(loan.session())) {
                        throw e;
                    }
                } finally {
                    isUncertain[0] |= loan.isFateUnknown();
                }
                loan.leaveTransaction();
                force(loan);
                return true;
            });
        } catch (StaleRevisionException | StaleSeriesException e) {
            throw e;
        } catch (StoreException e) {
            throw isUncertain[0]
                    ? new StoreException(
                            "it is not known whether this was written and will last, as it failed while committing: "
                                    + e.getMessage(),
                            e)
                    : e;
        }
    }

    /** Who is not allowed to force what was committed must not commit; asked once, before anything is written. */
    private void requireForce(Loan loan) throws SQLException {
        if (!isForceable) {
            force(loan);
            isForceable = true;
        }
    }

    private static void force(Loan loan) throws SQLException {
        loan.session().dialect().force(loan.session().connection());
    }

    @FunctionalInterface
    private interface OnLoan<T> {
        T apply(Loan loan) throws SQLException;
    }

    /** An interrupt is heard of afterwards: H2 closes the database for all when it meets one. */
    private <T> T repeat(String what, OnLoan<T> work) {
        boolean[] isInterrupted = {Thread.interrupted()};
        try {
            return repeat(what, work, isInterrupted);
        } finally {
            if (isInterrupted[0]) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T repeat(String what, OnLoan<T> work, boolean[] isInterrupted) {
        for (int attempt = 1; ; attempt++) {
            boolean isWorthAnother;
            SQLException failure;
            try {
                Loan loan = lender.lend();
                boolean isSound = false;
                try {
                    T result = work.apply(loan);
                    isSound = true;
                    return result;
                } catch (SQLException e) {
                    failure = e;
                    isWorthAnother = loan.session().dialect().isTransient(e) || loan.isDead(e) || loan.isFateUnknown();
                } finally {
                    lender.takeBack(loan, isSound);
                }
            } catch (SQLException e) {
                failure = e;
                isWorthAnother = Dialect.isNoConnection(e);
            }
            if (!isWorthAnother || attempt == ATTEMPTS) {
                throw new StoreException(
                        "the database could not " + what + (attempt == 1 ? "" : " in " + attempt + " attempts") + ": "
                                + Dialect.reason(failure),
                        failure);
            }
            isInterrupted[0] |= pause(attempt);
        }
    }

    /**
     * Up to twice as long each time, by chance, so that those who met do not meet again.
     *
     * @return whether the thread was interrupted, which it then no longer is
     */
    private static boolean pause(int attempt) {
        boolean isInterrupted = Thread.interrupted();
        long most = FIRST_PAUSE_NANOS << (attempt - 1);
        long end = System.nanoTime() + ThreadLocalRandom.current().nextLong(most / 2, most);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            isInterrupted |= Thread.interrupted();
        }
        return isInterrupted;
    }
}
