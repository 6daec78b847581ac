package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StorePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory for journals. */
final class JournalPlace implements StorePlace {
    private final Path directory;
    private final int mostHolders;
    private @Nullable JournalStore store;

    /** @param mostHolders how many registers of the store may hold files open */
    JournalPlace(int mostHolders) throws IOException {
        directory = Files.createTempDirectory("journal");
        this.mostHolders = mostHolders;
    }

    @Override
    public RegisterStore open() {
        closeStore();
        store = JournalStore.on(new SystemDisk(), directory, mostHolders);
        return store;
    }

    @Override
    public void close() {
        closeStore();
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeStore() {
        if (store != null) {
            store.close();
        }
    }
}
