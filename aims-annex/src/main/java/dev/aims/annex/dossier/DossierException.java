package dev.aims.annex.dossier;

import dev.aims.core.AimsException;
import java.nio.file.Path;

/** A dossier could not be written. The folder is as it was before. */
public final class DossierException extends AimsException {
    private static final long serialVersionUID = 1L;

    private final String directory;

    DossierException(Path directory, String problem) {
        super(message(directory, problem));
        this.directory = directory.toString();
    }

    DossierException(Path directory, String problem, Throwable cause) {
        super(message(directory, problem), cause);
        this.directory = directory.toString();
    }

    /** The folder that was to be written. */
    public Path directory() {
        return Path.of(directory);
    }

    private static String message(Path directory, String problem) {
        return "the dossier " + directory + " could not be written: " + problem;
    }
}
