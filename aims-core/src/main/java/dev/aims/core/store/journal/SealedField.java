package dev.aims.core.store.journal;

import dev.aims.core.store.SealedValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sealed values of a line, as an array of JSON such as
 * {@code [{"digest":"<64 digits>","length":61,"salt":"<32 digits>","value":"a@example.org"}]}.
 *
 * <p>The length says how many bytes stand between it and the closing brace. To destroy a value is to overwrite these with
 * carriage returns, which are white space to JSON and never stand in a value. So a value of which even one byte was
 * overwritten is known to be destroyed, and what is left of it can still be found.
 */
final class SealedField {
    private static final byte DESTROYED = '\r';
    private static final byte[] EMPTY = Bytes.ascii("[]");
    private static final byte[] DIGEST = Bytes.ascii("{\"digest\":\"");
    private static final byte[] LENGTH = Bytes.ascii("\",\"length\":");
    private static final byte[] SALT = Bytes.ascii(",\"salt\":\"");
    private static final byte[] VALUE = Bytes.ascii("\",\"value\":");
    private static final int DIGEST_DIGITS = 64;
    private static final int SALT_DIGITS = 32;
    private static final Pattern DIGEST_FORM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SALT_FORM = Pattern.compile("[0-9a-f]{32}");

    private SealedField() {}

    /**
     * A value's place in an array of bytes.
     *
     * @param from where what can be destroyed begins
     * @param to where it ends
     */
    record Slot(String digest, int from, int to) {
        boolean isDestroyed(byte[] bytes) {
            return Bytes.indexOf(bytes, from, to, DESTROYED) >= 0;
        }

        /** Whether it is destroyed, but something is left of it. */
        boolean hasRemains(byte[] bytes) {
            if (!isDestroyed(bytes)) {
                return false;
            }
            for (int at = from; at < to; at++) {
                if (bytes[at] != DESTROYED) {
                    return true;
                }
            }
            return false;
        }

        /** What overwrites it. */
        byte[] blank() {
            byte[] blank = new byte[to - from];
            Arrays.fill(blank, DESTROYED);
            return blank;
        }
    }

    /** @throws IllegalArgumentException if a value is not of the form that {@link SealedValue} describes */
    static void write(List<SealedValue> values, ByteArrayOutputStream out) {
        out.write('[');
        for (int i = 0; i < values.size(); i++) {
            SealedValue value = values.get(i);
            requireForm(value);
            byte[] json = value.json().getBytes(StandardCharsets.UTF_8);
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(DIGEST);
            out.writeBytes(Bytes.ascii(value.digest()));
            out.writeBytes(LENGTH);
            out.writeBytes(Bytes.ascii(Integer.toString(SALT.length + SALT_DIGITS + VALUE.length + json.length)));
            out.writeBytes(SALT);
            out.writeBytes(Bytes.ascii(value.salt()));
            out.writeBytes(VALUE);
            out.writeBytes(json);
            out.write('}');
        }
        out.write(']');
    }

    private static void requireForm(SealedValue value) {
        if (!DIGEST_FORM.matcher(value.digest()).matches()
                || !SALT_FORM.matcher(value.salt()).matches()
                || value.json().isEmpty()
                || value.json().chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("a sealed value must have a digest of 64 and a salt of 32 hexadecimal"
                    + " digits and be canonical JSON, but that of digest " + value.digest() + " has not");
        }
    }

    /** The values in [from, to), also those that were destroyed. */
    static List<Slot> slots(byte[] bytes, int from, int to) throws BadLineException {
        if (to - from == EMPTY.length && Bytes.startsWith(bytes, from, to, EMPTY)) {
            return List.of();
        }
        List<Slot> slots = new ArrayList<>();
        int at = from;
        while (at < to && bytes[at] == (slots.isEmpty() ? '[' : ',')) {
            Slot slot = slot(bytes, at + 1, to);
            if (slot == null) {
                break;
            }
            slots.add(slot);
            at = slot.to() + 1;
        }
        if (slots.isEmpty() || at != to - 1 || bytes[at] != ']') {
            throw new BadLineException("holds sealed values in a form that is not the journal's");
        }
        return slots;
    }

    /** The value that begins at {@code from}, or null if none does. */
    static @Nullable Slot slot(byte[] bytes, int from, int to) {
        int digest = from + DIGEST.length;
        int afterDigest = digest + DIGEST_DIGITS;
        if (afterDigest > to
                || !Bytes.startsWith(bytes, from, to, DIGEST)
                || !Bytes.isHex(bytes, digest, afterDigest)
                || !Bytes.startsWith(bytes, afterDigest, to, LENGTH)) {
            return null;
        }
        int number = afterDigest + LENGTH.length;
        int value = Bytes.endOfDigits(bytes, number, to);
        long length = Bytes.number(bytes, number, value);
        if (length < 0 || length >= to - value || bytes[value + (int) length] != '}') {
            return null;
        }
        return new Slot(Bytes.text(bytes, digest, afterDigest), value, value + (int) length);
    }

    /** The values in [from, to) that were not destroyed. */
    static List<SealedValue> values(byte[] bytes, int from, int to) throws BadLineException {
        List<Slot> slots = slots(bytes, from, to);
        if (slots.isEmpty()) {
            return List.of();
        }
        List<SealedValue> values = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            if (!slot.isDestroyed(bytes)) {
                values.add(value(bytes, slot));
            }
        }
        return values;
    }

    private static SealedValue value(byte[] bytes, Slot slot) throws BadLineException {
        int salt = slot.from() + SALT.length;
        int afterSalt = salt + SALT_DIGITS;
        if (afterSalt <= slot.to()
                && Bytes.startsWith(bytes, slot.from(), slot.to(), SALT)
                && Bytes.startsWith(bytes, afterSalt, slot.to(), VALUE)) {
            SealedValue value = new SealedValue(
                    slot.digest(),
                    Bytes.text(bytes, salt, afterSalt),
                    Bytes.text(bytes, afterSalt + VALUE.length, slot.to()));
            if (value.isGenuine()) {
                return value;
            }
        }
        throw new BadLineException("holds a sealed value that is not what was sealed");
    }
}
