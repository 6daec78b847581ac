package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Examples;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How often a commit goes to a server and back. */
class OneMessageTest {
    private static final Actor ACTOR = Actor.of("tester");

    private final List<String> journeys = new ArrayList<>();

    @Test
    void a_commit_to_postgresql_goes_there_and_back_twice() throws Exception {
        try (Database database = Database.migrated(Database.Kind.POSTGRESQL)) {
            Register register = Register.open(JdbcStore.of(watched(database.pool())), "acme");
            register.commit(ACTOR, "begin", change -> change.add(Examples.party("first")));
            journeys.clear();
            register.commit(ACTOR, "go on", change -> change.add(Examples.party("second")));
            assertThat(journeys).containsExactly("execute", "commit");
        }
    }

    @Test
    void one_that_comes_too_late_leaves_nothing_and_is_made_anew_on_what_the_others_committed() throws Exception {
        try (Database database = Database.migrated(Database.Kind.POSTGRESQL)) {
            Register register = Register.open(JdbcStore.of(watched(database.pool())), "acme");
            register.commit(ACTOR, "begin", change -> change.add(Examples.party("first")));
            Register other = Register.open(JdbcStore.of(database.plain()), "acme");
            other.commit(ACTOR, "between", change -> change.add(Examples.party("second")));
            journeys.clear();
            register.commit(ACTOR, "go on", change -> change.add(Examples.party("third")));
            assertThat(journeys).startsWith("execute", "rollback").endsWith("execute", "commit");
            assertThat(register.head().revision()).isEqualTo(3);
            assertThat(register.verify().findings()).isEmpty();
        }
    }

    private DataSource watched(DataSource source) {
        return watched(DataSource.class, source);
    }

    private <T> T watched(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    note(method);
                    try {
                        Object result = method.invoke(real, arguments);
                        if (result instanceof Connection connection) {
                            return watched(Connection.class, connection);
                        }
                        return result instanceof PreparedStatement statement
                                ? watched(PreparedStatement.class, statement)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void note(Method method) {
        String name = method.getName();
        if (name.startsWith("execute") || name.equals("commit") || name.equals("rollback")) {
            journeys.add(name);
        }
    }
}
