package dev.aims.core.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Overwrites sealed values where they stand. Doing it again completes what was interrupted, also if all of it seems to be
 * done: after a force that failed, a system may show what never reached the disk.
 */
final class Destruction {
    private final Set<String> digests;

    Destruction(Set<String> digests) {
        this.digests = digests;
    }

    /** In the good lines of a journal, up to {@code end}. */
    void in(Path journal, long end, Disk.OpenFile file) throws IOException {
        boolean isTouched = false;
        try (LineReader lines = new LineReader(journal, 0, end)) {
            while (lines.next()) {
                for (SealedField.Slot slot : lines.line().slots()) {
                    isTouched |= destroy(slot, lines, file);
                }
            }
        } catch (BadLineException e) {
            throw new IOException("a line that was good " + e.reason(), e);
        }
        if (isTouched) {
            file.force();
        }
    }

    /** In what was cut off a journal: bytes of any kind. */
    void inRemains(Path torn, Disk disk) throws IOException {
        try (Disk.OpenFile file = disk.open(torn);
                LineReader bytes = new LineReader(torn, 0, Files.size(torn))) {
            boolean isTouched = false;
            boolean isLine;
            do {
                isLine = bytes.next();
                int from = bytes.start();
                int to = isLine ? bytes.end() : bytes.filled();
                for (int at = from; at < to; at++) {
                    SealedField.Slot slot = bytes.buffer()[at] == '{' ? SealedField.slot(bytes.buffer(), at, to) : null;
                    isTouched |= slot != null && destroy(slot, bytes, file);
                }
            } while (isLine);
            if (isTouched) {
                file.force();
            }
        }
    }

    private boolean destroy(SealedField.Slot slot, LineReader lines, Disk.OpenFile file) throws IOException {
        if (!digests.contains(slot.digest())) {
            return false;
        }
        byte[] blank = slot.blank();
        file.write(lines.positionOf(slot.from()), blank, 0, blank.length);
        return true;
    }
}
