package dev.aims.core.register;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoredCommit;
import java.util.List;
import java.util.Set;

/** Fails once, on the commit after so many; those before it are kept. */
final class StoreThatStopsAfter implements RegisterStore {
    private final RegisterStore store = RegisterStore.inMemory();
    private int left;

    StoreThatStopsAfter(int commits) {
        left = commits;
    }

    @Override
    public List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit) {
        return store.commitsAfter(register, revision, limit);
    }

    @Override
    public List<RegisterId> registers() {
        return store.registers();
    }

    @Override
    public void append(RegisterId register, List<StoredCommit> commits) {
        for (StoredCommit commit : commits) {
            if (left-- == 0) {
                throw new IllegalStateException("the plug was pulled");
            }
            store.append(register, List.of(commit));
        }
    }

    @Override
    public void destroy(RegisterId register, Set<String> digests) {
        store.destroy(register, digests);
    }
}
