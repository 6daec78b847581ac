package dev.aims.core.register;

import dev.aims.core.internal.json.Reuse;
import dev.aims.core.model.PartyId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a line apart that adds or replaces entities and is written exactly as {@link CommitCodec} writes it, as nearly
 * all lines are, in a fraction of the time that {@link LineParser} takes. All others are left to that.
 *
 * <p>Of an entity it only finds the end and the id; whether it is good JSON shows when it is read.
 */
final class LineScanner {
    private static final byte[] ACTOR = ascii("{\"actor\":{");
    private static final byte[] ON_BEHALF_OF = ascii("\"onBehalfOf\":\"");
    private static final byte[] COMMA = ascii(",");
    private static final byte[] QUOTE = ascii("\"");
    private static final byte[] PARTY = ascii("\"party\":\"");
    private static final byte[] BATCH = ascii("},\"batch\":{\"part\":");
    private static final byte[] PARTS = ascii(",\"parts\":");
    private static final byte[] CHANGES = ascii("},\"changes\":[");
    private static final byte[] ENTITY = ascii("{\"entity\":");
    private static final byte[] ID = ascii("\"id\":\"");
    private static final byte[] ADD = ascii(",\"op\":\"add\"");
    private static final byte[] REPLACE = ascii(",\"op\":\"replace\",\"replaces\":");
    private static final byte[] TYPE = ascii(",\"type\":\"");
    private static final byte[] END_OF_CHANGE = ascii("}");
    private static final byte[] FORMAT = ascii("],\"format\":\"" + CommitCodec.FORMAT + "\",\"instant\":\"");
    private static final byte[] MIN_READER = ascii(",\"minReader\":");
    private static final byte[] PREVIOUS = ascii(",\"prev\":\"");
    private static final byte[] REASON = ascii(",\"reason\":\"");
    private static final byte[] REGISTER = ascii(",\"register\":\"");
    private static final byte[] REVISION = ascii(",\"revision\":");
    private static final byte[] VERSION = ascii(",\"version\":");
    private static final byte[] END = ascii("}");
    private static final int MOST_DIGITS = 9;

    private final byte[] line;
    private final int length;
    private final Reuse reuse;
    private int at;

    private LineScanner(byte[] line, int length, Reuse reuse) {
        this.line = line;
        this.length = length;
        this.reuse = reuse;
    }

    /**
     * @param line whose first {@code length} bytes are the line
     * @return null if the line is of another form
     * @throws IllegalArgumentException if a member is none of a commit
     */
    static @Nullable CommitLine scan(byte[] line, int length, Reuse reuse) {
        try {
            return new LineScanner(line, length, reuse).line();
        } catch (OtherFormException e) {
            return null;
        }
    }

    private CommitLine line() {
        Actor actor = actor();
        Commit.Batch batch = skipIf(BATCH) ? new Commit.Batch(number(), numberAfter(PARTS)) : null;
        List<CommitLine.ChangeLine> changes = changes();
        Instant instant = Instants.parse(textAfter(FORMAT));
        int minReader = numberAfter(MIN_READER);
        String previousHash = textAfter(PREVIOUS);
        String reason = reuse.text(textAfter(REASON));
        String register = reuse.text(textAfter(REGISTER));
        long revision = numberAfter(REVISION);
        int version = numberAfter(VERSION);
        skip(END);
        if (at != length) {
            throw new OtherFormException();
        }
        return new CommitLine(
                CommitCodec.FORMAT,
                version,
                minReader,
                register,
                revision,
                previousHash,
                actor,
                reason,
                instant,
                batch,
                changes);
    }

    private Actor actor() {
        skip(ACTOR);
        @Nullable PartyId onBehalfOf = null;
        if (skipIf(ON_BEHALF_OF)) {
            onBehalfOf = party();
            skip(COMMA);
        }
        skip(PARTY);
        return new Actor(party(), onBehalfOf);
    }

    private PartyId party() {
        return reuse.parsed(PartyId.class, text(), PartyId::parse);
    }

    private List<CommitLine.ChangeLine> changes() {
        skip(CHANGES);
        CommitLine.ChangeLine first = change();
        if (!skipIf(COMMA)) {
            return List.of(first);
        }
        List<CommitLine.ChangeLine> changes = new ArrayList<>();
        changes.add(first);
        do {
            changes.add(change());
        } while (skipIf(COMMA));
        return changes;
    }

    private CommitLine.ChangeLine change() {
        skip(ENTITY);
        int from = at;
        String id = passEntity();
        CommitLine.Span entity = new CommitLine.Span(from, at - from);
        boolean isAdded = skipIf(ADD);
        Long replaces = isAdded ? null : (long) numberAfter(REPLACE);
        String type = reuse.text(textAfter(TYPE));
        skip(END_OF_CHANGE);
        return new CommitLine.ChangeLine(isAdded ? "add" : "replace", type, id, entity, replaces, null, null);
    }

    /** Goes behind the object that begins here, and gives its id. */
    private String passEntity() {
        if (byteHere() != '{') {
            throw new OtherFormException();
        }
        @Nullable String id = null;
        int depth = 0;
        do {
            switch (byteHere()) {
                case '"' -> {
                    if (id == null && depth == 1 && skipIf(ID)) {
                        id = text();
                    } else {
                        passText();
                    }
                }
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0);
        if (id == null) {
            throw new OtherFormException();
        }
        return id;
    }

    private void passText() {
        int here = at + 1;
        while (here < length && line[here] != '"') {
            here += line[here] == '\\' ? 2 : 1;
        }
        at = here + 1;
    }

    private String textAfter(byte[] before) {
        skip(before);
        return text();
    }

    /** The text whose opening quote was passed; without escapes. */
    private String text() {
        int end = at;
        boolean isAscii = true;
        while (end < length && line[end] != '"') {
            byte here = line[end++];
            if (here == '\\' || (here >= 0 && here < ' ')) {
                throw new OtherFormException();
            }
            isAscii &= here >= 0;
        }
        String text = new String(line, at, end - at, isAscii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8);
        if (!isAscii && text.indexOf('\uFFFD') >= 0) {
            throw new OtherFormException(); // perhaps no UTF-8
        }
        at = end;
        skip(QUOTE);
        return text;
    }

    private int numberAfter(byte[] before) {
        skip(before);
        return number();
    }

    private int number() {
        int from = at;
        int number = 0;
        for (byte here = byteHere(); here >= '0' && here <= '9'; here = byteHere()) {
            number = number * 10 + here - '0';
            at++;
            if (at - from > MOST_DIGITS) {
                throw new OtherFormException();
            }
        }
        if (at == from || (line[from] == '0' && at > from + 1)) {
            throw new OtherFormException();
        }
        return number;
    }

    private void skip(byte[] expected) {
        if (!skipIf(expected)) {
            throw new OtherFormException();
        }
    }

    private boolean skipIf(byte[] expected) {
        int end = at + expected.length;
        boolean isHere = end <= length && Arrays.equals(line, at, end, expected, 0, expected.length);
        if (isHere) {
            at = end;
        }
        return isHere;
    }

    private byte byteHere() {
        if (at >= length) {
            throw new OtherFormException();
        }
        return line[at];
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Has no trace, as it only says where to go on. */
    private static final class OtherFormException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OtherFormException() {
            super(null, null, false, false);
        }
    }
}
