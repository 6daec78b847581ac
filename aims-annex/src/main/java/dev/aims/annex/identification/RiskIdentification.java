package dev.aims.annex.identification;

import dev.aims.annex.catalog.Catalog;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the traits of one system say about its risks, by rules alone.
 *
 * <p>A source or objective is relevant if the system has at least one of the traits that the catalog lists for it; each
 * such trait is a reason. A source of which the system has no trait, but of which some are open, is {@link #undecided}:
 * nothing is concluded from what is not known.
 *
 * <p>Ranked by the number of reasons, then by how sharply they point ({@link Reason#strength}), then in the catalogs'
 * order.
 *
 * @param catalogs by whose risk sources and objectives it was identified
 * @param suggestions the relevant sources, ranked
 * @param objectives the relevant objectives, in the same order
 * @param undecided the sources of which no trait is known to be there and some are open
 * @param openTraits the traits about which nothing is known, each with the question to ask
 */
public record RiskIdentification(
        AiSystem system,
        Catalogs catalogs,
        List<Suggestion> suggestions,
        List<RelevantObjective> objectives,
        List<RiskSource> undecided,
        List<TraitDefinition> openTraits) {
    public RiskIdentification {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(catalogs, "catalogs");
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
                catalogs,
                catalogs.sources().stream()
                        .map(source -> new Suggestion(
                                system,
                                source,
                                reasons(system, source, catalogs.sources()),
                                openQuestions(system, source)))
                        .filter(suggestion -> !suggestion.reasons().isEmpty())
                        .sorted(ranking(Suggestion::reasons))
                        .toList(),
                catalogs.objectives().stream()
                        .map(objective -> new RelevantObjective(
                                objective,
                                reasons(system, objective, catalogs.objectives()),
                                openQuestions(system, objective)))
                        .filter(relevant -> !relevant.reasons().isEmpty())
                        .sorted(ranking(RelevantObjective::reasons))
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

    /**
     * The entries of a taxonomy of risks, such as {@code owasp-llm-top10}, or of {@code aims-safeguards}, that are worth a
     * look: those that name a trait which the system has, as far as they name traits, and that have to do with a relevant
     * source or objective, as far as they have to do with any. Ranked as everything here.
     */
    public List<ProposedEntry> proposalsFrom(Catalog taxonomy) {
        return new Proposals(this).of(taxonomy);
    }

    private static <T> Comparator<T> ranking(Function<T, List<Reason>> reasons) {
        return Comparator.comparingInt((T found) -> -reasons.apply(found).size())
                .thenComparingDouble(found -> -Reason.strength(reasons.apply(found)));
    }

    private static List<Reason> reasons(AiSystem system, Topic topic, List<? extends Topic> all) {
        String rule = topic.id() + " lists the trait";
        return topic.traits().stream()
                .filter(system::has)
                .map(trait -> new Reason(trait, rule, (int) all.stream()
                        .filter(other -> other.traits().contains(trait))
                        .count()))
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
