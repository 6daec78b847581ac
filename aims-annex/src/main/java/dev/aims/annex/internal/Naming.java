package dev.aims.annex.internal;

import java.util.List;
import java.util.stream.Collectors;

/** Names in a sentence, which has to stay one that can be read. */
public final class Naming {
    private static final int NAMED = 5;

    private Naming() {}

    /** The first five with commas between, and how many more there are: {@code a, b, c, d, e and 2 more}. */
    public static String first(List<?> names) {
        int more = names.size() - NAMED;
        return names.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
