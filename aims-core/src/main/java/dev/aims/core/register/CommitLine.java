package dev.aims.core.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.TokenBuffer;

/** A line as it stands, before it is known whether this version can make sense of it. */
record CommitLine(
        String format,
        int version,
        int minReader,
        String register,
        long revision,
        @JsonProperty("prev") String previousHash,
        Actor actor,
        String reason,
        Instant instant,
        Commit.@Nullable Batch batch,
        List<ChangeLine> changes) {
    CommitLine {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(previousHash, "prev");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(instant, "instant");
        changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
    }

    /** One change; which members it has depends on {@code op}. */
    record ChangeLine(
            String op,
            String type,
            @Nullable TokenBuffer entity,
            @Nullable String id,
            @Nullable Long replaces,
            @Nullable Long retires,
            @Nullable Long removes,
            @Nullable String component,
            @Nullable List<String> digests) {
        ChangeLine {
            Objects.requireNonNull(op, "op");
            Objects.requireNonNull(type, "type");
        }
    }
}
