package dev.aims.examples.quickstart.organisation;

import static dev.aims.core.model.AdoptionBasis.*;
import static dev.aims.core.model.Effectiveness.*;
import static dev.aims.core.model.ImplementationStatus.*;

import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlImplementationBuilder;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Controls as far as they are in place, and what shows it. */
final class Controls {
    private static final EvidenceId POLICY = EvidenceId.parse("ai-policy");
    private static final EvidenceId ROLES = EvidenceId.parse("roles");
    private static final EvidenceId LOAN_VALIDATION = EvidenceId.parse("loan-scoring-validation");
    private static final EvidenceId LOAN_IMPACT = EvidenceId.parse("loan-scoring-impact-assessment");
    private static final EvidenceId TRIAGE_VERIFICATION = EvidenceId.parse("triage-verification");
    private static final EvidenceId SUPPLIER_REVIEW = EvidenceId.parse("language-model-supplier-review");
    private static final EvidenceId RED_TEAM = EvidenceId.parse("red-team-report");
    private static final EvidenceId USER_NOTICE = EvidenceId.parse("user-notice");

    private final LocalDate today;

    Controls(LocalDate today) {
        this.today = today;
    }

    /** The digests were taken when the documents were filed; the dossier compares them with what it finds. */
    List<Evidence> evidence() {
        return List.of(
                evidence(
                        POLICY,
                        "AI policy, version 2",
                        Parties.AI_OFFICE,
                        "a3041e8619025d1a6d9ba58ac3ab7f09f91abd45c4fade6f1bd11fafc0dc08d3"),
                evidence(
                        ROLES,
                        "Responsibilities for AI",
                        Parties.AI_OFFICE,
                        "8b5c32ccd30fccb56af10c7a58acee4b7aba94955904806229f161fb2fd49b2c"),
                evidence(
                        LOAN_VALIDATION,
                        "Validation of the credit scoring model 4.2",
                        Parties.ML_TEAM,
                        "e2e411c191076e70120de62d97449926637673e96a9cd81f52539b061d7df23e",
                        Systems.LOAN_SCORING),
                evidence(
                        LOAN_IMPACT,
                        "Impact assessment of loan scoring",
                        Parties.CREDIT_RISK,
                        "8ac8c06abd1bec169ef45145e626a995675ed23b961e1bfd8f93e1b3d692e79b",
                        Systems.LOAN_SCORING),
                evidence(
                        TRIAGE_VERIFICATION,
                        "Verification of the X-ray classifier 1.8",
                        Parties.RADIOLOGY,
                        "1ced3e3ccb861d72f50e9cc3eda865c8571416fd9fba538244647bd92544b589",
                        Systems.XRAY_TRIAGE),
                evidence(
                        SUPPLIER_REVIEW,
                        "Review of the language model's supplier",
                        Parties.SECURITY,
                        "8d892d7a1945316829e9e6d521edd0b684714b1d9a1e65c0034dec900e4f6485"),
                evidence(
                        RED_TEAM,
                        "Attacks on the support assistant",
                        Parties.SECURITY,
                        "d5db15269b664fc72a04ae58da73ebcec3d58efab668643eb7a7337d81425be6",
                        Systems.SUPPORT_ASSISTANT),
                evidence(
                                USER_NOTICE,
                                "What members are told",
                                Parties.AI_OFFICE,
                                "1e5087ae4ef3b0ec503b6fa7c6a862764fcfdfc22fb4bff2b9e917c46f9d2764",
                                Systems.LOAN_SCORING,
                                Systems.XRAY_TRIAGE,
                                Systems.SUPPORT_ASSISTANT)
                        .toBuilder()
                        .references(List.of(new ExternalReference("requirement", "eu-ai-act:Art.50(1)", null)))
                        .build());
    }

