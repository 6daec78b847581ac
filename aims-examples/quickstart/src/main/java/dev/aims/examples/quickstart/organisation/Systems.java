package dev.aims.examples.quickstart.organisation;

import static dev.aims.core.model.Trait.*;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Answer;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.QuestionRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The AI systems and what they are made of. */
final class Systems {
    static final AiSystemId LOAN_SCORING = AiSystemId.parse("loan-scoring");
    static final AiSystemId CV_SCREENING = AiSystemId.parse("cv-screening");
    static final AiSystemId SUPPORT_ASSISTANT = AiSystemId.parse("support-assistant");
    static final AiSystemId SHOP_RECOMMENDER = AiSystemId.parse("shop-recommender");
    static final AiSystemId XRAY_TRIAGE = AiSystemId.parse("xray-triage");
    static final AiSystemId INVOICE_READER = AiSystemId.parse("invoice-reader");

    static final AiComponentId LANGUAGE_MODEL = AiComponentId.parse("language-model");
    static final AiComponentId MEMBER_DATA = AiComponentId.parse("member-data");
    private static final AiComponentId SCORING_MODEL = AiComponentId.parse("scoring-model");
    private static final AiComponentId TRIAGE_MODEL = AiComponentId.parse("triage-model");

    private final LocalDate today;

    Systems(LocalDate today) {
        this.today = today;
    }

    static List<AiComponent> components() {
        return List.of(
                AiComponent.builder(LANGUAGE_MODEL.value())
                        .name("General-purpose language model")
                        .kind(ComponentKind.MODEL)
                        .version("2026-03")
                        .supplier(Parties.LANGUAGE_MODEL_VENDOR)
                        .provenance("Hosted by its supplier; training data not disclosed")
                        .licence("Commercial terms of service")
                        .owner(Parties.ML_TEAM)
                        .build(),
                AiComponent.builder(SCORING_MODEL.value())
                        .name("Credit scoring model")
                        .kind(ComponentKind.MODEL)
                        .version("4.2")
                        .provenance("Gradient-boosted trees, trained in house on repayment records of nine years")
                        .owner(Parties.ML_TEAM)
                        .build(),
                AiComponent.builder(TRIAGE_MODEL.value())
                        .name("Chest X-ray classifier")
                        .kind(ComponentKind.MODEL)
                        .version("1.8")
                        .supplier(Parties.IMAGING_VENDOR)
                        .provenance("Convolutional network; trained on images of four hospitals abroad")
                        .owner(Parties.RADIOLOGY)
                        .build(),
                AiComponent.builder(MEMBER_DATA.value())
                        .name("Member records")
                        .kind(ComponentKind.DATA_SET)
                        .provenance("Collected by the savings bank and the shop since 2016")
                        .quality("Occupation is missing for 11 of 100 members; addresses are checked each year")
                        .owner(Parties.AI_OFFICE)
                        .build());
    }

    List<AiSystem> all() {
        ActAnswers answers = new ActAnswers(today.minusDays(232));
        return List.of(
                answers.loanScoring(loanScoring()),
                answers.cvScreening(cvScreening()),
                answers.supportAssistant(supportAssistant()),
                answers.shopRecommender(shopRecommender()),
                answers.xrayTriage(xrayTriage()),
                invoiceReader());
    }

