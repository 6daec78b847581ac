package dev.aims.annex.dossier.internal;

import dev.aims.annex.gap.Verdict;
import java.util.List;
import java.util.Locale;

/** What verdicts of a gap assessment are called and how they look. */
final class GapWords {
    /** From what is shown to what does not apply. */
    static final List<Verdict> ORDER =
            List.of(Verdict.MET, Verdict.PARTLY, Verdict.MISSING, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE);

    private GapWords() {}

    static String title(Verdict verdict) {
        return id(verdict).replace('_', ' ');
    }

    static String id(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    static String style(Verdict verdict) {
        return switch (verdict) {
            case MET -> "full";
            case PARTLY -> "part";
            case MISSING -> "lack";
            case UNKNOWN -> "open";
            case NOT_APPLICABLE -> "off";
        };
    }
}
