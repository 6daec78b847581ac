package dev.aims.annex.dossier;

import dev.aims.core.model.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds evidence in the files of one folder. */
record EvidenceFolder(Path folder) implements EvidenceResolver {
    @Override
    public Optional<Content> find(Evidence evidence) throws IOException {
        Path file;
        try {
            file = folder.resolve(evidence.location());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
            return Optional.empty();
        }
        return Optional.of(() -> Files.newInputStream(file));
    }
}
