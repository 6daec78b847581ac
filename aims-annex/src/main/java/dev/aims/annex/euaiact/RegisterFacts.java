package dev.aims.annex.euaiact;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Answer;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an entry of the register. Roles of ISO/IEC 22989 and stages of the life cycle say nothing that the
 * Act would take as such; a trait counts only where it leaves no room.
 */
final class RegisterFacts {
    private static final List<Meaning> MEANINGS = List.of(
            Meaning.of(Trait.MACHINE_LEARNING, Known.YES, Known.YES, Circumstance.AI_SYSTEM),
            Meaning.of(Trait.GENERATIVE, Known.YES, Known.YES, TransparencyCase.SYNTHETIC_CONTENT),
            Meaning.of(
                    Trait.GENERATIVE,
                    Known.NO,
                    Known.NO,
                    TransparencyCase.SYNTHETIC_CONTENT,
                    TransparencyCase.DEEP_FAKE,
                    TransparencyCase.PUBLIC_INTEREST_TEXT,
                    ProhibitedPractice.NON_CONSENSUAL_INTIMATE_CONTENT,
                    ProhibitedPractice.CHILD_SEXUAL_ABUSE_MATERIAL),
            Meaning.of(Trait.PERSONAL_DATA, Known.YES, Known.YES, Circumstance.PERSONAL_DATA),
            Meaning.of(
                    Trait.PERSONAL_DATA,
                    Known.NO,
                    Known.NO,
                    Circumstance.PERSONAL_DATA,
                    Circumstance.PROFILING,
                    AnnexIIIUse.REMOTE_BIOMETRIC_IDENTIFICATION,
                    AnnexIIIUse.BIOMETRIC_CATEGORISATION,
                    AnnexIIIUse.EMOTION_RECOGNITION,
                    AnnexIIIUse.POLICE_PROFILING,
                    TransparencyCase.EMOTION_OR_CATEGORISATION,
                    ProhibitedPractice.SENSITIVE_BIOMETRIC_CATEGORISATION,
                    ProhibitedPractice.REAL_TIME_REMOTE_BIOMETRIC_IDENTIFICATION),
            Meaning.of(
                    Trait.SAFETY_RELEVANT,
                    Known.NO,
                    Known.NO,
                    Circumstance.SAFETY_COMPONENT,
                    Circumstance.FAILURE_ENDANGERS,
                    AnnexIIIUse.CRITICAL_INFRASTRUCTURE));

    static final List<Trait> TELLING =
            MEANINGS.stream().map(Meaning::trait).distinct().toList();

    private final AiSystem system;
    private final List<Finding> findings = new ArrayList<>();

    private RegisterFacts(AiSystem system) {
        this.system = Objects.requireNonNull(system, "system");
    }

    static AiActFacts of(AiSystem system) {
        return new RegisterFacts(system).read();
    }

    private AiActFacts read() {
        AiActFacts facts = AiActFacts.none()
                .with(Circumstance.PERSONAL_USE, Known.NO, system.id() + ": kept in an organization's register");
        for (Meaning meaning : MEANINGS) {
            if (meaning.fits(system)) {
                for (AiActFact fact : meaning.facts()) {
                    facts = facts.with(fact, meaning.known(), system.id() + ": " + meaning.described());
                }
            }
        }
        List<Answer> answers = system.answers().stream()
                .filter(answer -> answer.question().catalog().equals(AiActRules.CATALOG))
                .toList();
        for (Answer answer : answers) {
            if (contradicted(answer, answers)) {
                report(
                        "ai-act-facts.contradicting-answers",
                        answer,
                        "the same question has another answer as well; neither is used");
            } else {
                facts = with(facts, answer);
            }
        }
        return facts.of(system.id(), findings);
    }

    private AiActFacts with(AiActFacts facts, Answer answer) {
        String id = answer.question().question();
        String text = answer.text().strip();
        String source = source(answer);
        if (id.equals(AiActQuestion.PLACED_ON_MARKET)) {
            return facts.withValues(date(answer, source), facts.modelPlacedOnMarket(), facts.trainingCompute());
        } else if (id.equals(AiActQuestion.MODEL_PLACED_ON_MARKET)) {
            return facts.withValues(facts.placedOnMarket(), date(answer, source), facts.trainingCompute());
        } else if (id.equals(AiActQuestion.TRAINING_COMPUTE)) {
            return facts.withValues(facts.placedOnMarket(), facts.modelPlacedOnMarket(), number(answer, source));
        }
        return AiActFact.all().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .map(fact -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes" -> facts.with(fact, Known.YES, source);
                    case "no" -> facts.with(fact, Known.NO, source);
                    default -> {
                        report("ai-act-facts.answer-not-understood", answer, "must be yes or no to be used");
                        yield facts.with(fact, Known.OPEN, source);
                    }
                })
                .orElseGet(() -> {
                    report("ai-act-facts.unknown-question", answer, "there is no such question");
                    return facts;
                });
    }

    private static boolean contradicted(Answer answer, List<Answer> answers) {
        return answers.stream()
                .anyMatch(other -> other.question().equals(answer.question())
                        && !other.text().strip().equalsIgnoreCase(answer.text().strip()));
    }

    private @Nullable Given<LocalDate> date(Answer answer, String source) {
        return value(answer, source, LocalDate::parse, "must be a date such as 2027-03-01 to be used");
    }

    private @Nullable Given<BigDecimal> number(Answer answer, String source) {
        return value(answer, source, RegisterFacts::parse, "must be a number, 0 or more, such as 2.5e25 to be used");
    }

    private static BigDecimal parse(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0) {
            throw new NumberFormatException("below 0");
        }
        return number;
    }

    private <T> @Nullable Given<T> value(Answer answer, String source, Function<String, T> parser, String rule) {
        try {
            return new Given<>(parser.apply(answer.text().strip()), source);
        } catch (DateTimeParseException | NumberFormatException e) {
            report("ai-act-facts.answer-not-understood", answer, rule);
            return null;
        }
    }

    private String source(Answer answer) {
        return system.id() + ": answer to " + answer.question()
                + (answer.by() == null ? "" : " by " + answer.by())
                + (answer.on() == null ? "" : " on " + answer.on());
    }

    /** The answer's text stays out of the message: it may be personal. */
    private void report(String code, Answer answer, String what) {
        Place place = new Place.Entity(
                "ai-system", system.id().value(), "answers[" + system.answers().indexOf(answer) + "]");
        findings.add(Finding.warning(code, place, answer.question() + ": " + what));
    }

    /** That a trait, present or ruled out, makes facts true or false. */
    private record Meaning(Trait trait, Known state, Known known, List<AiActFact> facts) {
        static Meaning of(Trait trait, Known state, Known known, AiActFact... facts) {
            return new Meaning(trait, state, known, List.of(facts));
        }

        boolean fits(AiSystem system) {
            return (state == Known.YES ? system.traits() : system.absentTraits()).contains(trait);
        }

        String described() {
            return "trait " + trait + (state == Known.YES ? "" : " ruled out");
        }
    }
}
