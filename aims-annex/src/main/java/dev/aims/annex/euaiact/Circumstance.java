package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A fact that scope, an exception, a carve-out, a change of role or a duty hangs on. The question that asks for it is in the rule set. */
public enum Circumstance implements AiActFact {
    /** Art. 3(1): an AI system in the sense of the Act. */
    AI_SYSTEM("ai-system"),

    /** Art. 2(1)(a): on the Union market or in service there. */
    UNION_MARKET("union-market"),

    /** Art. 2(1)(b): your organization is established or located in the Union. */
    UNION_ESTABLISHED("union-established"),

    /** Art. 2(1)(c): the output is used in the Union. */
    OUTPUT_USED_IN_UNION("output-used-in-union"),

    /** Art. 2(3): military, defence or national security only. */
    DEFENCE_ONLY("defence-only"),

    /** Art. 2(4): used by an authority of a third country or an international organisation. */
    THIRD_COUNTRY_AUTHORITY("third-country-authority"),

    /** Art. 2(4): used in cooperation with the Union on law enforcement and justice. */
    LAW_ENFORCEMENT_COOPERATION("law-enforcement-cooperation"),

    /** Art. 2(4): that partner gives adequate safeguards. */
    ADEQUATE_SAFEGUARDS("adequate-safeguards"),

    /** Art. 2(6): made for scientific research and nothing else. */
    SCIENTIFIC_RESEARCH_ONLY("scientific-research-only"),

    /** Art. 2(8): still before the market. */
    PRE_MARKET("pre-market"),

    /** Art. 2(8): tested in real-world conditions. */
    REAL_WORLD_TESTING("real-world-testing"),

    /** Art. 2(10): used by a natural person in private only. */
    PERSONAL_USE("personal-use"),

    /** Art. 2(12): released free and open-source, not monetised. */
    FREE_OPEN_SOURCE("free-open-source"),

    /** Art. 5(1)(a), (b): distorted behaviour does significant harm, or is likely to. */
    SIGNIFICANT_HARM("significant-harm"),

    /** Art. 5(1)(c): the score leads to bad treatment out of context or proportion. */
    UNJUSTIFIED_TREATMENT("unjustified-treatment"),

    /** Art. 5(1)(d): the rating rests on profiling or personality alone. */
    SOLELY_PROFILING("solely-profiling"),

    /** Art. 5(1)(d): supports a human assessment of verified facts. */
    SUPPORTS_HUMAN_ASSESSMENT("supports-human-assessment"),

    /** Art. 5(1)(f): put in place for medical or safety reasons. */
    MEDICAL_OR_SAFETY_PURPOSE("medical-or-safety-purpose"),

    /** Art. 5(1)(g): labels or filters lawful biometric data sets only. */
    LAWFUL_DATASET_LABELLING("lawful-dataset-labelling"),

    /** Art. 5(1)(g): categorises biometric data in law enforcement. */
    LAW_ENFORCEMENT_CATEGORISATION("law-enforcement-categorisation"),

    /** Art. 5(1)(h)(i) to (iii): strictly necessary for one of the three aims. */
    RBI_NARROW_AIM("rbi-narrow-aim"),

    /** Art. 5(2), Art. 5(5): national law permits the use. */
    RBI_NATIONAL_LAW("rbi-national-law"),

    /** Art. 5(3): authorised beforehand, or urgency handled as the Act asks. */
    RBI_PRIOR_AUTHORISATION("rbi-prior-authorisation"),

    /** Art. 5(2): impact assessed and system registered. */
    RBI_ASSESSED_AND_REGISTERED("rbi-assessed-and-registered"),

    /** Art. 5(1)(ba): such depictions are what it is meant for. */
    INTIMATE_CONTENT_INTENDED("intimate-content-intended"),

    /** Art. 5(1)(ba): such depictions are foreseeable and reproducible. */
    INTIMATE_CONTENT_FORESEEABLE("intimate-content-foreseeable"),

    /** Art. 5(1)(ba): adequate safeguards against such depictions. */
    INTIMATE_CONTENT_SAFEGUARDS("intimate-content-safeguards"),

    /** Art. 6(1)(a): the system itself is the product. */
    ITSELF_THE_PRODUCT("itself-the-product"),

    /** Art. 3(14), Art. 6(1)(a): a safety component of the product. */
    SAFETY_COMPONENT("safety-component"),

    /** Art. 6(1a): help, performance or convenience only. */
    ASSISTANCE_ONLY("assistance-only"),

    /** Art. 6(1b): failure endangers health and safety. */
    FAILURE_ENDANGERS("failure-endangers"),

    /** Art. 6(1)(b): the product needs third-party conformity assessment. */
    THIRD_PARTY_ASSESSMENT("third-party-assessment"),

