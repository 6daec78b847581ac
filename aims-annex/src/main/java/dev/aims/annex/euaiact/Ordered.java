package dev.aims.annex.euaiact;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Copies whose order does not depend on how the original was built. */
final class Ordered {
    private Ordered() {}

    static <T extends Comparable<? super T>> Set<T> set(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
