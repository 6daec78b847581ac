package dev.aims.annex.identification;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Trait;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A first, provisional level for risks that nobody has looked at yet, so that people know where to look first. It is a
 * rule of this project, not a judgement, and comes from no standard.
 *
 * <ul>
 *   <li>Consequence: severe if the system is {@code safety_relevant} and concerns {@code vulnerable_groups}, major if it
 *       is safety relevant; else, if it {@code affects_individuals}, major with {@code vulnerable_groups} or
 *       {@code sensitive_data} and moderate without; minor if it is known to do neither. If that is open, there is no
 *       level, only the questions.
 *   <li>Likelihood: unlikely with one reason for the source, possible with two, likely with three or more.
 * </ul>
 */
public final class Screening {
    private final RiskMatrix matrix;

    private Screening(RiskMatrix matrix) {
        this.matrix = matrix;
    }

    /** @param matrix one with the scales of {@link dev.aims.risk.criteria.StandardCriteria} */
    public static Screening with(RiskMatrix matrix) {
        return new Screening(matrix);
    }

    /** The provisional inherent level with its rationale; empty if too little is known of the system. */
    public Optional<Assessment> assess(Suggestion suggestion) {
        AiSystem system = suggestion.system();
        return consequence(system)
                .map(consequence -> matrix.assess(likelihood(suggestion), consequence).toBuilder()
                        .rationale(rationale(suggestion, system))
                        .build());
    }

    /** The traits that must be known, one way or the other, before the system can be screened. */
    public static List<Trait> missing(AiSystem system) {
        return consequence(system).isPresent()
                ? List.of()
                : Stream.of(Trait.SAFETY_RELEVANT, Trait.AFFECTS_INDIVIDUALS)
                        .filter(system::isOpen)
                        .toList();
    }

    private static Likelihood likelihood(Suggestion suggestion) {
        return switch (suggestion.reasons().size()) {
            case 1 -> Likelihood.UNLIKELY;
            case 2 -> Likelihood.POSSIBLE;
            default -> Likelihood.LIKELY;
        };
    }

    private static Optional<Consequence> consequence(AiSystem system) {
        if (system.has(Trait.SAFETY_RELEVANT)) {
            return Optional.of(system.has(Trait.VULNERABLE_GROUPS) ? Consequence.SEVERE : Consequence.MAJOR);
        } else if (system.has(Trait.AFFECTS_INDIVIDUALS)) {
            boolean grave = system.has(Trait.VULNERABLE_GROUPS) || system.has(Trait.SENSITIVE_DATA);
            return Optional.of(grave ? Consequence.MAJOR : Consequence.MODERATE);
        }
        boolean open = system.isOpen(Trait.SAFETY_RELEVANT) || system.isOpen(Trait.AFFECTS_INDIVIDUALS);
        return open ? Optional.empty() : Optional.of(Consequence.MINOR);
    }

    private static String rationale(Suggestion suggestion, AiSystem system) {
        List<Trait> weighed = Stream.of(
                        Trait.SAFETY_RELEVANT, Trait.AFFECTS_INDIVIDUALS, Trait.VULNERABLE_GROUPS, Trait.SENSITIVE_DATA)
                .filter(system::has)
                .toList();
        return "Screening by rule, not judged by a person: "
                + suggestion.reasons().size() + " of "
                + suggestion.source().traits().size() + " traits of "
                + suggestion.source().id()
                + " are there; consequence from "
                + (weighed.isEmpty() ? "neither safety nor individuals being concerned" : weighed.toString());
    }
}
