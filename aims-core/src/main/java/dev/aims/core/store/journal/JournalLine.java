package dev.aims.core.store.journal;

import dev.aims.core.store.StoredCommit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A line of a journal: the commit as canonical JSON, its sealed values, how many bytes of the file were forced to disk
 * before this line was written, and a checksum over the first and the third, with tabs between them.
 *
 * <p>The hash of a line is only known to the next one, so it is the checksum that tells whether the last one is whole. It
 * leaves out the sealed values, as they may be destroyed; each has a digest of its own.
 */
final class JournalLine {
    private static final byte TAB = '\t';
    private static final byte LINE_FEED = '\n';
    private static final int CHECKSUM_DIGITS = 8;
    /** Quotes within a text are escaped, so this is a member of an object, and as the last one that of the commit. */
    private static final byte[] PREVIOUS = Bytes.ascii(",\"prev\":\"");

    private static final byte[] BEGIN = Bytes.ascii("{\"actor\":{");
    private static final byte[] REVISION = Bytes.ascii(",\"revision\":");
    private static final int HASH_DIGITS = StoredCommit.NO_HASH.length();

    private final byte[] bytes;
    private final int start;
    private final int afterJson;
    private final int afterSealed;
    private final long forced;

    private JournalLine(byte[] bytes, int start, int afterJson, int afterSealed, long forced) {
        this.bytes = bytes;
        this.start = start;
        this.afterJson = afterJson;
        this.afterSealed = afterSealed;
        this.forced = forced;
    }

    /** @param forced how many bytes of the file are known to be on the disk */
    static void write(StoredCommit commit, long forced, ByteArrayOutputStream out) {
        byte[] json = commit.bytes();
        requireOneField(commit, json);
        byte[] mark = Bytes.ascii("\t" + forced);
        out.writeBytes(json);
        out.write(TAB);
        SealedField.write(commit.sealedValues(), out);
        out.writeBytes(mark);
        out.write(TAB);
        CRC32C checksum = new CRC32C();
        checksum.update(json);
        checksum.update(mark);
        out.writeBytes(Bytes.ascii(HexFormat.of().toHexDigits((int) checksum.getValue())));
        out.write(LINE_FEED);
    }

    private static void requireOneField(StoredCommit commit, byte[] json) {
        if (Bytes.indexOf(json, 0, json.length, TAB) >= 0 || Bytes.indexOf(json, 0, json.length, LINE_FEED) >= 0) {
            throw new IllegalArgumentException(
                    "a commit must be one line of canonical JSON, but " + commit + " has a tab or a line break");
        }
    }

    /**
     * Whether a file may be a journal whose first line is not whole: it begins like one, or with nothing that was written.
     *
     * @param length of the file in bytes
     */
    static boolean mayBegin(Path file, long length) throws IOException {
        byte[] begin = new byte[(int) Math.min(length, BEGIN.length)];
        LineReader.readFully(file, 0, begin);
        return Arrays.equals(begin, Arrays.copyOf(BEGIN, begin.length)) || Arrays.equals(begin, new byte[begin.length]);
    }

    /** Finds the parts of the line in [start, end), its line break left out, and checks its sum. */
    static JournalLine of(byte[] bytes, int start, int end) throws BadLineException {
        int afterJson = Bytes.indexOf(bytes, start, end, TAB);
        int checksum = end - CHECKSUM_DIGITS;
        int afterMark = checksum - 1;
        int afterSealed = afterMark - 1;
        while (afterSealed > start && bytes[afterSealed] != TAB) {
            afterSealed--;
        }
        if (afterJson < 0 || afterSealed <= afterJson || bytes[afterMark] != TAB) {
            throw new BadLineException("is not a line of a journal");
        }
        long forced = Bytes.number(bytes, afterSealed + 1, afterMark);
        CRC32C sum = new CRC32C();
        sum.update(bytes, start, afterJson - start);
        sum.update(bytes, afterSealed, afterMark - afterSealed);
        byte[] expected = Bytes.ascii(HexFormat.of().toHexDigits((int) sum.getValue()));
        if (forced < 0 || !Arrays.equals(bytes, checksum, end, expected, 0, CHECKSUM_DIGITS)) {
            throw new BadLineException("is not what was written there: its checksum does not fit");
        }
        return new JournalLine(bytes, start, afterJson, afterSealed, forced);
    }

    /** How many bytes of the file were forced to disk before this line was written. */
    long forced() {
        return forced;
    }

    List<SealedField.Slot> slots() throws BadLineException {
        return SealedField.slots(bytes, afterJson + 1, afterSealed);
    }

    /** The commit, hashed. */
    StoredCommit commit() throws BadLineException {
        int previous = Bytes.lastIndexOf(bytes, start, afterJson, PREVIOUS) + PREVIOUS.length;
        int revision = Bytes.lastIndexOf(bytes, start, afterJson, REVISION) + REVISION.length;
        long number = revision < REVISION.length
                ? -1
                : Bytes.number(bytes, revision, Bytes.endOfDigits(bytes, revision, afterJson));
        if (previous < PREVIOUS.length || previous + HASH_DIGITS > afterJson || number < 1) {
            throw new BadLineException("names no revision and no hash of the commit before");
        }
        return new StoredCommit(
                number,
                Bytes.text(bytes, previous, previous + HASH_DIGITS),
                Arrays.copyOfRange(bytes, start, afterJson),
                SealedField.values(bytes, afterJson + 1, afterSealed));
    }
}
