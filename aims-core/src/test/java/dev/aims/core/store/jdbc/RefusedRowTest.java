package dev.aims.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Examples;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedRowTest {
    @ParameterizedTest
    @EnumSource
    void a_message_does_not_quote_the_row_that_the_database_refused(Database.Kind kind) throws Exception {
        try (Database database = Database.migrated(kind);
                Connection host = database.plain().getConnection();
                Statement statement = host.createStatement()) {
            JdbcStore store = JdbcStore.of(database.plain());
            Register register = Register.open(store, "acme");
            statement.execute(
                    "insert into aims_risk_system (register, risk, system) values ('acme', 'confidential', 's')");
            host.setAutoCommit(false);

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> register.commitThrough(
                            store.on(host),
                            Actor.of("tester"),
                            "add",
                            c -> c.add(
                                    Examples.system("s"),
                                    Examples.risk("confidential").toBuilder()
                                            .systems(Set.of(AiSystemId.parse("s")))
                                            .build())))
                    .satisfies(failure -> {
                        assertThat(failure).message().doesNotContain("confidential");
                        assertThat(failure).hasCauseInstanceOf(SQLException.class);
                    });
            host.rollback();
            host.setAutoCommit(true);
        }
    }
}
