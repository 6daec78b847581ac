package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.PartyId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A question of the experts' field whose answer is known, though not to them.
 *
 * @param answers what they said, one an expert
 */
public record SeedQuestion(String id, double truth, Background background, List<Judgement> answers) {
    /** What would be as likely as anything else, by which it is measured how much an answer tells. */
    public enum Background {
        /** Values. */
        UNIFORM,

        /** Orders of magnitude; truth and answers must be above 0. */
        LOGARITHMIC
    }

    public SeedQuestion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(background, "background");
        answers = List.copyOf(answers);
        if (!Double.isFinite(truth)) {
            throw new IllegalArgumentException("truth of " + id + " must be finite but was " + truth);
        } else if (answers.isEmpty()) {
            throw new IllegalArgumentException("answers to " + id + " must not be empty");
        }
        Set<PartyId> experts = new HashSet<>();
        for (Judgement answer : answers) {
            if (!experts.add(answer.expert())) {
                throw new IllegalArgumentException(
                        "answers to " + id + " must be one an expert but two are those of " + answer.expert());
            }
            double least = Math.min(truth, answer.stated().get(0).value());
            if (background == Background.LOGARITHMIC && !(least > 0)) {
                throw new IllegalArgumentException("truth of and answers to " + id
                        + " must be above 0 on a logarithmic background but one is " + least);
            }
        }
    }

    /** A question about a value of the usual kind. */
    public static SeedQuestion of(String id, double truth, Judgement... answers) {
        return new SeedQuestion(id, truth, Background.UNIFORM, List.of(answers));
    }

    /** A question about a value whose order of magnitude is what matters. */
    public static SeedQuestion logarithmic(String id, double truth, Judgement... answers) {
        return new SeedQuestion(id, truth, Background.LOGARITHMIC, List.of(answers));
    }

    Optional<Judgement> findAnswer(PartyId expert) {
        return answers.stream().filter(answer -> answer.expert().equals(expert)).findFirst();
    }
}
