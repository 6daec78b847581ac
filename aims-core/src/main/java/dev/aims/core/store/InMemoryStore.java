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
        int from = (int) Math.min(revision, commits.size());
        return List.copyOf(commits.subList(from, Math.min(commits.size(), from + limit)));
    }

    @Override
    public synchronized void append(RegisterId register, StoredCommit commit) {
        List<StoredCommit> commits = registers.computeIfAbsent(register, id -> new ArrayList<>());
        String newest = commits.isEmpty()
                ? StoredCommit.NO_HASH
                : commits.get(commits.size() - 1).hash();
        if (commit.revision() != commits.size() + 1L || !commit.previousHash().equals(newest)) {
            throw new StaleRevisionException(register, commit.revision() - 1, commits.size());
        }
        commits.add(commit);
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