    List<ControlImplementation> all() {
        return List.of(
                control(AnnexA.A_2_2, IMPLEMENTED, Parties.MANAGEMENT_BOARD)
                        .description("AI policy, published on the intranet")
                        .adoptedFor(Set.of(ADOPTED_PRACTICE))
                        .effectiveness(EFFECTIVE)
                        .evidence(Set.of(POLICY))
                        .build(),
                control(AnnexA.A_2_4, PLANNED, Parties.AI_OFFICE)
                        .description("Yearly review of the policy, first one due next spring")
                        .adoptedFor(Set.of(ADOPTED_PRACTICE))
                        .build(),
                control(AnnexA.A_3_2, IMPLEMENTED, Parties.AI_OFFICE)
                        .description("Table of duties and deputies")
                        .adoptedFor(Set.of(ADOPTED_PRACTICE))
                        .effectiveness(EFFECTIVE)
                        .evidence(Set.of(ROLES))
                        .build(),
                control(AnnexA.A_3_3, IN_PROGRESS, Parties.AI_OFFICE)
                        .description("The whistleblowing desk is being opened to concerns about AI")
                        .adoptedFor(Set.of(LEGAL_OR_CONTRACTUAL))
                        .build(),
                control(AnnexA.A_4_2, IMPLEMENTED, Parties.AI_OFFICE)
                        .description("Inventory of systems and components in this register")
                        .adoptedFor(Set.of(ADOPTED_PRACTICE))
                        .effectiveness(PARTIALLY_EFFECTIVE)
                        .build(),
                control(AnnexA.A_5_2, IMPLEMENTED, Parties.AI_OFFICE)
                        .description("Impact assessment before first use and with each new model version")
                        .adoptedFor(Set.of(ADOPTED_PRACTICE))
                        .effectiveness(EFFECTIVE)
                        .evidence(Set.of(LOAN_IMPACT))
                        .build(),
                control(AnnexA.A_5_4, IN_PROGRESS, Parties.AI_OFFICE)
                        .description("Done for loan scoring, under way for screening and triage")
                        .systems(Set.of(Systems.LOAN_SCORING, Systems.CV_SCREENING, Systems.XRAY_TRIAGE))
                        .adoptedFor(Set.of(LEGAL_OR_CONTRACTUAL))
                        .evidence(Set.of(LOAN_IMPACT))
                        .build(),
                control(AnnexA.A_6_2_3, IN_PROGRESS, Parties.SECURITY)
                        .description("Threat model of the assistant; design of its tools")
                        .systems(Set.of(Systems.SUPPORT_ASSISTANT))
                        .evidence(Set.of(RED_TEAM))
                        .build(),
                control(AnnexA.A_6_2_4, IMPLEMENTED, Parties.ML_TEAM)
                        .description("Validation before each release, on own data")
                        .systems(Set.of(Systems.LOAN_SCORING, Systems.XRAY_TRIAGE))
                        .effectiveness(PARTIALLY_EFFECTIVE)
                        .evidence(Set.of(LOAN_VALIDATION, TRIAGE_VERIFICATION))
                        .build(),
                control(AnnexA.A_6_2_6, IN_PROGRESS, Parties.ML_TEAM)
                        .description("Weekly check of the recommendations; triage to follow")
                        .systems(Set.of(Systems.SHOP_RECOMMENDER, Systems.XRAY_TRIAGE))
                        .build(),
                control(AnnexA.A_6_2_8, IMPLEMENTED, Parties.ML_TEAM)
                        .description("Decisions and their inputs are logged for three years")
                        .systems(Set.of(Systems.LOAN_SCORING))
                        .adoptedFor(Set.of(LEGAL_OR_CONTRACTUAL))
                        .effectiveness(EFFECTIVE)
                        .evidence(Set.of(LOAN_VALIDATION))
                        .build(),
                control(AnnexA.A_7_5, ABANDONED, Parties.ML_TEAM)
                        .description("A catalogue of data origins was begun and given up for lack of staff")
                        .build(),
                control(AnnexA.A_8_2, IMPLEMENTED, Parties.AI_OFFICE)
                        .description("Notices at first contact, in letters and in consent forms")
                        .adoptedFor(Set.of(LEGAL_OR_CONTRACTUAL))
                        .effectiveness(EFFECTIVE)
                        .evidence(Set.of(USER_NOTICE))
                        .build(),
                control(AnnexA.A_10_2, PLANNED, Parties.AI_OFFICE)
                        .description("Table of duties shared with suppliers")
                        .adoptedFor(Set.of(ADOPTED_PRACTICE))
                        .build(),
                control(AnnexA.A_10_3, IMPLEMENTED, Parties.SECURITY)
                        .description("Suppliers of models are reviewed each year")
                        .systems(Set.of(Systems.SUPPORT_ASSISTANT, Systems.CV_SCREENING))
                        .effectiveness(EFFECTIVE)
                        .evidence(Set.of(SUPPLIER_REVIEW))
                        .build());
    }

    private ControlImplementationBuilder control(ControlRef control, ImplementationStatus status, PartyId owner) {
        return ControlImplementation.builder(control.control().toLowerCase(Locale.ROOT))
                .control(control)
                .status(status)
                .owner(owner)
                .nextReview(today.plusDays(180));
    }

    private Evidence evidence(EvidenceId id, String title, PartyId owner, String sha256, AiSystemId... systems) {
        return Evidence.builder(id.value())
                .title(title)
                .location("evidence/" + id + ".md")
                .sha256(sha256)
                .validFrom(today.minusDays(185))
                .validUntil(today.plusDays(180))
                .systems(Set.of(systems))
                .owner(owner)
                .build();
    }
}
