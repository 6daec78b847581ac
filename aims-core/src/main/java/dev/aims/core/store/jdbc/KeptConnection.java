package dev.aims.core.store.jdbc;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection that stores keep from call to call, with its settings and the statements that were made on it, instead
 * of taking one from the data source each time. For an application that has one database for itself, such as a file of
 * SQLite: there, a commit spends a sixth of its time on taking a connection and planning its statements.
 *
 * <pre>{@code
 * try (KeptConnection connection = KeptConnection.of(dataSource)) {
 *     JdbcStore store = JdbcStore.of(connection).migrate();
 *     ...
 * }
 * }</pre>
 *
 * <p>Any number of stores may share it, used by many threads. Those that find it in use take a connection of their own
 * for the length of the call. It is taken when it is first needed; after any failure, and when it turns out to be dead,
 * it is given back to the data source, and the next one takes its place.
 */
public final class KeptConnection implements AutoCloseable {
    private final DataSource source;
    private final AtomicReference<@Nullable Loan> idle = new AtomicReference<>();
    private volatile boolean isClosed;

    private KeptConnection(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** A connection that is taken when it is first used. */
    public static KeptConnection of(DataSource source) {
        return new KeptConnection(source);
    }

    Lender lender() {
        return new Lender() {
            @Override
            public Loan lend() throws SQLException {
                Loan kept = idle.getAndSet(null);
                return kept == null ? Loan.from(source, Session::keepingStatements) : kept;
            }

            @Override
            public void takeBack(Loan loan, boolean isSound) {
                if (!isSound || !loan.endUse() || !idle.compareAndSet(null, loan)) {
                    loan.close();
                } else if (isClosed) {
                    close(); // whoever closed it may not have found it
                }
            }
        };
    }

    /**
     * Gives the connection back to its data source, with the settings that it had; if it is in use, then afterwards. A
     * store that is used nevertheless takes a connection for each call.
     */
    @Override
    public void close() {
        isClosed = true;
        Loan kept = idle.getAndSet(null);
        if (kept != null) {
            kept.close();
        }
    }
}
