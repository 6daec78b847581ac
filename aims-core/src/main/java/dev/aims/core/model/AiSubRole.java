package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A more precise role of an organization towards an AI system, each within one {@link AiRole}. */
public enum AiSubRole {
    /** Offers a base on which others build AI products or services. */
    AI_PLATFORM_PROVIDER(AiRole.AI_PROVIDER, "AI platform provider", Origin.ISO_22989),

    /** Offers AI products or services ready for use or for building in. */
    AI_PRODUCT_OR_SERVICE_PROVIDER(AiRole.AI_PROVIDER, "AI product or service provider", Origin.ISO_22989),

    /** Develops AI products or services. */
    AI_DEVELOPER(AiRole.AI_PRODUCER, "AI developer", Origin.ISO_22989),

    /** Shapes system and user experience. */
    AI_DESIGNER(AiRole.AI_PRODUCER, "AI designer", Origin.ISO_42001),

    /** Runs the system. */
    AI_OPERATOR(AiRole.AI_PRODUCER, "AI operator", Origin.ISO_42001),

    /** Checks the system. */
    AI_TESTER_EVALUATOR(AiRole.AI_PRODUCER, "AI tester and evaluator", Origin.ISO_42001),

    /** Puts the system into use. */
    AI_DEPLOYER(AiRole.AI_PRODUCER, "AI deployer", Origin.ISO_42001),

    /** Takes care of the fit between people and system. */
    AI_HUMAN_FACTORS(AiRole.AI_PRODUCER, "AI human factor professional", Origin.ISO_42001),

    /** Brings knowledge of the field of use. */
    DOMAIN_EXPERT(AiRole.AI_PRODUCER, "Domain expert", Origin.ISO_42001),

    /** Assesses effects. */
    AI_IMPACT_ASSESSOR(AiRole.AI_PRODUCER, "AI impact assessor", Origin.ISO_42001),

    /** Buys parts or services. */
    PROCURER(AiRole.AI_PRODUCER, "Procurer", Origin.ISO_42001),

    /** Steers and supervises. */
    AI_GOVERNANCE_OVERSIGHT(AiRole.AI_PRODUCER, "AI governance and oversight professional", Origin.ISO_42001),

    /** Works with the AI product or service. */
    AI_USER(AiRole.AI_CUSTOMER, "AI user", Origin.ISO_22989),

    /** Builds AI parts into larger systems. */
    AI_SYSTEM_INTEGRATOR(AiRole.AI_PARTNER, "AI system integrator", Origin.ISO_22989),

    /** Delivers data. */
    DATA_PROVIDER(AiRole.AI_PARTNER, "Data provider", Origin.ISO_22989),

    /** Audits organizations or systems against rules. */
    AI_AUDITOR(AiRole.AI_PARTNER, "AI auditor", Origin.ISO_22989),

    /** Evaluates performance of systems. */
    AI_EVALUATOR(AiRole.AI_PARTNER, "AI evaluator", Origin.ISO_22989),

    /** Person whose data is processed. */
    DATA_SUBJECT(AiRole.AI_SUBJECT, "Data subject", Origin.ISO_22989),

    /** Person or community touched in another way. */
    OTHER_SUBJECT(AiRole.AI_SUBJECT, "Other subject", Origin.ISO_22989),

    /** Makes policy. */
    POLICY_MAKER(AiRole.RELEVANT_AUTHORITY, "Policy maker", Origin.ISO_22989),

    /** Makes or enforces rules. */
    REGULATOR(AiRole.RELEVANT_AUTHORITY, "Regulator", Origin.ISO_22989);

    private final String id;
    private final AiRole role;
    private final String title;
    private final String origin;

    AiSubRole(AiRole role, String title, String origin) {
        this.id = Terms.idOf(this);
        this.role = role;
        this.title = title;
        this.origin = origin;
    }

    /** The term in lower case, as catalogs and JSON write it. */
    @JsonValue
    public String id() {
        return id;
    }

    /** The role that this is a kind of. */
    public AiRole role() {
        return role;
    }

    /** The term as people read it. */
    public String title() {
        return title;
    }

    /** The standard that has the term: as a role of its own, or among examples only. */
    public String origin() {
        return origin;
    }

    /** @throws IllegalArgumentException if {@code id} is none of the terms; the message lists them */
    @JsonCreator
    public static AiSubRole parse(String id) {
        return Terms.parse(AiSubRole.class, AiSubRole::id, id);
    }

    private static final class Origin {
        static final String ISO_22989 = "ISO/IEC 22989";
        static final String ISO_42001 = "ISO/IEC 42001, 4.1 examples";
    }
}
