package dev.aims.examples.quickstart.organisation;

import static dev.aims.risk.criteria.Consequence.*;
import static dev.aims.risk.criteria.Likelihood.*;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.identification.RiskIdentification;
import dev.aims.annex.iso42001.AnnexC;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StrengthOfKnowledge;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The risks that the identification raised and people then put into words and assessed. */
final class Risks {
    static final RiskId LOAN_BIAS = RiskId.parse("loan-bias");
    static final RiskId LOAN_REASONS = RiskId.parse("loan-reasons");
    static final RiskId CV_BIAS = RiskId.parse("cv-bias");
    static final RiskId CV_OVERRELIANCE = RiskId.parse("cv-overreliance");
    static final RiskId ASSISTANT_WRONG_ANSWER = RiskId.parse("assistant-wrong-answer");
    static final RiskId ASSISTANT_INJECTION = RiskId.parse("assistant-injection");
    static final RiskId ASSISTANT_MODEL_CHANGE = RiskId.parse("assistant-model-change");
    static final RiskId RECOMMENDER_DRIFT = RiskId.parse("recommender-drift");
    static final RiskId TRIAGE_MISSED = RiskId.parse("triage-missed");
    static final RiskId TRIAGE_SCANNER = RiskId.parse("triage-scanner");
    static final RiskId TRIAGE_RELIANCE = RiskId.parse("triage-reliance");
    static final RiskId INVOICE_MISREAD = RiskId.parse("invoice-misread");

    private final RiskMatrix matrix;
    private final LocalDate today;
    private final Losses losses;
    private final Map<AiSystemId, RiskIdentification> identified;

    Risks(List<AiSystem> systems, Catalogs catalogs, RiskMatrix matrix, LocalDate today) {
        this.matrix = matrix;
        this.today = today;
        losses = new Losses(today);
        identified = systems.stream()
                .map(system -> RiskIdentification.of(system, catalogs))
                .collect(Collectors.toMap(found -> found.system().id(), Function.identity()));
    }