    /** Art. 6(1c): that assessment is not about health and safety. */
    ASSESSMENT_FOR_OTHER_REASONS("assessment-for-other-reasons"),

    /** Annex III, point 1(a): confirms a claimed identity only. */
    VERIFICATION_ONLY("verification-only"),

    /** Annex III, point 2; recital 55: for cybersecurity only. */
    CYBERSECURITY_ONLY("cybersecurity-only"),

    /** Annex III, point 5(b): detects financial fraud. */
    FRAUD_DETECTION("fraud-detection"),

    /** Annex III, point 7(d): verifies travel documents only. */
    TRAVEL_DOCUMENT_CHECK("travel-document-check"),

    /** Annex III, point 8(b): people do not meet its output. */
    BACK_OFFICE_CAMPAIGN("back-office-campaign"),

    /** Annex III, point 6: used by or for law enforcement. */
    LAW_ENFORCEMENT_USE("law-enforcement-use"),

    /** Annex III, points 5(a) and 7; Art. 111(2): used by or for public authorities. */
    PUBLIC_AUTHORITY_USE("public-authority-use"),

    /** Annex III, point 8(a): used by or for courts or dispute resolution. */
    JUDICIAL_USE("judicial-use"),

    /** Art. 6(3): a significant risk of harm; the derogation needs a no. */
    SIGNIFICANT_RISK("significant-risk"),

    /** Art. 6(3), Art. 3(52): profiles natural persons. */
    PROFILING("profiling"),

    /** Art. 50(1): plainly AI to those who meet it. */
    OBVIOUS_AI("obvious-ai"),

    /** Art. 50(1) to (4): authorised by law against crime. */
    CRIME_AUTHORISED("crime-authorised"),

    /** Art. 50(1): open to the public for reporting a crime. */
    PUBLIC_CRIME_REPORTING("public-crime-reporting"),

    /** Art. 50(2): assists editing or leaves the substance alone. */
    ASSISTIVE_EDITING("assistive-editing"),

    /** Art. 50(4): part of an evidently artistic or satirical work. */
    ARTISTIC_WORK("artistic-work"),

    /** Art. 50(4): reviewed by a person, with editorial responsibility. */
    EDITORIAL_RESPONSIBILITY("editorial-responsibility"),

    /** Art. 25(1)(a): you put your name on somebody else's high-risk system. */
    OWN_NAME("own-name"),

    /** Art. 25(1)(b): you substantially modify somebody else's high-risk system. */
    SUBSTANTIAL_MODIFICATION("substantial-modification"),

    /** Art. 25(1)(c): you give it a purpose that makes it high-risk. */
    CHANGED_PURPOSE("changed-purpose"),

    /** Art. 25(3): goes to market under the product manufacturer's name. */
    MANUFACTURER_NAME("manufacturer-name"),

    /** Art. 3(63): a general-purpose AI model of yours. */
    GENERAL_PURPOSE_MODEL("general-purpose-model"),

    /** Art. 2(1)(a): the model is on the Union market. */
    MODEL_ON_UNION_MARKET("model-on-union-market"),

    /** Art. 53(2): the model is free, open and documented in public. */
    OPEN_SOURCE_MODEL("open-source-model"),

    /** Art. 51(1)(a): the model has high-impact capabilities. */
    HIGH_IMPACT_CAPABILITY("high-impact-capability"),

    /** Art. 51(1)(b): designated by the Commission. */
    COMMISSION_DESIGNATION("commission-designation"),

    /** Art. 52(2), (3): the Commission accepted that there is no systemic risk. */
    PRESUMPTION_REBUTTED("presumption-rebutted"),

    /** Art. 27(1), Art. 26(8), Art. 49(3): you are a public authority or governed by public law. */
    PUBLIC_BODY("public-body"),

    /** Art. 27(1): you are private and provide public services. */
    PUBLIC_SERVICE("public-service"),

    /** Art. 26(7): workers are exposed to it. */
    WORKPLACE_USE("workplace-use"),

    /** Art. 26(11), Art. 86: makes or helps to make decisions about people. */
    DECISIONS_ON_PERSONS("decisions-on-persons"),

    /** Art. 26(9): processes personal data. */
    PERSONAL_DATA("personal-data"),

    /** Art. 111(2): design changed significantly since the rules apply. */
    SIGNIFICANT_DESIGN_CHANGE("significant-design-change"),

    /** Art. 111(1), Annex X: a component of a large-scale IT system of Annex X. */
    LARGE_SCALE_IT_COMPONENT("large-scale-it-component");

    private final String id;

    Circumstance(String id) {
        this.id = id;
    }

    @JsonValue
    @Override
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static Circumstance parse(String id) {
        return Ids.parse(Circumstance.class, Circumstance::id, id);
    }
}