    private AiSystem loanScoring() {
        return AiSystem.builder(LOAN_SCORING.value())
                .name("Consumer loan scoring")
                .intendedUse(
                        "Rank applications for consumer loans up to 50,000 euros; approve or decline those far from"
                                + " the cut-off, pass the rest to a loan officer")
                .users(List.of("Loan officers"))
                .affectedPeople(List.of("Applicants for a loan"))
                .roles(Set.of(AiRole.AI_PRODUCER))
                .stage(LifeCycleStage.OPERATION_AND_MONITORING)
                .automation(AutomationLevel.CONDITIONAL_AUTOMATION)
                .traits(Set.of(AUTOMATED_DECISION, MACHINE_LEARNING, OPAQUE_MODEL, PERSONAL_DATA, AFFECTS_INDIVIDUALS))
                .absentTraits(Set.of(
                        AGENTIC_TOOL_USE,
                        CONTINUOUS_LEARNING,
                        GENERATIVE,
                        PHYSICAL_ENVIRONMENT,
                        SAFETY_RELEVANT,
                        THIRD_PARTY_MODEL))
                .answers(List.of(new Answer(
                        QuestionRef.parse("iso-42001:C.3.2.q1"),
                        "Yes: the four strongest factors are computed for each decision and printed in the letter",
                        Parties.ML_TEAM,
                        today.minusDays(210))))
                .components(List.of(
                        new ComponentUse(SCORING_MODEL, "scoring"), new ComponentUse(MEMBER_DATA, "training data")))
                .deployments(Set.of("Branches", "Online banking"))
                .owner(Parties.CREDIT_RISK)
                .nextReview(today.plusDays(60))
                .tags(Set.of("bank"))
                .build();
    }

    private AiSystem cvScreening() {
        return AiSystem.builder(CV_SCREENING.value())
                .name("Screening of job applications")
                .intendedUse("Sort incoming applications by match with the vacancy; a recruiter reads each one")
                .users(List.of("Recruiters"))
                .affectedPeople(List.of("Applicants for a job"))
                .roles(Set.of(AiRole.AI_CUSTOMER))
                .stage(LifeCycleStage.OPERATION_AND_MONITORING)
                .automation(AutomationLevel.PARTIAL_AUTOMATION)
                .traits(Set.of(
                        MACHINE_LEARNING,
                        OPAQUE_MODEL,
                        THIRD_PARTY_MODEL,
                        PERSONAL_DATA,
                        AFFECTS_INDIVIDUALS,
                        HUMAN_OVERSIGHT_DEPENDENT))
                .absentTraits(Set.of(AUTOMATED_DECISION, GENERATIVE, PHYSICAL_ENVIRONMENT, SAFETY_RELEVANT))
                .suppliers(Set.of(Parties.HIRING_VENDOR))
                .deployments(Set.of("Recruiting portal"))
                .owner(Parties.PEOPLE)
                .nextReview(today.plusDays(20))
                .tags(Set.of("people"))
                .build();
    }

    private AiSystem supportAssistant() {
        return AiSystem.builder(SUPPORT_ASSISTANT.value())
                .name("Customer support assistant")
                .intendedUse(
                        "Answer members' questions about orders, accounts and appointments; look up orders and open"
                                + " return cases; hand over to a person on request")
                .users(List.of("Members", "Visitors of the web site"))
                .affectedPeople(List.of("Members"))
                .roles(Set.of(AiRole.AI_CUSTOMER))
                .stage(LifeCycleStage.DEPLOYMENT)
                .automation(AutomationLevel.HIGH_AUTOMATION)
                .traits(Set.of(
                        GENERATIVE,
                        MACHINE_LEARNING,
                        OPAQUE_MODEL,
                        THIRD_PARTY_MODEL,
                        AGENTIC_TOOL_USE,
                        PUBLIC_FACING,
                        OPEN_ENVIRONMENT,
                        PERSONAL_DATA,
                        NETWORK_DEPENDENT,
                        NOVEL_TECHNOLOGY,
                        FREQUENT_CHANGE))
                .absentTraits(Set.of(CONTINUOUS_LEARNING, PHYSICAL_ENVIRONMENT, SAFETY_RELEVANT))
                .components(List.of(new ComponentUse(LANGUAGE_MODEL, "base model")))
                .suppliers(Set.of(Parties.LANGUAGE_MODEL_VENDOR))
                .deployments(Set.of("Web site", "Mobile app"))
                .owner(Parties.CUSTOMER_SERVICE)
                .nextReview(today.plusDays(30))
                .tags(Set.of("shop", "bank", "clinic"))
                .build();
    }

