package dev.aims.core.store.jdbc;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** Where connections come from and go to. Safe for use by many threads. */
interface Lender {
    Loan lend() throws SQLException;

    /** @param isSound whether all that was done on it went well */
    void takeBack(Loan loan, boolean isSound);

    /** Takes a connection from a data source for each use. */
    static Lender of(DataSource source) {
        Objects.requireNonNull(source, "source");
        return new Lender() {
            @Override
            public Loan lend() throws SQLException {
                return Loan.from(source, Session::of);
            }

            @Override
            public void takeBack(Loan loan, boolean isSound) {
                loan.close();
            }
        };
    }
}
