package dev.aims.annex.applicability;

/** Whether a control applies. */
public enum Applicability {
    /** Treats a risk, is asked for by law or contract, or was adopted as good practice. */
    APPLICABLE("yes"),
    /** Left out by a recorded decision. That no risk asks for a control does not make it so. */
    NOT_APPLICABLE("no"),
    /** Nobody has decided yet. */
    UNDECIDED("undecided");

    private final String answer;

    Applicability(String answer) {
        this.answer = answer;
    }

    /** {@code yes}, {@code no} or {@code undecided}. */
    public String answer() {
        return answer;
    }
}
