package dev.aims.annex.dossier;

import dev.aims.core.model.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Finds the content of evidence, wherever the host keeps it. */
@FunctionalInterface
public interface EvidenceResolver {
    /**
     * The content of an evidence; empty if there is none at its location.
     *
     * @throws IOException if it could not be looked up; the dossier reports that as a finding. Anything unchecked that
     *     this method throws ends the writing.
     */
    Optional<Content> find(Evidence evidence) throws IOException;

    /** Content that can be read. */
    @FunctionalInterface
    interface Content {
        /** A stream at the first byte, closed by the caller. */
        InputStream open() throws IOException;
    }

    /**
     * Takes an evidence's location for a path below a folder. Locations that lead out of the folder, also by symbolic
     * links, or that are URIs are not found.
     */
    static EvidenceResolver inFolder(Path folder) {
        return new EvidenceFolder(Objects.requireNonNull(folder, "folder"));
    }
}
