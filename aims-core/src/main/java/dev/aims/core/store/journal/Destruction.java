package dev.aims.core.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * Overwrites sealed values where they stand. Doing it again completes what was interrupted, also if all of it seems to be
 * done: after a force that failed, a system may show what never reached the disk.
 */
final class Destruction {
    private static final int STEP = 64 * 1024;

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

    /**
     * Overwrites all of what was cut off a journal: pieces of lines, in which a value may stand without its digest. The
     * file stays, and with it the finding.
     */
    static void ofRemains(Path torn, Disk disk) throws IOException {
        byte[] blank = new byte[STEP];
        Arrays.fill(blank, SealedField.DESTROYED);
        try (Disk.OpenFile file = disk.open(torn)) {
            long length = Files.size(torn);
            for (long at = 0; at < length; at += STEP) {
                file.write(at, blank, 0, (int) Math.min(STEP, length - at));
            }
            file.force();
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
