package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The end of a journal from the first line on that is not good, if it may be what a power cut left of lines that were not
 * yet forced to disk: if no good line behind it says that it was.
 *
 * @param revision that of the first line of it
 * @param position where it begins
 * @param length how many bytes it has
 */
record TornTail(long revision, long position, long length) {
    private static final int STEP = 64 * 1024;

    /** Whether a good line from {@code position} on says that the file was forced beyond there. */
    static boolean isRefuted(Path journal, long position, long end) throws IOException {
        try (LineReader lines = new LineReader(journal, position, end)) {
            while (lines.next()) {
                if (isForcedBeyond(position, lines)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isForcedBeyond(long position, LineReader lines) {
        try {
            JournalLine line = line(lines);
            line.commit();
            return line.forced() > position;
        } catch (BadLineException e) {
            return false;
        }
    }

    /** The line, also if something has changed line breaks to those of another system: no power cut does that. */
    private static JournalLine line(LineReader lines) throws BadLineException {
        byte[] buffer = lines.buffer();
        int start = (int) (lines.position() - lines.positionOf(0));
        int end = start + (int) (lines.nextPosition() - lines.position()) - 1;
        boolean isChanged = end > start && buffer[end - 1] == '\r';
        return isChanged ? JournalLine.of(buffer, start, end - 1) : lines.line();
    }

    /** Copies it into a file of its own, which is on the disk when this returns. */
    Path keepBeside(JournalFolder folder, RegisterId id) throws IOException {
        Path kept = fileBeside(folder, id);
        try {
            copyInto(kept, folder, id);
            return kept;
        } catch (IOException e) {
            throw new IOException(
                    "its last " + length + " bytes are no whole line and must be kept in " + kept.getFileName()
                            + " before they are cut off, which the disk does not take (" + e.getMessage() + ")",
                    e);
        }
    }

    private Path fileBeside(JournalFolder folder, RegisterId id) throws IOException {
        Path journal = folder.journal(id);
        int number = 1;
        Path kept = folder.torn(id, revision, number);
        while (Files.exists(kept) && !isKeptIn(kept, journal)) {
            number++;
            kept = folder.torn(id, revision, number);
        }
        return kept;
    }

    private void copyInto(Path kept, JournalFolder folder, RegisterId id) throws IOException {
        Path journal = folder.journal(id);
        try (Disk.OpenFile file = folder.disk().open(kept);
                RandomAccessFile source = new RandomAccessFile(journal.toFile(), "r")) {
            source.seek(position);
            byte[] bytes = new byte[(int) Math.min(STEP, length)];
            for (long done = 0; done < length; ) {
                int wanted = (int) Math.min(bytes.length, length - done);
                source.readFully(bytes, 0, wanted);
                file.write(done, bytes, 0, wanted);
                done += wanted;
            }
            file.force();
        }
        folder.disk().forceDirectory(folder.directory());
    }

    /** Whether an earlier attempt to cut got as far as this: the file holds a beginning of what is to be cut. */
    private boolean isKeptIn(Path kept, Path journal) throws IOException {
        long size = Files.size(kept);
        if (size > length) {
            return false;
        }
        try (RandomAccessFile one = new RandomAccessFile(kept.toFile(), "r");
                RandomAccessFile other = new RandomAccessFile(journal.toFile(), "r")) {
            other.seek(position);
            byte[] bytes = new byte[STEP];
            byte[] others = new byte[STEP];
            for (long left = size; left > 0; ) {
                int step = (int) Math.min(STEP, left);
                one.readFully(bytes, 0, step);
                other.readFully(others, 0, step);
                if (!Arrays.equals(bytes, 0, step, others, 0, step)) {
                    return false;
                }
                left -= step;
            }
            return true;
        }
    }
}
