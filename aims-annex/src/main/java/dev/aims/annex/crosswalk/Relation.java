package dev.aims.annex.crosswalk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How one requirement relates to another, from the weakest to the strongest, which is also the order in which paths are
 * compared. A requirement is thought of as the set of what has to be done for it, which is never empty.
 *
 * <p>Relations compose by what holds of all such sets. The row is how the first requirement relates to the second, the
 * column how the second relates to the third, the cell how the first relates to the third:
 *
 * <table>
 * <caption>Composition</caption>
 * <tr><th></th><th>equivalent</th><th>superset</th><th>subset</th><th>intersects</th><th>supports</th></tr>
 * <tr><th>equivalent</th><td>equivalent</td><td>superset</td><td>subset</td><td>intersects</td><td>supports</td></tr>
 * <tr><th>superset</th><td>superset</td><td>superset</td><td>intersects</td><td>intersects</td><td>supports</td></tr>
 * <tr><th>subset</th><td>subset</td><td>related</td><td>subset</td><td>related</td><td>related</td></tr>
 * <tr><th>intersects</th><td>intersects</td><td>related</td><td>intersects</td><td>related</td><td>related</td></tr>
 * <tr><th>supports</th><td>related</td><td>related</td><td>related</td><td>related</td><td>related</td></tr>
 * </table>
 *
 * <p>Whatever is composed with {@code related} is {@code related}. A composed relation is never stronger than either of
 * the two.
 */
public enum Relation {
    /** The two have to do with each other; meeting one says nothing of the other. */
    RELATED,
    /** Meeting the first gives input to, or evidence for, meeting the second, and is no part of it. */
    SUPPORTS,
    /** The two have something in common. */
    INTERSECTS,
    /** The first lies within the second. */
    SUBSET,
    /** The first includes the second. */
    SUPERSET,
    /** The two ask for the same. */
    EQUIVALENT;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The term as crosswalks write it. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    public static Relation parse(String id) {
        return Arrays.stream(values())
                .filter(relation -> relation.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("relation must be one of "
                        + Arrays.stream(values()).map(Relation::id).collect(Collectors.joining(", ")) + " but is \""
                        + id + "\""));
    }

    /** The relation read from the second to the first. Support does not read backwards: it leaves them related. */
    public Relation inverse() {
        return switch (this) {
            case EQUIVALENT -> EQUIVALENT;
            case SUPERSET -> SUBSET;
            case SUBSET -> SUPERSET;
            case INTERSECTS -> INTERSECTS;
            case SUPPORTS, RELATED -> RELATED;
        };
    }

    /** How the first relates to the third if this is how it relates to the second, by the table above. */
    public Relation then(Relation next) {
        return switch (this) {
            case EQUIVALENT -> next;
            case SUPERSET ->
                switch (next) {
                    case EQUIVALENT, SUPERSET -> SUPERSET;
                    case SUBSET, INTERSECTS -> INTERSECTS;
                    case SUPPORTS -> SUPPORTS;
                    case RELATED -> RELATED;
                };
            case SUBSET ->
                switch (next) {
                    case EQUIVALENT, SUBSET -> SUBSET;
                    case SUPERSET, INTERSECTS, SUPPORTS, RELATED -> RELATED;
                };
            case INTERSECTS ->
                switch (next) {
                    case EQUIVALENT, SUBSET -> INTERSECTS;
                    case SUPERSET, INTERSECTS, SUPPORTS, RELATED -> RELATED;
                };
            case SUPPORTS, RELATED -> RELATED;
        };
    }

    /** What meeting the first says of the second. */
    public Verdict verdict() {
        return switch (this) {
            case EQUIVALENT, SUPERSET -> Verdict.COVERED;
            case SUBSET, INTERSECTS -> Verdict.PARTLY;
            case SUPPORTS, RELATED -> Verdict.RELATED;
        };
    }
}
