package dev.aims.core.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Counts the calls of a data source and its connections by the names of methods. Safe for use by many threads. */
final class CallCounts {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    DataSource of(DataSource source) {
        return wrap(DataSource.class, source);
    }

    int of(String method) {
        return counts.getOrDefault(method, 0);
    }

    void clear() {
        counts.clear();
    }

    /** Runs something before each call of a method. */
    void before(String method, Runnable action) {
        before.put(method, action);
    }

    /** The connections that were given out and not closed since. */
    Set<Connection> open() {
        return open;
    }

    private <T> T wrap(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            counts.merge(method.getName(), 1, Integer::sum);
            before.getOrDefault(method.getName(), () -> {}).run();
            try {
                Object result = method.invoke(real, args);
                if (result instanceof Connection connection && real instanceof DataSource) {
                    open.add(connection);
                    return wrap(Connection.class, connection);
                } else if (real instanceof Connection && method.getName().equals("close")) {
                    open.remove(real);
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** A source of one connection, which stays open when it is closed. */
    static DataSource keepingOpen(Connection connection) {
        Connection same = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> method.getName().equals("close") ? null : method.invoke(connection, args));
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> same);
    }
}
