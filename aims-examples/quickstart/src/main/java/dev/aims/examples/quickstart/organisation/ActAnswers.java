package dev.aims.examples.quickstart.organisation;

import static dev.aims.annex.euaiact.AiActRole.DEPLOYER;
import static dev.aims.annex.euaiact.AiActRole.PROVIDER;
import static dev.aims.annex.euaiact.Circumstance.*;

import dev.aims.annex.euaiact.AiActFacts;
import dev.aims.annex.euaiact.AiActRole;
import dev.aims.annex.euaiact.AnnexIAct;
import dev.aims.annex.euaiact.AnnexIIIUse;
import dev.aims.annex.euaiact.ProhibitedPractice;
import dev.aims.annex.euaiact.TransparencyCase;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Answer;
import dev.aims.core.model.QuestionRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owners of the systems answered when they were asked about the EU AI Act; of two systems not all is answered. */
final class ActAnswers {
    private final LocalDate asked;

    ActAnswers(LocalDate asked) {
        this.asked = asked;
    }

    AiSystem loanScoring(AiSystem system) {
        return with(
                system,
                screened(AiActFacts.none().yes(PROVIDER, DEPLOYER, AnnexIIIUse.CREDITWORTHINESS, PROFILING))
                        .yes(DECISIONS_ON_PERSONS)
                        .no(FRAUD_DETECTION, PUBLIC_BODY, WORKPLACE_USE),
                LocalDate.of(2025, 3, 3));
    }

    AiSystem cvScreening(AiSystem system) {
        return with(
                system,
                screened(AiActFacts.none().yes(DEPLOYER, AnnexIIIUse.RECRUITMENT, PROFILING))
                        .no(PUBLIC_BODY, DECISIONS_ON_PERSONS),
                LocalDate.of(2028, 1, 10));
    }

    AiSystem supportAssistant(AiSystem system) {
        return with(
                system,
                screened(AiActFacts.none().yes(PROVIDER, DEPLOYER, TransparencyCase.INTERACTION))
                        .no(OBVIOUS_AI, ASSISTIVE_EDITING, CRIME_AUTHORISED),
                LocalDate.of(2026, 9, 1));
    }

    AiSystem shopRecommender(AiSystem system) {
        return with(system, screened(AiActFacts.none().yes(PROVIDER, DEPLOYER)), LocalDate.of(2024, 5, 6));
    }

    /** Whether its maker has it assessed by somebody else, and whether it can endanger anybody, was not answered yet. */
    AiSystem xrayTriage(AiSystem system) {
        return with(
                system,
                AiActFacts.none()
                        .yes(DEPLOYER, UNION_ESTABLISHED, AnnexIAct.MEDICAL_DEVICES, ITSELF_THE_PRODUCT)
                        .noOther(AiActRole.class)
                        .noOther(ProhibitedPractice.class)
                        .noOther(AnnexIAct.class),
                null);
    }

    /** What was ruled out of each of these systems, but for what was stated before. */
    private static AiActFacts screened(AiActFacts facts) {
        return facts.yes(UNION_ESTABLISHED, UNION_MARKET)
                .noOther(AiActRole.class)
                .noOther(ProhibitedPractice.class)
                .noOther(AnnexIAct.class)
                .noOther(AnnexIIIUse.class)
                .noOther(TransparencyCase.class)
                .no(DEFENCE_ONLY, SCIENTIFIC_RESEARCH_ONLY, PRE_MARKET, THIRD_COUNTRY_AUTHORITY)
                .no(SAFETY_COMPONENT, ITSELF_THE_PRODUCT, GENERAL_PURPOSE_MODEL)
                .no(OWN_NAME, SUBSTANTIAL_MODIFICATION, CHANGED_PURPOSE, FREE_OPEN_SOURCE);
    }

    private AiSystem with(AiSystem system, AiActFacts facts, @Nullable LocalDate placedOnMarket) {
        AiActFacts told = AiActFacts.from(system);
        List<Answer> answers = new ArrayList<>(system.answers());
        facts.statements().stream()
                .filter(statement -> told.answer(statement.fact()) != statement.known())
                .forEach(statement -> answers.add(answer(
                        system, statement.fact().question(), statement.known().id())));
        if (placedOnMarket != null) {
            answers.add(answer(system, QuestionRef.parse("eu-ai-act:placed-on-market"), placedOnMarket.toString()));
        }
        return system.toBuilder().answers(answers).build();
    }

    private Answer answer(AiSystem system, QuestionRef question, String text) {
        return new Answer(question, text, system.owner(), asked);
    }
}
