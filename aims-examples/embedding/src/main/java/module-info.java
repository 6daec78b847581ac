import org.jspecify.annotations.NullMarked;

/** A host with mappers of Jackson 2 and 3 and a validator of its own. */
@NullMarked
module dev.aims.examples.embedding {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires dev.aims.core;
    requires org.hibernate.validator;
    requires tools.jackson.databind;
    requires static org.jspecify;
}
