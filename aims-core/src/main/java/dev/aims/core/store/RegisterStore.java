package dev.aims.core.store;

import java.util.List;
import java.util.Set;

/**
 * Keeps the commits of registers, each of which is a sequence of its own. Implementations are safe for use by many
 * threads; several registers, also in several processes, may share one.
 */
public interface RegisterStore {
    /** A store that lives as long as this object. */
    static RegisterStore inMemory() {
        return new InMemoryStore();
    }

    /**
     * The commits after a revision in their order, at most {@code limit} of them; empty if there are none, also for a
     * register that was never written.
     *
     * @throws StoreException if they cannot be read
     */
    List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit);

    /**
     * The registers that have a commit, in the order of their ids.
     *
     * @throws StoreException if that cannot be told
     */
    List<RegisterId> registers();

    /**
     * Appends commits that follow each other as one step: when this returns they are kept as durably as this store keeps
     * anything. If it fails or the process ends in between, the first few of them may be kept and the rest not; readers
     * never see one without those before it.
     *
     * @param commits at least one
     * @throws StaleRevisionException if the newest commit is not the one before the first by revision and hash; nothing
     *     was written
     * @throws StoreException if they could not be written, or if that could not be found out; the message says which
     */
    void append(RegisterId register, List<StoredCommit> commits);

    /**
     * Destroys the sealed values of these digests, everywhere that the store keeps them. The lines stay.
     *
     * @throws StoreException if that could not be done completely
     */
    void destroy(RegisterId register, Set<String> digests);
}
