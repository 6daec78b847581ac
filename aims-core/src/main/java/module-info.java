import org.jspecify.annotations.NullMarked;

/** The typed model of an AI risk register, the register itself, validation and JSON. */
@NullMarked
module dev.aims.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive jakarta.validation;
    requires transitive java.sql;
    requires org.hibernate.validator;
    requires org.pcollections;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires static io.soabase.recordbuilder.core;
    requires static transitive java.compiler;
    requires static transitive org.jspecify;

    exports dev.aims.core;
    exports dev.aims.core.consistency;
    exports dev.aims.core.csv;
    exports dev.aims.core.json;
    exports dev.aims.core.model;
    exports dev.aims.core.register;
    exports dev.aims.core.store;
    exports dev.aims.core.store.jdbc;
    exports dev.aims.core.store.journal;
    exports dev.aims.core.store.reading;
    exports dev.aims.core.validation;

    opens dev.aims.core.model;
    opens dev.aims.core.register to
            tools.jackson.databind;
}
