package dev.aims.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract finds stores that do not keep it. */
class BrokenStoresTest {
    private static final long PATIENCE_NANOS = 5_000_000;

    @Test
    void a_sound_store_passes() throws Exception {
        assertThat(failures(Store::new)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_one_does_not(Flaw flaw) throws Exception {
        assertThat(failures(flaw.store)).isNotEmpty();
    }

    private static List<String> failures(Function<Kept, RegisterStore> opening) throws Exception {
        List<String> failures = new ArrayList<>();
        for (Method method : RegisterStoreContract.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class) && fails(method, opening)) {
                failures.add(method.getName());
            }
        }
        return failures;
    }

    private static boolean fails(Method method, Function<Kept, RegisterStore> opening) throws Exception {
        RegisterStoreContract contract = new RegisterStoreContract() {
            @Override
            protected StorePlace newPlace() {
                return new Place(opening);
            }
        };
        contract.makePlace();
        try {
            method.invoke(contract);
            return false;
        } catch (InvocationTargetException e) {
            return true;
        } finally {
            contract.removePlace();
        }
    }

    /** What outlives a store. */
    private static final class Kept {
        private final Map<RegisterId, List<StoredCommit>> registers = new HashMap<>();
        private int reads;
        private int between;

        List<StoredCommit> of(RegisterId register) {
            return registers.computeIfAbsent(register, absent -> new ArrayList<>());
        }

        /** Lets others in, until one has read or stands here too; not for long, as there may be no others. */
        synchronized void letOthersIn() {
            int before = reads;
            between++;
            notifyAll();
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (reads == before && between == 1 && System.nanoTime() < end) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
            between--;
        }

        synchronized void wasRead() {
            reads++;
            notifyAll();
        }
    }

    private static final class Place implements StorePlace {
        private final Kept kept = new Kept();
        private final Function<Kept, RegisterStore> opening;

        Place(Function<Kept, RegisterStore> opening) {
            this.opening = opening;
        }

        @Override
        public RegisterStore open() {
            return opening.apply(kept);
        }

        @Override
        public void close() {
            kept.registers.clear();
        }
    }

    /** Sound, and in parts that can be broken one by one. */
    private static class Store implements RegisterStore {
        final Kept kept;
        final Object lock;

        Store(Kept kept) {
            this.kept = kept;
            lock = kept.registers;
        }

        @Override
        public List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit) {
            synchronized (lock) {
                kept.wasRead();
                return page(kept.of(register), revision, limit);
            }
        }

