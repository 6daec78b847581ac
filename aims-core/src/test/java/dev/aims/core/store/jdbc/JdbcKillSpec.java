package dev.aims.core.store.jdbc;

import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.kill.KillSpec;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.sqlite.javax.SQLiteConnectionPoolDataSource;

/** Opens the database of a URL, and makes the tables if need be. Of SQLite it keeps one connection. */
public final class JdbcKillSpec implements KillSpec {
    @Override
    public RegisterStore open(String url) {
        DataSource pool = JdbcConnectionPool.create(source(url));
        return (url.startsWith("jdbc:sqlite:") ? JdbcStore.of(KeptConnection.of(pool)) : JdbcStore.of(pool)).migrate();
    }

    private static ConnectionPoolDataSource source(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            source.setUser("sa");
            return source;
        } else if (url.startsWith("jdbc:sqlite:")) {
            SQLiteConnectionPoolDataSource source = new SQLiteConnectionPoolDataSource();
            source.setUrl(url);
            return source;
        }
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(url);
        return source;
    }
}
