package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the files of a store are. What stands beside a journal has a name that goes on after {@code .journal.}, so it is
 * never that of another register's journal.
 */
record JournalFolder(Path directory, Disk disk) {
    Path journal(RegisterId id) {
        return directory.resolve(id + ".journal");
    }

    Path lock(RegisterId id) {
        return directory.resolve(id + ".journal.lock");
    }

    Path torn(RegisterId id, long revision, int number) {
        return directory.resolve(tornPrefix(id) + revision + (number == 1 ? "" : "-" + number));
    }

    /** The ends of the journal that were cut off, in the order of their names. */
    List<Path> torn(RegisterId id) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, tornPrefix(id) + "*")) {
            stream.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static String tornPrefix(RegisterId id) {
        return id + ".journal.torn-";
    }
}
