package dev.aims.annex.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Copies whose order does not depend on how the original was built. */
final class Sets {
    private Sets() {}

    static <T extends Comparable<? super T>> Set<T> inOrder(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
