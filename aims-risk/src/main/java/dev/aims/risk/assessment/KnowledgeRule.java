package dev.aims.risk.assessment;

/** How strength of knowledge takes part in the order of risks. That nobody stated it counts as weak. */
public enum KnowledgeRule {
    /**
     * Among risks of the same standing and level, those on weaker grounds come first: more could turn out to be wrong
     * about them.
     */
    WEAKER_FIRST("knowledge-weaker-first/1"),

    /**
     * A risk on weak grounds is ranked as if it were one level higher, by the general line of tolerance as well; then
     * weaker first. For ranking only: the level stays what it is.
     */
    WEAK_ONE_HIGHER("knowledge-weak-one-higher/1");

    private final String id;

    KnowledgeRule(String id) {
        this.id = id;
    }

    /** Name and version, for reports. */
    public String id() {
        return id;
    }
}
