package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the files of a store are. A journal's name ends in {@code .journal}, and no other name does; what stands beside it
 * may begin like the journal of another register, such as {@code acme.journal.torn-1}, but does not end like it.
 */
record JournalFolder(Path directory, Disk disk) {
    private static final String JOURNAL = ".journal";
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(-[0-9]+)?");

    Path journal(RegisterId id) {
        return directory.resolve(id + JOURNAL);
    }

    /** Those of whose journals something is there, in the order of their ids. */
    List<RegisterId> registers() throws IOException {
        List<RegisterId> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + JOURNAL)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String id = name.substring(0, name.length() - JOURNAL.length());
                if (RegisterId.isId(id) && Files.isRegularFile(file) && Files.size(file) > 0) {
                    found.add(RegisterId.parse(id));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(null);
        return found;
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
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, file -> isTorn(id, file))) {
            stream.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static boolean isTorn(RegisterId id, Path file) {
        String name = String.valueOf(file.getFileName());
        String prefix = tornPrefix(id);
        return name.startsWith(prefix)
                && NUMBERS.matcher(name.substring(prefix.length())).matches();
    }

    private static String tornPrefix(RegisterId id) {
        return id + ".journal.torn-";
    }
}
