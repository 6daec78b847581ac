package dev.aims.core.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line as it stands, before it is known whether this version can make sense of it, its entities not yet read. */
record CommitLine(
        String format,
        int version,
        int minReader,
        String register,
        long revision,
        String previousHash,
        Actor actor,
        String reason,
        Instant instant,
        Commit.@Nullable Batch batch,
        List<ChangeLine> changes) {
    /**
     * One change; which members it has depends on {@code op}.
     *
     * @param id of the entity, also where that is told by the entity itself
     * @param version which one is replaced, retired or removed
     */
    record ChangeLine(
            String op,
            String type,
            String id,
            @Nullable Span entity,
            @Nullable Long version,
            @Nullable String component,
            @Nullable List<String> digests) {}

    /** Where something stands in the line, in bytes. */
    record Span(int from, int length) {}
}
