package dev.aims.core.validation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a finding was made. {@code toString} is how a person would say it. In JSON its members tell which kind it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Place.Cell.class),
    @JsonSubTypes.Type(Place.Entity.class),
    @JsonSubTypes.Type(Place.Document.class)
})
public sealed interface Place {
    /** A cell of a table, or a whole row of it where {@code column} is null. */
    static Place cell(long row, @Nullable String column, @Nullable String value) {
        return new Cell(row, column, value);
    }

    /** An entity of a register, by the names that JSON documents use. */
    static Place entity(String type, String id) {
        return new Entity(type, id, null);
    }

    /** A place in a JSON document. */
    static Place document(String pointer) {
        return new Document(pointer);
    }

    /**
     * @param row 1 for the first row below the header; 0 for the table as a whole
     * @param column the column's header
     * @param value what stands in the cell
     */
    record Cell(long row, @Nullable String column, @Nullable String value) implements Place {
        @Override
        public String toString() {
            return (row == 0 ? "table" : "row " + row)
                    + (column == null ? "" : ", column \"" + column + "\"")
                    + (value == null ? "" : ", value \"" + value + "\"");
        }
    }

    /** @param component the path of the component within the entity, such as {@code actions[2].due} */
    record Entity(String type, String id, @Nullable String component) implements Place {
        public Entity {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String toString() {
            return type + " " + id + (component == null ? "" : ", " + component);
        }
    }

    /** @param pointer a JSON Pointer (RFC 6901), empty for the whole document */
    record Document(String pointer) implements Place {
        public Document {
            Objects.requireNonNull(pointer, "pointer");
        }

        @Override
        public String toString() {
            return pointer.isEmpty() ? "document" : pointer;
        }
    }
}