    List<Risk> all() {
        return List.of(
                suggested(LOAN_BIAS, Systems.LOAN_SCORING, AnnexC.C_3_4, Parties.CREDIT_RISK)
                        .title("Loan scoring disadvantages applicants with short records")
                        .components(Set.of(Systems.MEMBER_DATA))
                        .cause("Young and newly arrived members are rare in nine years of repayment records")
                        .event("The model declines them although they would repay")
                        .consequence("Unjust refusals; breach of equal treatment law; complaints to the supervisor")
                        .inherent(level(LIKELY, MAJOR, "Error rates differ by a factor of 2.1 between age groups"))
                        .current(level(POSSIBLE, MAJOR, "Applications near the cut-off go to a loan officer"))
                        .residual(level(UNLIKELY, MAJOR, "Once training data is balanced and group errors are tested"))
                        .lossModel(losses.loanBias())
                        .strengthOfKnowledge(StrengthOfKnowledge.STRONG)
                        .status(RiskStatus.IN_TREATMENT)
                        .build(),
                suggested(LOAN_REASONS, Systems.LOAN_SCORING, AnnexC.C_3_2, Parties.CREDIT_RISK)
                        .title("Declined applicants get reasons that do not hold")
                        .cause("The factors printed in the letter are an approximation of the model")
                        .event("An applicant acts on a factor that did not decide")
                        .consequence("Complaints; decisions that cannot be defended")
                        .inherent(level(POSSIBLE, MAJOR, "Sampled letters: 6 of 100 name a factor of no weight"))
                        .current(level(POSSIBLE, MODERATE, "Letters near the cut-off are checked by a person"))
                        .residual(level(UNLIKELY, MODERATE, "With exact contributions instead of an approximation"))
                        .lossModel(losses.loanReasons())
                        .strengthOfKnowledge(StrengthOfKnowledge.MODERATE)
                        .status(RiskStatus.IN_TREATMENT)
                        .build(),
                suggested(CV_BIAS, Systems.CV_SCREENING, AnnexC.C_3_4, Parties.PEOPLE)
                        .title("Screening prefers applicants who resemble present staff")
                        .cause("The supplier trained on hires of the past and does not say how bias was tested")
                        .event("Suitable applicants end at the bottom of the list and are read late or not at all")
                        .consequence("Discrimination in hiring; damages; loss of good applicants")
                        .inherent(level(
                                LIKELY, MAJOR, "Own sample of 400 applications, supplier's figures not available"))
                        .current(level(LIKELY, MAJOR, "No control acts on it yet"))
                        .residual(level(UNLIKELY, MAJOR, "After a bias audit and a second reading of the lower half"))
                        .lossModel(losses.cvBias())
                        .strengthOfKnowledge(StrengthOfKnowledge.WEAK)
                        .status(RiskStatus.IN_TREATMENT)
                        .build(),
                suggested(CV_OVERRELIANCE, Systems.CV_SCREENING, AnnexC.C_3_3, Parties.PEOPLE)
                        .title("Recruiters take the order of the list for a judgement")
                        .cause("Hundreds of applications a week and a score beside each name")
                        .event("Applications below a score are no longer read")
                        .consequence("A sorting aid becomes an automated decision that nobody answers for")
                        .inherent(level(LIKELY, MODERATE, "Reading times fall with the score"))
                        .current(level(POSSIBLE, MODERATE, "Scores are hidden; recruiters were trained"))
                        .strengthOfKnowledge(StrengthOfKnowledge.MODERATE)
                        .status(RiskStatus.ASSESSED)
                        .build(),
                suggested(ASSISTANT_WRONG_ANSWER, Systems.SUPPORT_ASSISTANT, AnnexC.C_3_7, Parties.CUSTOMER_SERVICE)
                        .title("The assistant states wrong terms as if they were binding")
                        .components(Set.of(Systems.LANGUAGE_MODEL))
                        .cause("A language model answers fluently where it has no source")
                        .event("A member relies on an invented deadline, fee or opening hour")
                        .consequence("The cooperative must honour the answer or pay; trust is lost")
                        .inherent(level(ALMOST_CERTAIN, MODERATE, "31 wrong of 1,000 answers in the trial"))
                        .current(level(LIKELY, MODERATE, "Answers on fees are taken from approved texts"))
                        .lossModel(losses.wrongAnswers())
                        .strengthOfKnowledge(StrengthOfKnowledge.MODERATE)
                        .status(RiskStatus.ACCEPTED)
                        .build(),
                suggested(ASSISTANT_INJECTION, Systems.SUPPORT_ASSISTANT, AnnexC.C_3_1, Parties.SECURITY)
                        .title("Text from outside steers the assistant's tools")
                        .components(Set.of(Systems.LANGUAGE_MODEL))
                        .cause("The assistant reads messages and pages that strangers write, and it can open cases")
                        .event("Hidden instructions make it reveal an order or open a return to another address")
                        .consequence("Disclosure of personal data; goods lost")
                        .inherent(level(LIKELY, MAJOR, "7 of 60 attacks of the red team succeeded"))
                        .current(level(POSSIBLE, MAJOR, "Tools ask the member to sign in again"))
                        .residual(level(UNLIKELY, MODERATE, "With separate rights for each tool and output checks"))
                        .lossModel(losses.injection())
                        .strengthOfKnowledge(StrengthOfKnowledge.MODERATE)
                        .status(RiskStatus.IN_TREATMENT)
                        .build(),
                suggested(ASSISTANT_MODEL_CHANGE, Systems.SUPPORT_ASSISTANT, AnnexC.C_3_6, Parties.ML_TEAM)
                        .title("The supplier changes the model without notice")
                        .components(Set.of(Systems.LANGUAGE_MODEL))
                        .cause("The model is hosted by its supplier and updated on the supplier's schedule")
                        .event("Answers that were tested no longer come out as tested")
                        .consequence("Wrong answers until somebody notices")
                        .inherent(level(LIKELY, MODERATE, "Three changes in the past year"))
                        .current(level(POSSIBLE, MODERATE, "The version is pinned for 90 days by contract"))
                        .lossModel(losses.modelChange())
                        .strengthOfKnowledge(StrengthOfKnowledge.STRONG)
                        .status(RiskStatus.ASSESSED)
                        .build(),
                suggested(RECOMMENDER_DRIFT, Systems.SHOP_RECOMMENDER, AnnexC.C_3_4, Parties.SHOP)
                        .title("Nightly learning drifts towards what sells, not what fits")
                        .cause("Clicks are rewarded, returns are not")
                        .event("The shop shows ever fewer products of ever fewer suppliers")
                        .consequence("More returns; small suppliers vanish from view")
                        .inherent(level(LIKELY, MODERATE, "Share of the ten top products rose from 18 to 29 per cent"))
                        .current(level(POSSIBLE, MINOR, "Weekly check of variety with automatic fall-back"))
                        .strengthOfKnowledge(StrengthOfKnowledge.STRONG)
                        .status(RiskStatus.ASSESSED)
                        .build(),
                suggested(TRIAGE_MISSED, Systems.XRAY_TRIAGE, AnnexC.C_3_4, Parties.RADIOLOGY)
                        .title("An urgent image is not put at the top")
                        .cause("The model was trained on adults of other countries and on other machines")
                        .event("A collapsed lung is ranked as routine and read hours later")
                        .consequence("Lasting harm or death of a patient")
                        .inherent(level(POSSIBLE, SEVERE, "Sensitivity 91 per cent on own images against 96 claimed"))
                        .current(level(UNLIKELY, SEVERE, "Every image is read within two hours whatever its rank"))
                        .residual(level(RARE, SEVERE, "With a local threshold and a monthly check on own images"))
                        .strengthOfKnowledge(StrengthOfKnowledge.STRONG)
                        .status(RiskStatus.IN_TREATMENT)
                        .build(),
                suggested(TRIAGE_SCANNER, Systems.XRAY_TRIAGE, AnnexC.C_3_5, Parties.RADIOLOGY)
                        .title("A new X-ray machine changes what the model sees")
                        .cause("Image processing differs between machines and software releases")
                        .event("Scores shift for all images of one room without an alarm")
                        .consequence("Urgent images are found late for days")
                        .inherent(level(POSSIBLE, MAJOR, "One shift in two years, found by chance"))
                        .strengthOfKnowledge(StrengthOfKnowledge.WEAK)
                        .status(RiskStatus.ASSESSED)
                        .build(),
                suggested(TRIAGE_RELIANCE, Systems.XRAY_TRIAGE, AnnexC.C_3_3, Parties.RADIOLOGY)
                        .title("Images marked as routine are read with less care")
                        .cause("A low rank suggests that nothing is there")
                        .event("A finding that the model does not know is overlooked")
                        .consequence("Late diagnosis of other diseases")
                        .inherent(level(POSSIBLE, MAJOR, "Published reader studies; no own data"))
                        .current(level(UNLIKELY, MAJOR, "Ranks are hidden while an image is read"))
                        .strengthOfKnowledge(StrengthOfKnowledge.WEAK)
                        .status(RiskStatus.ASSESSED)
                        .build(),
                suggested(INVOICE_MISREAD, Systems.INVOICE_READER, AnnexC.C_3_6, Parties.FINANCE)
                        .title("Old model misreads new invoice layouts")
                        .cause("The supplier ends support next year and trains no new layouts")
                        .event("Amounts below the limit for confirmation are booked wrongly")
                        .consequence("Small corrections in accounting")
                        .inherent(level(LIKELY, MINOR, "12 of 10,000 invoices corrected in the past quarter"))
                        .lossModel(losses.invoices())
                        .strengthOfKnowledge(StrengthOfKnowledge.STRONG)
                        .status(RiskStatus.ASSESSED)
                        .build());
    }

    /** The assistant's risk after the supplier's new model version: more wrong answers than had been accepted. */
    Risk wrongAnswersAfterModelChange(Risk accepted) {
        return accepted.toBuilder()
                .current(level(ALMOST_CERTAIN, MODERATE, "The new version answers 44 of 1,000 test questions wrongly"))
                .build();
    }

    private RiskBuilder suggested(RiskId id, AiSystemId system, RiskSourceRef source, PartyId owner) {
        return Objects.requireNonNull(identified.get(system)).suggestions().stream()
                .filter(suggestion -> suggestion.source().ref().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(source + " is not relevant for " + system))
                .toRisk(id.value())
                .owner(owner)
                .nextReview(today.plusDays(90));
    }

    private Assessment level(Likelihood likelihood, Consequence consequence, String rationale) {
        return matrix.assess(likelihood, consequence).toBuilder()
                .rationale(rationale)
                .assessedOn(today.minusDays(200))
                .assessedBy(Parties.AI_OFFICE)
                .build();
    }
}
