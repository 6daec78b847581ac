package dev.aims.examples.benchmarks;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.journal.JournalStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;

/** A journal, beside a file to which lines of the same bytes are appended and forced. */
final class DurableJournal implements DurableStore {
    private final Path directory;
    private final JournalStore store;
    private final FileChannel raw;
    private byte[] line = {};

    DurableJournal(Path directory) throws IOException {
        this.directory = directory;
        store = JournalStore.at(directory);
        raw = FileChannel.open(directory.resolve("raw"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public RegisterStore store() {
        return store;
    }

    @Override
    public void takeExample(RegisterId register, Consumer<RegisterStore> commit) throws IOException {
        Path journal = directory.resolve(register + ".journal");
        int before = (int) Files.size(journal);
        commit.accept(store);
        byte[] all = Files.readAllBytes(journal);
        line = Arrays.copyOfRange(all, before, all.length);
    }

    @Override
    public void rawCommits(int together) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(line.length * together);
        while (buffer.hasRemaining()) {
            buffer.put(line);
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            raw.write(buffer);
        }
        raw.force(false);
    }

    @Override
    public void close() throws IOException {
        raw.close();
        store.close();
    }
}
