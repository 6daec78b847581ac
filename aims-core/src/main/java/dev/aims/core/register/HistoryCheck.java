package dev.aims.core.register;

import dev.aims.core.internal.json.Json;
import dev.aims.core.internal.json.SealedPlaces;
import dev.aims.core.internal.json.Sealing;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Checks the stored lines of a register one after the other: that each is canonical, stands at its revision and names
 * the hash of the one before.
 *
 * <p>A line that was touched no longer has the hash that the next one names, so the finding is at the touched line; if
 * its own reference to the line before was touched too, there is a finding at the line before as well.
 */
final class HistoryCheck {
    private final String register;
    private final EntityTypes types;
    private final @Nullable Head anchor;
    private final Head seen;
    private final Map<Long, String> findings = new TreeMap<>();
    private final Map<String, Long> missing = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();
    private long revision;
    private String hash = StoredCommit.NO_HASH;

    /**
     * @param anchor what somebody kept elsewhere
     * @param seen what an instance of the register shows
     */
    HistoryCheck(String register, EntityTypes types, @Nullable Head anchor, Head seen) {
        this.register = register;
        this.types = types;
        this.anchor = anchor;
        this.seen = seen;
    }

    /** A check that goes on behind a commit that is known to be good. */
    static HistoryCheck after(String register, EntityTypes types, @Nullable Head anchor, Head known) {
        HistoryCheck check = new HistoryCheck(register, types, anchor, known);
        check.revision = known.revision();
        check.hash = known.hash();
        return check;
    }

    void add(StoredCommit stored) {
        long expected = revision + 1;
        String previous = checkLine(stored, expected);
        if (!hash.equals(previous)) {
            find(expected - 1, expected, previous);
        }
        revision = expected;
        hash = stored.hash();
        if (anchor != null && anchor.revision() == revision && !anchor.hash().equals(hash)) {
            find(revision, "is not the commit that the anchor names; it or one before it was rewritten");
        } else if (seen.revision() == revision && !seen.hash().equals(hash)) {
            find(revision, "is not the commit that this instance has seen; it or one before it was rewritten");
        }
    }

    private void find(long before, long after, @Nullable String previous) {
        if (before == 0) {
            find(after, "must follow no commit but names " + previous);
        } else {
            find(before, "is not what was committed: revision " + after + " names another hash");
        }
    }

    private @Nullable String checkLine(StoredCommit stored, long expected) {
        try {
            JsonNode line = Json.CANONICAL.readTree(stored.bytes());
            if (!Arrays.equals(stored.bytes(), Json.canonical(stored.bytes()))) {
                find(expected, "is not canonical JSON");
            }
            if (line.path("revision").asLong(0) != expected) {
                find(expected, "is missing or out of order: here stands revision " + line.path("revision"));
            }
            if (!register.equals(line.path("register").asString(""))) {
                find(expected, "belongs to register " + line.path("register"));
            }
            line.path("changes").forEach(change -> checkValues(stored, change, expected));
            return line.path("prev").asString("");
        } catch (JacksonException e) {
            find(expected, "is not JSON: " + Json.reason(e));
            return null;
        }
    }

    /** Values beside the line are what was sealed; which of the others were destroyed on purpose is told at the end. */
    private void checkValues(StoredCommit stored, JsonNode change, long expected) {
        Map<String, SealedValue> values = new HashMap<>();
        stored.sealedValues().forEach(value -> values.put(value.digest(), value));
        SealedPlaces places = SealedPlaces.of(types, change.path("type").asString(""));
        Sealing.digests(places, change.path("entity"), digest -> {
            SealedValue value = values.get(digest);
            if (value == null) {
                missing.put(digest, expected);
            } else if (!value.isGenuine()) {
                find(expected, "holds a value that is not what was sealed");
            }
        });
        change.path("digests").forEach(digest -> destroyed.add(digest.asString("")));
    }

    /** Whether there is something to be found by {@link #addAgain}. */
    boolean hasRedactions() {
        return !destroyed.isEmpty();
    }

    /** Looks, once all lines were added, for values that should be gone: whoever redacted them was stopped in between. */
    void addAgain(StoredCommit stored) {
        if (stored.sealedValues().stream().map(SealedValue::digest).anyMatch(destroyed::contains)) {
            find(stored.revision(), "still has a value that was redacted; redact it again");
        }
    }

    Verification result() {
        missing.forEach((digest, at) -> {
            if (!destroyed.contains(digest)) {
                find(at, "lacks a value that nobody redacted");
            }
        });
        long redacted = missing.keySet().stream().filter(destroyed::contains).count();
        if (anchor != null && anchor.revision() > revision) {
            find(revision + 1, "is missing: the anchor names revision " + anchor.revision());
        } else if (seen.revision() > revision) {
            find(revision + 1, "is missing: this instance has seen revision " + seen.revision());
        }
        List<Finding> list = new ArrayList<>();
        findings.forEach((at, message) -> list.add(finding(at, message)));
        return new Verification(new Head(revision, hash), redacted, list);
    }

    static Finding finding(long revision, String message) {
        return Finding.error(
                "register.history", Place.document("/revision/" + revision), "revision " + revision + " " + message);
    }

    private void find(long at, String message) {
        findings.merge(at, message, (first, second) -> first);
    }
}
