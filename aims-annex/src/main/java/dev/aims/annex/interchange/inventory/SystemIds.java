package dev.aims.annex.interchange.inventory;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each row an id that a person can read and that does not depend on the order of rows: the slug of its key, and
 * where several rows share one, a suffix from the hash of key and tie-break cells.
 */
final class SystemIds {
    /** Leaves room within the 100 characters of an id for what a host derives from it, such as {@code <system>-c.3.4}. */
    private static final int MAX_LENGTH = 92;

    private static final int SUFFIX = 8;
    private static final int DIGEST = 64;
    private static final String NAMELESS = "system";

    private final String keyColumns;

    SystemIds(String keyColumns) {
        this.keyColumns = keyColumns;
    }

    /** The drafts that become systems; the others are repeats and got an error. */
    List<Draft> withIds(List<Draft> drafts) {
        List<Draft> distinct = distinct(drafts);
        int[] lengths = suffixLengths(distinct);
        Map<String, Draft> firstOfSlug = new HashMap<>();
        List<Draft> settled = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            Draft draft = distinct.get(i);
            Draft first = firstOfSlug.putIfAbsent(id(draft, 0), draft);
            if (first != null) {
                draft.row()
                        .warning(
                                "repeated-key",
                                keyColumns,
                                draft.key(),
                                "the key makes the same id as that of row "
                                        + first.row().number()
                                        + "; the ids of both end in a hash of their key and tie-break cells");
            }
            AiSystem system = draft.system().toBuilder()
                    .id(AiSystemId.parse(id(draft, lengths[i])))
                    .build();
            settled.add(new Draft(draft.row(), system, draft.key(), draft.slug(), draft.identity(), draft.content()));
        }
        return settled;
    }

    private List<Draft> distinct(List<Draft> drafts) {
        Map<String, Draft> byIdentity = new HashMap<>();
        List<Draft> distinct = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft first = byIdentity.putIfAbsent(draft.identity(), draft);
            if (first == null) {
                distinct.add(draft);
            } else if (first.content().equals(draft.content())) {
                draft.row()
                        .error(
                                "duplicate-row",
                                keyColumns,
                                draft.key(),
                                "is the same as row " + first.row().number() + " in every cell; delete one of them");
            } else {
                draft.row()
                        .error(
                                "duplicate-key",
                                keyColumns,
                                draft.key(),
                                "has the same key and tie-break cells as row "
                                        + first.row().number()
                                        + " but differs elsewhere; delete one of them, or add a column that tells them apart"
                                        + " to the mapping's tieBreak");
            }
        }
        return distinct;
    }

    /** The fewest hex digits that each id needs; rows that still share an id all get more. */
    private static int[] suffixLengths(List<Draft> drafts) {
        int[] lengths = new int[drafts.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = drafts.get(i).slug().isEmpty() ? SUFFIX : 0;
        }
        boolean shared = true;
        while (shared) {
            shared = false;
            Map<String, List<Integer>> byId = new HashMap<>();
            for (int i = 0; i < lengths.length; i++) {
                byId.computeIfAbsent(id(drafts.get(i), lengths[i]), id -> new ArrayList<>())
                        .add(i);
            }
            for (List<Integer> sharers : byId.values()) {
                if (sharers.size() > 1) {
                    shared = true;
                    sharers.forEach(i -> lengths[i] = lengths[i] == 0 ? SUFFIX : Math.min(2 * lengths[i], DIGEST));
                }
            }
        }
        return lengths;
    }

    private static String id(Draft draft, int suffixLength) {
        String slug = draft.slug().isEmpty() ? NAMELESS : draft.slug();
        if (suffixLength == 0) {
            return cut(slug, MAX_LENGTH - 1 - SUFFIX);
        }
        return cut(slug, Math.min(MAX_LENGTH - 1 - suffixLength, MAX_LENGTH - 1 - SUFFIX)) + "-"
                + draft.identity().substring(0, suffixLength);
    }

    /** Cuts after a whole word where one ends in the last third. */
    private static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int end = slug.lastIndexOf('-', length);
        return slug.substring(0, end > length * 2 / 3 ? end : length);
    }
}
