package dev.aims.core.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A disk behind a cache, of which the power can be cut. Files show what was written at once, as the cache of an operating
 * system does; what is on the disk is kept apart, in blocks of 512 bytes. One step fails: it does nothing, half of what
 * it should, or all of it but says that it failed. After a force that failed, the cache takes for written what is not, as
 * that of Linux does.
 */
final class FaultyDisk implements Disk {
    private static final int BLOCK = 512;

    /** What the step does that fails. */
    enum Fault {
        NOTHING_DONE,
        HALF_DONE,
        ALL_DONE
    }

    /** What survives of that which was not forced. */
    enum Loss {
        NOTHING_IS_LOST,
        ALL_IS_LOST,
        BLOCKS_ARE_LOST
    }

    private final SystemDisk disk = new SystemDisk();
    private final Map<Path, Contents> files = new LinkedHashMap<>();
    private final List<Path> unforcedNames = new ArrayList<>();
    private final int failingStep;
    private final Fault fault;
    private int steps;

    /** @param failingStep which of the steps fails, from 0; none if negative */
    FaultyDisk(int failingStep, Fault fault) {
        this.failingStep = failingStep;
        this.fault = fault;
    }

    int steps() {
        return steps;
    }

    private boolean fails() {
        return steps++ == failingStep;
    }

    private static final class Contents {
        private byte[] onDisk = {};
        private BitSet dirty = new BitSet();
        private boolean lengthIsDirty;

        /** Writes the blocks that the cache knows to be new, and no others. */
        private void takeOver(byte[] shown) {
            byte[] forced = Arrays.copyOf(onDisk, lengthIsDirty ? shown.length : onDisk.length);
            dirty.stream().forEach(block -> copyBlock(block, shown, forced));
            onDisk = forced;
        }

        private static void copyBlock(int block, byte[] from, byte[] to) {
            int start = block * BLOCK;
            int end = Math.min(start + BLOCK, Math.min(from.length, to.length));
            if (start < end) {
                System.arraycopy(from, start, to, start, end - start);
            }
        }
    }

    @Override
    public OpenFile open(Path path) throws IOException {
        boolean isNew = !Files.exists(path);
        if (fails()) {
            throw new IOException("cannot be opened");
        }
        OpenFile file = disk.open(path);
        if (isNew) {
            unforcedNames.add(path);
        }
        Contents contents = files.computeIfAbsent(path, FaultyDisk::onDisk);
        return new OpenFile() {
            @Override
            public void write(long position, byte[] bytes, int from, int length) throws IOException {
                boolean fails = fails();
                int written = !fails || fault == Fault.ALL_DONE ? length : fault == Fault.HALF_DONE ? length / 2 : 0;
                file.write(position, bytes, from, written);
                if (written > 0) {
                    contents.dirty.set((int) position / BLOCK, (int) (position + written - 1) / BLOCK + 1);
                    contents.lengthIsDirty = true;
                }
                failIf(fails, "no space left");
            }

            @Override
            public void cut(long length) throws IOException {
                boolean fails = fails();
                if (!fails || fault == Fault.ALL_DONE) {
                    file.cut(length);
                    contents.lengthIsDirty = true;
                }
                failIf(fails, "cannot be cut");
            }

            @Override
            public void force() throws IOException {
                boolean fails = fails();
                if (!fails || fault == Fault.ALL_DONE) {
                    contents.takeOver(Files.readAllBytes(path));
                }
                // Also if it fails: nobody will try these blocks again.
                contents.dirty.clear();
                contents.lengthIsDirty = false;
                failIf(fails, "cannot be forced");
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    private static Contents onDisk(Path path) {
        Contents contents = new Contents();
        try {
            contents.onDisk = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        boolean fails = fails();
        if (!fails || fault == Fault.ALL_DONE) {
            unforcedNames.removeIf(path -> directory.equals(path.getParent()));
        }
        failIf(fails, "directory cannot be forced");
    }

    private static void failIf(boolean fails, String message) throws IOException {
        if (fails) {
            throw new IOException(message);
        }
    }

    /** Cuts the power: leaves in the directory what a reader finds after the restart. */
    void cutPower(Loss loss, Random random) throws IOException {
        if (loss == Loss.NOTHING_IS_LOST) {
            return;
        }
        for (Map.Entry<Path, Contents> file : files.entrySet()) {
            Path path = file.getKey();
            if (unforcedNames.contains(path) && (loss == Loss.ALL_IS_LOST || random.nextBoolean())) {
                Files.delete(path);
            } else {
                Files.write(path, surviving(Files.readAllBytes(path), file.getValue(), loss, random));
            }
        }
    }

    private static byte[] surviving(byte[] shown, Contents contents, Loss loss, Random random) {
        boolean keepsLength = contents.lengthIsDirty && loss == Loss.BLOCKS_ARE_LOST && random.nextInt(4) > 0;
        byte[] surviving = Arrays.copyOf(contents.onDisk, keepsLength ? shown.length : contents.onDisk.length);
        if (loss == Loss.BLOCKS_ARE_LOST) {
            contents.dirty.stream()
                    .filter(block -> random.nextBoolean())
                    .forEach(block -> Contents.copyBlock(block, shown, surviving));
        }
        return surviving;
    }
}
