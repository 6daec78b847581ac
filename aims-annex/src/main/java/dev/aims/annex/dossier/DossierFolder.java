package dev.aims.annex.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is replaced as a whole. Everything is written to a sibling, {@code .NAME.new}; then the folder is moved
 * aside to {@code .NAME.old}, the sibling moved in, the old one deleted. What a killed run leaves is put right by the
 * next one: an old folder is moved back if there is no other, what was half written is deleted.
 *
 * <p>The marker, a file in every dossier, lists its files. It tells a dossier from any other folder, and a file that
 * somebody put into a dossier from those that the library may replace. While a dossier is written its marker is locked,
 * so that another run can tell it from a leftover.
 */
final class DossierFolder {
    static final String MARKER = ".aims-dossier";

    private static final Set<String> LEFT_BY_FILE_MANAGERS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");
    private static final int MOST_SIBLINGS = 100;

    private final Path target;
    private final Path parent;
    private final String name;

    /** Writes files into a folder. */
    @FunctionalInterface
    interface Writer<T> {
        T write(Path folder) throws IOException;
    }

    DossierFolder(Path directory) {
        target = directory.toAbsolutePath().normalize();
        Path folder = target.getParent();
        Path last = target.getFileName();
        if (folder == null || last == null) {
            throw new DossierException(target, "a file system's root cannot be replaced; name a folder below it");
        }
        parent = folder;
        name = last.toString();
    }

    Path path() {
        return target;
    }

    /** @throws DossierException if the folder cannot be replaced or written; it is as before then */
    <T> T replace(Writer<T> writer) {
        try {
            Files.createDirectories(parent);
            tidy();
            requireReplaceable();
            Path staging = sibling("new");
            try {
                T result = fill(staging, writer);
                swap(staging);
                return result;
            } catch (IOException | RuntimeException | Error e) {
                deleteQuietly(staging, e);
                throw e;
            }
        } catch (UncheckedIOException e) {
            throw new DossierException(target, reason(Objects.requireNonNull(e.getCause())), e);
        } catch (IOException e) {
            throw new DossierException(target, reason(e), e);
        }
    }

    private static String reason(IOException e) {
        String kind = switch (e.getClass().getSimpleName()) {
            case "AccessDeniedException" -> "access is denied to ";
            case "FileAlreadyExistsException" -> "there is a file in the way at ";
            case "NoSuchFileException" -> "there is no ";
            default -> e.getClass().getSimpleName() + ": ";
        };
        return kind + e.getMessage();
    }

    private void requireReplaceable() throws IOException {
        if (Files.isSymbolicLink(target)) {
            throw new DossierException(target, "it is a symbolic link; name the folder that it leads to");
        } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
            throw new DossierException(target, "it is a file; name a folder");
        } else if (Files.isDirectory(target)) {
            List<String> foreign = foreignFiles();
            if (!foreign.isEmpty()) {
                throw new DossierException(
                        target,
                        "the folder holds what is not part of a dossier and would be lost: "
                                + foreign.stream().limit(3).collect(Collectors.joining(", "))
                                + (foreign.size() > 3 ? " and " + (foreign.size() - 3) + " more" : "")
                                + "; name another folder or move it away");
            }
        }
    }

    private List<String> foreignFiles() throws IOException {
        Path marker = target.resolve(MARKER);
        Set<String> own = Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)
                ? Set.copyOf(Files.readAllLines(marker))
                : Set.of();
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !LEFT_BY_FILE_MANAGERS.contains(String.valueOf(file.getFileName())))
                    .map(file -> relative(target, file))
                    .filter(file -> !own.contains(file))
                    .sorted()
                    .toList();
        }
    }

    private <T> T fill(Path staging, Writer<T> writer) throws IOException {
        Path marker = staging.resolve(MARKER);
        try (FileChannel channel = FileChannel.open(marker, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            T result = writer.write(staging);
            String files = String.join("\n", filesIn(staging)) + "\n";
            channel.write(ByteBuffer.wrap(files.getBytes(StandardCharsets.UTF_8)));
            lock.release();
            return result;
        }
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> relative(folder, file))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void swap(Path staging) throws IOException {
        if (!Files.exists(target)) {
            Files.move(staging, target);
            return;
        }
        Path aside = sibling("old");
        Files.delete(aside);
        Files.move(target, aside);
        try {
            Files.move(staging, target);
        } catch (IOException e) {
            Files.move(aside, target);
            throw e;
        }
        deleteTree(aside);
    }

    /** Makes a sibling that nobody else has. */
    private Path sibling(String kind) throws IOException {
        for (int i = 1; i <= MOST_SIBLINGS; i++) {
            Path sibling = parent.resolve("." + name + "." + kind + (i == 1 ? "" : "-" + i));
            try {
                return Files.createDirectory(sibling);
            } catch (FileAlreadyExistsException e) {
                // another run has it
            }
        }
        throw new DossierException(
                target,
                "there are " + MOST_SIBLINGS + " folders like " + parent.resolve("." + name + "." + kind)
                        + " in the way");
    }

    private void tidy() throws IOException {
        for (Path old : siblings("old")) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                deleteTree(old);
            } else {
                Files.move(old, target);
            }
        }
        for (Path half : siblings("new")) {
            deleteTree(half);
        }
    }

    private List<Path> siblings(String kind) throws IOException {
        Pattern named = Pattern.compile(Pattern.quote("." + name + "." + kind) + "(-[0-9]{1,3})?");
        try (Stream<Path> siblings = Files.list(parent)) {
            return siblings.filter(path ->
                            named.matcher(String.valueOf(path.getFileName())).matches())
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(DossierFolder::isLeftover)
                    .sorted()
                    .toList();
        }
    }

    /** Whether a folder was made by a run that is over. */
    private static boolean isLeftover(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isEmpty()) {
                return true;
            }
        } catch (IOException e) {
            return false;
        }
        try (FileChannel marker = FileChannel.open(folder.resolve(MARKER), StandardOpenOption.WRITE);
                FileLock lock = marker.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }

    private static void deleteQuietly(Path folder, @Nullable Throwable because) {
        try {
            deleteTree(folder);
        } catch (IOException e) {
            if (because != null) {
                because.addSuppressed(e);
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
