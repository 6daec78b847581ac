package dev.aims.core.register;

import java.util.List;

/**
 * What is to be committed, checked and written as JSON as far as that can be done without the register.
 *
 * @param parts how many commits it becomes
 */
record Draft(Actor actor, String reason, List<CommitCodec.Encoded> changes, int parts) {
    private static final int LARGE_PART = 8 << 20;

    /** Into so many parts that each takes at most so many changes and is well below the limit of a commit. */
    Draft inChunksOf(int chunk) {
        int count = changes.size();
        int needed = (count - 1) / chunk + 1;
        while (needed < count && largestPart(needed) > LARGE_PART) {
            needed = Math.min(count, 2 * needed);
        }
        return new Draft(actor, reason, changes, needed);
    }

    private long largestPart(int of) {
        long largest = 0;
        for (int part = 1; part <= of; part++) {
            long size =
                    part(part, of).stream().mapToLong(CommitCodec.Encoded::size).sum();
            largest = Math.max(largest, size);
        }
        return largest;
    }

    /** @param part from 1 to {@link #parts} */
    List<CommitCodec.Encoded> part(int part) {
        return part(part, parts);
    }

    private List<CommitCodec.Encoded> part(int part, int of) {
        long count = changes.size();
        return changes.subList((int) (count * (part - 1) / of), (int) (count * part / of));
    }

    Draft with(List<CommitCodec.Encoded> otherChanges) {
        return new Draft(actor, reason, otherChanges, parts);
    }
}
