package dev.aims.annex.identification;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.Question;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.annex.catalog.Topic;
import dev.aims.annex.catalog.TraitDefinition;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Answer;
import dev.aims.core.model.QuestionRef;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the traits of one system say about its risks, by rules alone.
 *
 * <p>A source or objective is relevant if the system has at least one of the traits that the catalog lists for it; each
 * such trait is a reason. A source of which the system has no trait, but of which some are open, is {@link #undecided}:
 * nothing is concluded from what is not known.
 *
 * @param suggestions the relevant sources, those with most reasons first, then in the catalogs' order
 * @param objectives the relevant objectives, in the same order
 * @param undecided the sources of which no trait is known to be there and some are open
 * @param openTraits the traits about which nothing is known, each with the question to ask
 */
public record RiskIdentification(
        AiSystem system,
        List<Suggestion> suggestions,
        List<RelevantObjective> objectives,
        List<RiskSource> undecided,
        List<TraitDefinition> openTraits) {
    public RiskIdentification {
        suggestions = List.copyOf(suggestions);
        objectives = List.copyOf(objectives);
        undecided = List.copyOf(undecided);
        openTraits = List.copyOf(openTraits);
    }

    /** Identifies by the catalogs that come with the library. */
    public static RiskIdentification of(AiSystem system) {
        return of(system, Catalogs.builtIn());
    }

    /** Identifies by the risk sources and objectives of these catalogs. */
    public static RiskIdentification of(AiSystem system, Catalogs catalogs) {
        return new RiskIdentification(
                system,
                catalogs.sources().stream()
                        .map(source ->
                                new Suggestion(system, source, reasons(system, source), openQuestions(system, source)))
                        .filter(suggestion -> !suggestion.reasons().isEmpty())
                        .sorted(Comparator.comparingInt(
                                suggestion -> -suggestion.reasons().size()))
                        .toList(),
                catalogs.objectives().stream()
                        .map(objective -> new RelevantObjective(
                                objective, reasons(system, objective), openQuestions(system, objective)))
                        .filter(relevant -> !relevant.reasons().isEmpty())
                        .sorted(Comparator.comparingInt(
                                relevant -> -relevant.reasons().size()))
                        .toList(),
                catalogs.sources().stream()
                        .filter(source -> source.traits().stream().noneMatch(system::has))
                        .filter(source -> source.traits().stream().anyMatch(system::isOpen))
                        .toList(),
                catalogs.traits().stream()
                        .filter(definition -> system.isOpen(definition.trait()))
                        .toList());
    }

    /**
     * The suggestion with most reasons.
     *
     * @throws NoSuchElementException if there is none
     */
    public Suggestion first() {
        if (suggestions.isEmpty()) {
            throw new NoSuchElementException("no risk source is relevant for " + system.id() + " by what is known; "
                    + openTraits.size() + " traits are open");
        }
        return suggestions.get(0);
    }

    private static List<Reason> reasons(AiSystem system, Topic topic) {
        String rule = topic.id() + " lists the trait";
        return topic.traits().stream()
                .filter(system::has)
                .map(trait -> new Reason(trait, rule))
                .toList();
    }

    private static List<Question> openQuestions(AiSystem system, Topic topic) {
        Set<QuestionRef> answered =
                system.answers().stream().map(Answer::question).collect(Collectors.toSet());
        return topic.questions().stream()
                .filter(question -> !answered.contains(question.ref()))
                .filter(question -> question.answeredByTraits().stream().allMatch(system::isOpen))
                .filter(question -> !question.answeredByAutomationLevel() || system.automation() == null)
                .toList();
    }
}
