package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A use of Annex III, as a fact about what the system is meant for, before carve-outs and before the question who uses it; those are facts of their own, in {@link Circumstance}. */
public enum AnnexIIIUse implements AiActFact {
    /** Point 1(a): remote biometric identification, one-to-one verification included. */
    REMOTE_BIOMETRIC_IDENTIFICATION("AnnexIII.1(a)"),

    /** Point 1(b): biometric categorisation by sensitive attributes. */
    BIOMETRIC_CATEGORISATION("AnnexIII.1(b)"),

    /** Point 1(c): emotion recognition. */
    EMOTION_RECOGNITION("AnnexIII.1(c)"),

    /** Point 2: a safety component of critical infrastructure, components for cybersecurity alone included. */
    CRITICAL_INFRASTRUCTURE("AnnexIII.2(sole)"),

    /** Point 3(a): access to education. */
    EDUCATION_ACCESS("AnnexIII.3(a)"),

    /** Point 3(b): evaluation of learning. */
    LEARNING_EVALUATION("AnnexIII.3(b)"),

    /** Point 3(c): assessment of the fitting level of education. */
    EDUCATION_LEVEL("AnnexIII.3(c)"),

    /** Point 3(d): monitoring of tests. */
    TEST_MONITORING("AnnexIII.3(d)"),

    /** Point 4(a): recruiting and selecting. */
    RECRUITMENT("AnnexIII.4(a)"),

    /** Point 4(b): decisions about work relations, tasks and performance. */
    WORK_RELATIONS("AnnexIII.4(b)"),

    /** Point 5(a): eligibility for public benefits and services, whoever uses it. */
    PUBLIC_BENEFITS("AnnexIII.5(a)"),

    /** Point 5(b): creditworthiness of natural persons, fraud detection included. */
    CREDITWORTHINESS("AnnexIII.5(b)"),

    /** Point 5(c): risk and price in life and health insurance. */
    LIFE_AND_HEALTH_INSURANCE("AnnexIII.5(c)"),

    /** Point 5(d): emergency calls, dispatch and triage. */
    EMERGENCY_CALLS("AnnexIII.5(d)"),

    /** Point 6(a): risk of becoming a victim of crime, whoever uses it. */
    VICTIM_RISK("AnnexIII.6(a)"),

    /** Point 6(b): a polygraph or the like, whoever uses it. */
    POLICE_POLYGRAPH("AnnexIII.6(b)"),

    /** Point 6(c): reliability of evidence, whoever uses it. */
    EVIDENCE_RELIABILITY("AnnexIII.6(c)"),

    /** Point 6(d): risk of offending, whoever uses it. */
    OFFENDING_RISK("AnnexIII.6(d)"),

    /** Point 6(e): profiling in criminal matters, whoever uses it. */
    POLICE_PROFILING("AnnexIII.6(e)"),

    /** Point 7(a): a polygraph or the like, whoever uses it. */
    MIGRATION_POLYGRAPH("AnnexIII.7(a)"),

    /** Point 7(b): risk posed by people who enter, whoever uses it. */
    ENTRY_RISK("AnnexIII.7(b)"),

    /** Point 7(c): examining asylum, visa and residence applications, whoever uses it. */
    ASYLUM_AND_VISA("AnnexIII.7(c)"),

    /** Point 7(d): recognising people, whoever uses it, document checks included. */
    BORDER_IDENTIFICATION("AnnexIII.7(d)"),

    /** Point 8(a): help in finding and applying facts and law, whoever uses it. */
    JUSTICE("AnnexIII.8(a)"),

    /** Point 8(b): influence on elections and votes, back-office tools included. */
    ELECTIONS("AnnexIII.8(b)");

    private final String id;

    AnnexIIIUse(String id) {
        this.id = id;
    }

    @JsonValue
    @Override
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static AnnexIIIUse parse(String id) {
        return Ids.parse(AnnexIIIUse.class, AnnexIIIUse::id, id);
    }
}