        @Override
        public List<RegisterId> registers() {
            synchronized (lock) {
                return kept.registers.entrySet().stream()
                        .filter(register -> isListed(register.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
            }
        }

        boolean isListed(List<StoredCommit> commits) {
            return !commits.isEmpty();
        }

        List<StoredCommit> page(List<StoredCommit> commits, long revision, int limit) {
            return commits.stream()
                    .filter(commit -> commit.revision() > revision)
                    .limit(limit)
                    .toList();
        }

        @Override
        public void append(RegisterId register, List<StoredCommit> commits) {
            synchronized (lock) {
                requireNewest(register, commits.get(0));
                keep(kept.of(register), commits);
            }
        }

        void requireNewest(RegisterId register, StoredCommit first) {
            List<StoredCommit> before = kept.of(register);
            if (!follows(before, first)) {
                throw new StaleRevisionException(register, first.revision() - 1, before.size());
            }
        }

        boolean follows(List<StoredCommit> before, StoredCommit first) {
            return first.revision() == before.size() + 1L
                    && first.previousHash()
                            .equals(
                                    before.isEmpty()
                                            ? StoredCommit.NO_HASH
                                            : before.get(before.size() - 1).hash());
        }

        void keep(List<StoredCommit> before, List<StoredCommit> commits) {
            before.addAll(commits);
        }

        @Override
        public void destroy(RegisterId register, Set<String> digests) {
            synchronized (lock) {
                kept.of(register).replaceAll(commit -> without(commit, digests));
            }
        }

        static StoredCommit without(StoredCommit commit, Set<String> digests) {
            return with(
                    commit,
                    commit.sealedValues().stream()
                            .filter(value -> !digests.contains(value.digest()))
                            .toList());
        }

        static StoredCommit with(StoredCommit commit, List<SealedValue> values) {
            return new StoredCommit(commit.revision(), commit.previousHash(), commit.bytes(), values);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    enum Flaw {
        FORGETS_ALL_WHEN_CLOSED(kept -> new Store(new Kept())),
        FORGETS_THE_LAST_APPEND_WHEN_CLOSED(kept -> new Store(kept) {
            private final Map<List<StoredCommit>, List<StoredCommit>> late = new HashMap<>();

            @Override
            List<StoredCommit> page(List<StoredCommit> commits, long revision, int limit) {
                List<StoredCommit> all = new ArrayList<>(commits);
                all.addAll(late.getOrDefault(commits, List.of()));
                return super.page(all, revision, limit);
            }

            @Override
            boolean follows(List<StoredCommit> before, StoredCommit first) {
                before.addAll(late.getOrDefault(List.copyOf(before), List.of()));
                return super.follows(before, first);
            }

            @Override
            void keep(List<StoredCommit> before, List<StoredCommit> commits) {
                late.put(List.copyOf(before), commits);
            }
        }),
        LISTS_WHAT_WAS_ONLY_ASKED_FOR(kept -> new Store(kept) {
            @Override
            boolean isListed(List<StoredCommit> commits) {
                return true;
            }
        }),
        TAKES_ANYTHING(kept -> new Store(kept) {
            @Override
            boolean follows(List<StoredCommit> before, StoredCommit first) {
                return true;
            }
        }),
        DOES_NOT_LOOK_AT_THE_HASH(kept -> new Store(kept) {
            @Override
            boolean follows(List<StoredCommit> before, StoredCommit first) {
                return first.revision() == before.size() + 1L;
            }
        }),
        DOES_NOT_LOOK_AT_THE_REVISION(kept -> new Store(kept) {
            @Override
            boolean follows(List<StoredCommit> before, StoredCommit first) {
                return before.isEmpty()
                        || first.previousHash()
                                .equals(before.get(before.size() - 1).hash());
            }
        }),
        WRITES_BEFORE_IT_REFUSES(kept -> new Store(kept) {
            @Override
            public void append(RegisterId register, List<StoredCommit> commits) {
                StaleRevisionException stale = null;
                synchronized (lock) {
                    try {
                        requireNewest(register, commits.get(0));
                    } catch (StaleRevisionException e) {
                        stale = e;
                    }
                    keep(kept.of(register), commits);
                }
                if (stale != null) {
                    throw stale;
                }
            }
        }),
        TELLS_A_WRONG_NEWEST_REVISION(kept -> new Store(kept) {
            @Override
            void requireNewest(RegisterId register, StoredCommit first) {
                if (!follows(kept.of(register), first)) {
                    throw new StaleRevisionException(register, first.revision() - 1, first.revision() - 1);
                }
            }
        }),
        LOOKS_AND_WRITES_IN_TWO_STEPS(kept -> new Store(kept) {
            @Override
            public void append(RegisterId register, List<StoredCommit> commits) {
                synchronized (lock) {
                    requireNewest(register, commits.get(0));
                }
                kept.letOthersIn();
                synchronized (lock) {
                    keep(kept.of(register), commits);
                }
            }
        }),
        KEEPS_THE_FIRST_OF_A_GROUP(kept -> new Store(kept) {
            @Override
            void keep(List<StoredCommit> before, List<StoredCommit> commits) {
                before.add(commits.get(0));
            }
        }),
        SHOWS_THE_LAST_OF_A_GROUP_FIRST(kept -> new Store(kept) {
            @Override
            public void append(RegisterId register, List<StoredCommit> commits) {
                int at;
                synchronized (lock) {
                    requireNewest(register, commits.get(0));
                    at = kept.of(register).size();
                }
                synchronized (this) {
                    for (int i = commits.size() - 1; i >= 0; i--) {
                        synchronized (lock) {
                            kept.of(register).add(at, commits.get(i));
                        }
                        kept.letOthersIn();
                    }
                }
            }
        }),
        IGNORES_THE_LIMIT(kept -> new Store(kept) {
            @Override
            List<StoredCommit> page(List<StoredCommit> commits, long revision, int limit) {
                return super.page(commits, revision, Integer.MAX_VALUE);
            }
        }),
        COUNTS_BEYOND_WHAT_AN_INT_HOLDS(kept -> new Store(kept) {
            @Override
            List<StoredCommit> page(List<StoredCommit> commits, long revision, int limit) {
                int from = (int) Math.min(revision, commits.size());
                return List.copyOf(commits.subList(from, Math.min(commits.size(), from + limit)));
            }
        }),
        GIVES_THE_REVISION_ITSELF(kept -> new Store(kept) {
            @Override
            List<StoredCommit> page(List<StoredCommit> commits, long revision, int limit) {
                return super.page(commits, revision - 1, limit);
            }
        }),
        GIVES_THE_NEWEST_FIRST(kept -> new Store(kept) {
            @Override
            List<StoredCommit> page(List<StoredCommit> commits, long revision, int limit) {
                List<StoredCommit> page = new ArrayList<>(super.page(commits, revision, limit));
                Collections.reverse(page);
                return page;
            }
        }),
        GIVES_A_LIST_THAT_GROWS(kept -> new Store(kept) {
            @Override
            List<StoredCommit> page(List<StoredCommit> commits, long revision, int limit) {
                return revision == 0 && commits.size() <= limit
                        ? Collections.unmodifiableList(commits)
                        : super.page(commits, revision, limit);
            }
        }),
        HAS_ONE_REGISTER(kept -> new Store(kept) {
            @Override
            public List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit) {
                return super.commitsAfter(RegisterId.parse("all"), revision, limit);
            }

            @Override
            public void append(RegisterId register, List<StoredCommit> commits) {
                super.append(RegisterId.parse("all"), commits);
            }
        }),
        MAKES_NAMES_SIMPLER(kept -> new Store(kept) {
            private RegisterId simple(RegisterId register) {
                return RegisterId.parse(register.value().replaceAll("[._-]", "") + "x");
            }

            @Override
            public List<StoredCommit> commitsAfter(RegisterId register, long revision, int limit) {
                return super.commitsAfter(simple(register), revision, limit);
            }

            @Override
            public void append(RegisterId register, List<StoredCommit> commits) {
                super.append(simple(register), commits);
            }
        }),
        LOSES_SEALED_VALUES(kept -> new Store(kept) {
            @Override
            void keep(List<StoredCommit> before, List<StoredCommit> commits) {
                commits.forEach(commit -> before.add(with(commit, List.of())));
            }
        }),
        WRITES_LINES_IN_ITS_OWN_WAY(kept -> new Store(kept) {
            @Override
            void keep(List<StoredCommit> before, List<StoredCommit> commits) {
                for (StoredCommit commit : commits) {
                    byte[] own = Arrays.copyOf(commit.bytes(), commit.size() + 1);
                    own[commit.size()] = ' ';
                    before.add(new StoredCommit(commit.revision(), commit.previousHash(), own, commit.sealedValues()));
                }
            }
        }),
        DESTROYS_NOTHING(kept -> new Store(kept) {
            @Override
            public void destroy(RegisterId register, Set<String> digests) {
                // nothing
            }
        }),
        DESTROYS_UNTIL_IT_IS_CLOSED(kept -> new Store(kept) {
            private final List<String> hidden = new ArrayList<>();

            @Override
            List<StoredCommit> page(List<StoredCommit> commits, long revision, int limit) {
                return super.page(commits, revision, limit).stream()
                        .map(commit -> without(commit, Set.copyOf(hidden)))
                        .toList();
            }

            @Override
            public void destroy(RegisterId register, Set<String> digests) {
                hidden.addAll(digests);
            }
        }),
        DESTROYS_ALL_VALUES_OF_A_COMMIT(kept -> new Store(kept) {
            @Override
            public void destroy(RegisterId register, Set<String> digests) {
                synchronized (lock) {
                    kept.of(register)
                            .replaceAll(commit ->
                                    commit.sealedValues().stream().anyMatch(value -> digests.contains(value.digest()))
                                            ? with(commit, List.of())
                                            : commit);
                }
            }
        }),
        DESTROYS_IN_ALL_REGISTERS(kept -> new Store(kept) {
            @Override
            public void destroy(RegisterId register, Set<String> digests) {
                synchronized (lock) {
                    kept.registers.values().forEach(commits -> commits.replaceAll(commit -> without(commit, digests)));
                }
            }
        }),
        DESTROYS_ONE_OF_SEVERAL(kept -> new Store(kept) {
            @Override
            public void destroy(RegisterId register, Set<String> digests) {
                super.destroy(register, Set.of(digests.iterator().next()));
            }
        }),
        REMOVES_THE_LINE_WITH_THE_VALUE(kept -> new Store(kept) {
            @Override
            public void destroy(RegisterId register, Set<String> digests) {
                synchronized (lock) {
                    kept.of(register)
                            .removeIf(commit ->
                                    commit.sealedValues().stream().anyMatch(value -> digests.contains(value.digest())));
                }
            }
        });

        private final Function<Kept, RegisterStore> store;

        Flaw(Function<Kept, RegisterStore> store) {
            this.store = store;
        }
    }
}
