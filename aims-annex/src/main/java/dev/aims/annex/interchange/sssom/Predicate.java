package dev.aims.annex.interchange.sssom;

import dev.aims.annex.crosswalk.Relation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How predicates and relations translate. In SKOS the object of {@code broadMatch} is the broader of the two, so the
 * subject lies within it.
 */
final class Predicate {
    static final String CLOSE_MATCH = "skos:closeMatch";

    private static final Map<String, Relation> RELATIONS = Map.of(
            "skos:exactMatch",
            Relation.EQUIVALENT,
            "owl:equivalentClass",
            Relation.EQUIVALENT,
            "owl:sameAs",
            Relation.EQUIVALENT,
            "skos:broadMatch",
            Relation.SUBSET,
            "rdfs:subClassOf",
            Relation.SUBSET,
            "skos:narrowMatch",
            Relation.SUPERSET,
            CLOSE_MATCH,
            Relation.INTERSECTS,
            "skos:relatedMatch",
            Relation.RELATED,
            "rdfs:seeAlso",
            Relation.RELATED,
            "oboInOwl:hasDbXref",
            Relation.RELATED);

    private Predicate() {}

    /** Null if the predicate is not known. */
    static @Nullable Relation relation(String predicate) {
        return RELATIONS.get(predicate);
    }

    /**
     * The predicate that says as much as possible and nothing more. SKOS has none for overlap or support, and its close
     * match would claim that the two can stand for each other.
     */
    static String of(Relation relation) {
        return switch (relation) {
            case EQUIVALENT -> "skos:exactMatch";
            case SUBSET -> "skos:broadMatch";
            case SUPERSET -> "skos:narrowMatch";
            case INTERSECTS, SUPPORTS, RELATED -> "skos:relatedMatch";
        };
    }
}
