package dev.aims.annex.agenda;

import dev.aims.core.validation.Finding;
import dev.aims.risk.staleness.Urgency;

/** Why something is on an agenda. The order is that in which it is to be seen to; it is the library's own. */
public enum AgendaKind {
    /** Something has happened, or a decision that is relied on counts no longer: {@link Urgency#NOW}. */
    HAPPENED("Now"),

    /** The register contradicts itself or its standard: a finding that is an error. */
    WRONG("Urgent"),

    /** Its day has passed. */
    OVERDUE("Overdue"),

    /** What was judged is not what is there any more: {@link Urgency#SOON}. */
    CHANGED("Look again"),

    /** A finding that is a warning. */
    CHECK("Check"),

    /** It is its turn: {@link Urgency#ROUTINE}. */
    ROUTINE("Routine");

    private final String title;

    AgendaKind(String title) {
        this.title = title;
    }

    /** A word or two for people. */
    public String title() {
        return title;
    }

    static AgendaKind of(Urgency urgency) {
        return switch (urgency) {
            case NOW -> HAPPENED;
            case SOON -> CHANGED;
            case ROUTINE -> ROUTINE;
        };
    }

    static AgendaKind of(Finding finding) {
        return finding.isError() ? WRONG : CHECK;
    }
}
