package dev.aims.risk.decision;

import dev.aims.core.consistency.ConsistencyRule;

/** What a {@link DecisionPolicy} can ask of a commit that takes a decision a step further, and on which grounds. */
public enum Duty {
    /** Who endorses, decides or revokes has the authority for it, which the host tells. */
    AUTHORITY("duty.authority", "ISO/IEC 42001, 6.1.3"),

    /** A plan that leaves a threat above tolerance is approved only where what remains is accepted by a decision. */
    RESIDUAL_ACCEPTED("duty.residual-accepted", "ISO/IEC 42001, 6.1.3"),

    /** Who submitted does not approve, nor record the approval for who does. */
    DECIDER_IS_NOT_SUBMITTER("duty.decider-is-submitter", "ISO/IEC 27001, A.5.3"),

    /** Who endorsed neither submitted nor approves, nor records either for who does. */
    ENDORSER_IS_A_THIRD("duty.endorser-is-other-party", "ISO/IEC 27001, A.5.3"),

    /** Where the policy asks for two stages, a first party has endorsed before a second one approves. */
    TWO_STAGES("duty.two-stages", ConsistencyRule.GOOD_PRACTICE),

    /** Who owns the risk does not accept it, and who owns the plan does not approve it. */
    DECIDER_IS_NOT_OWNER("duty.decider-is-owner", ConsistencyRule.GOOD_PRACTICE),

    /**
     * Who owns the risks accepts them and approves their treatment, as decider or endorser. ISO/IEC 42001 leaves that to
     * designated management; it is for organizations that have one process for both standards.
     */
    DECIDER_IS_RISK_OWNER("duty.decider-is-not-risk-owner", "ISO/IEC 27001, 6.1.3"),

    /** What is approved was in the register as submitted before. */
    SUBMITTED_FIRST("duty.submitted-first", ConsistencyRule.GOOD_PRACTICE),

    /** What is submitted, endorsed or approved is bound to its subject as it is, judged by the criteria of now. */
    BOUND("duty.bound", ConsistencyRule.GOOD_PRACTICE),

    /** An acceptance of a risk has a last day, at most as many months away as the policy allows. */
    VALIDITY("duty.validity", ConsistencyRule.GOOD_PRACTICE),

    /** Who is said to have taken a step makes the commit, or it is made on behalf of that party. */
    RECORDED_BY_WHO_ACTS("duty.recorded-for-other", ConsistencyRule.GOOD_PRACTICE),

    /** No step is dated after the day of the commit, in the zone of the register's context. */
    NOT_IN_FUTURE("duty.in-future", ConsistencyRule.GOOD_PRACTICE),

    /**
     * An approval ends for a cause: it expires after its last day, is superseded by an approval of the same subject, or
     * revoked with authority; it is not removed or retired.
     */
    ENDS_FOR_CAUSE("duty.ends-for-cause", ConsistencyRule.GOOD_PRACTICE);

    private final String code;
    private final String basis;

    Duty(String code, String basis) {
        this.code = code;
        this.basis = basis;
    }

    /** The code of the findings where it is not met. */
    public String code() {
        return code;
    }

    /** The clause or control that asks for it, or {@link ConsistencyRule#GOOD_PRACTICE}. */
    public String basis() {
        return basis;
    }
}