    private AiSystem shopRecommender() {
        return AiSystem.builder(SHOP_RECOMMENDER.value())
                .name("Product recommendations")
                .intendedUse("Choose the products that a visitor of the shop sees first; learns from clicks and orders"
                        + " each night")
                .users(List.of("Visitors of the shop"))
                .roles(Set.of(AiRole.AI_PRODUCER))
                .stage(LifeCycleStage.CONTINUOUS_VALIDATION)
                .automation(AutomationLevel.FULL_AUTOMATION)
                .traits(Set.of(
                        MACHINE_LEARNING,
                        CONTINUOUS_LEARNING,
                        OPAQUE_MODEL,
                        PERSONAL_DATA,
                        PUBLIC_FACING,
                        OPEN_SOURCE_COMPONENTS,
                        FREQUENT_CHANGE))
                .absentTraits(Set.of(AFFECTS_INDIVIDUALS, GENERATIVE, PHYSICAL_ENVIRONMENT, SAFETY_RELEVANT))
                .components(List.of(new ComponentUse(MEMBER_DATA, "order history")))
                .deployments(Set.of("Online shop"))
                .owner(Parties.SHOP)
                .nextReview(today.plusDays(90))
                .tags(Set.of("shop"))
                .build();
    }

    private AiSystem xrayTriage() {
        return AiSystem.builder(XRAY_TRIAGE.value())
                .name("Chest X-ray triage")
                .intendedUse("Put images that may show a collapsed lung or fluid at the top of the reading list; a"
                        + " radiologist reads every image")
                .users(List.of("Radiologists"))
                .affectedPeople(List.of("Patients of the clinic"))
                .roles(Set.of(AiRole.AI_CUSTOMER))
                .stage(LifeCycleStage.OPERATION_AND_MONITORING)
                .automation(AutomationLevel.ASSISTANCE)
                .traits(Set.of(
                        MACHINE_LEARNING,
                        OPAQUE_MODEL,
                        THIRD_PARTY_MODEL,
                        PERSONAL_DATA,
                        SENSITIVE_DATA,
                        AFFECTS_INDIVIDUALS,
                        VULNERABLE_GROUPS,
                        SAFETY_RELEVANT,
                        SPECIAL_HARDWARE,
                        HUMAN_OVERSIGHT_DEPENDENT))
                .absentTraits(Set.of(AUTOMATED_DECISION, CONTINUOUS_LEARNING, GENERATIVE, PUBLIC_FACING))
                .components(List.of(new ComponentUse(TRIAGE_MODEL, "classifier")))
                .suppliers(Set.of(Parties.IMAGING_VENDOR))
                .deployments(Set.of("Radiology department"))
                .owner(Parties.RADIOLOGY)
                .nextReview(today.plusDays(45))
                .tags(Set.of("clinic"))
                .build();
    }

    private AiSystem invoiceReader() {
        return AiSystem.builder(INVOICE_READER.value())
                .name("Invoice reader")
                .intendedUse(
                        "Read amounts, dates and suppliers from invoices into the accounting system; a clerk confirms"
                                + " amounts over 1,000 euros")
                .users(List.of("Accounting clerks"))
                .roles(Set.of(AiRole.AI_CUSTOMER))
                .stage(LifeCycleStage.OPERATION_AND_MONITORING)
                .automation(AutomationLevel.CONDITIONAL_AUTOMATION)
                .traits(Set.of(MACHINE_LEARNING, THIRD_PARTY_MODEL, LEGACY_OR_LONG_LIVED))
                .absentTraits(Set.of(AFFECTS_INDIVIDUALS, GENERATIVE, PUBLIC_FACING, SAFETY_RELEVANT))
                .deployments(Set.of("Accounting"))
                .owner(Parties.FINANCE)
                .nextReview(today.plusDays(200))
                .tags(Set.of("finance"))
                .build();
    }
}
