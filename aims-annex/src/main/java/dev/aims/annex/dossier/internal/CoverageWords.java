package dev.aims.annex.dossier.internal;

import dev.aims.annex.crosswalk.Relation;
import dev.aims.annex.crosswalk.Verdict;
import java.util.List;
import java.util.Locale;

/** What verdicts on coverage are called and how they look. */
final class CoverageWords {
    /** From the most to the least. */
    static final List<Verdict> ORDER = List.of(Verdict.COVERED, Verdict.PARTLY, Verdict.RELATED, Verdict.NOT_COVERED);

    private CoverageWords() {}

    static String title(Verdict verdict) {
        return id(verdict).replace('_', ' ');
    }

    static String id(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** How the first of two stands to the second. */
    static String verb(Relation relation) {
        return switch (relation) {
            case EQUIVALENT -> "is equivalent to";
            case SUPERSET -> "includes";
            case SUBSET -> "lies within";
            case INTERSECTS -> "overlaps with";
            case SUPPORTS -> "supports";
            case RELATED -> "is related to";
        };
    }

    static String style(Verdict verdict) {
        return switch (verdict) {
            case COVERED -> "full";
            case PARTLY -> "part";
            case RELATED -> "near";
            case NOT_COVERED -> "off";
        };
    }
}
