package dev.aims.core.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps commits in lists. */
final class InMemoryStore implements RegisterStore {
    private final Map<RegisterId, List<StoredCommit>> registers = new HashMap<>();

    @Override
    public synchronized List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit) {
        List<StoredCommit> commits = registers.getOrDefault(register, List.of());
        int from = (int) Math.min(Math.max(0, revision), commits.size());
        return List.copyOf(commits.subList(from, from + Math.min(commits.size() - from, limit)));
    }

    @Override
    public synchronized List<RegisterId> registers() {
        return registers.keySet().stream().sorted().toList();
    }

    @Override
    public synchronized void append(RegisterId register, List<StoredCommit> commits) {
        List<StoredCommit> kept = registers.computeIfAbsent(register, id -> new ArrayList<>());
        String newest = kept.isEmpty()
                ? StoredCommit.NO_HASH
                : kept.get(kept.size() - 1).hash();
        StoredCommit first = commits.get(0);
        if (first.revision() != kept.size() + 1L || !first.previousHash().equals(newest)) {
            throw new StaleRevisionException(register, first.revision() - 1, kept.size());
        }
        kept.addAll(commits);
    }

    @Override
    public synchronized void destroy(RegisterId register, Set<String> digests) {
        registers
                .getOrDefault(register, new ArrayList<>())
                .replaceAll(commit -> new StoredCommit(
                        commit.revision(),
                        commit.previousHash(),
                        commit.bytes(),
                        commit.sealedValues().stream()
                                .filter(value -> !digests.contains(value.digest()))
                                .toList()));
    }
}
