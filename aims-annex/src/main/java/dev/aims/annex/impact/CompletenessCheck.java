package dev.aims.annex.impact;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.Impact;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactNature;
import dev.aims.core.model.ImpactOrigin;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for what an impact assessment lacks. For one thread, used once. */
final class CompletenessCheck {
    /** What the consistency rules find of an assessment. */
    private static final Set<String> FOUND_BY_RULES = Set.of("measures", "approval");

    private final ImpactAssessmentTemplate template;
    private final ImpactAssessment assessment;
    private final List<AiSystem> systems;
    private final List<AiComponent> components;
    private final List<Finding> findings = new ArrayList<>();

    CompletenessCheck(ImpactAssessmentTemplate template, ImpactAssessment assessment, RegisterView view) {
        this.template = template;
        this.assessment = assessment;
        systems = assessment.systems().stream()
                .flatMap(id -> view.find(id).stream())
                .toList();
        components = systems.stream()
                .flatMap(system -> system.components().stream())
                .map(ComponentUse::component)
                .distinct()
                .flatMap(id -> view.find(id).stream())
                .toList();
    }

    ImpactCompleteness check(FundamentalRights rights) {
        List<ContentRow> content = template.content().stream().map(this::row).toList();
        List<TopicRow> topics = topics();
        List<ContentRow> rightsRows = rights == FundamentalRights.REQUIRED ? rights(content) : List.of();
        findContents(content);
        findTopics(topics);
        List<String> questions = new ArrayList<>();
        content.forEach(row -> questions.addAll(row.questions()));
        rightsRows.forEach(row -> questions.addAll(row.questions()));
        if (rights == FundamentalRights.UNKNOWN) {
            questions.add("Is a fundamental rights impact assessment required ("
                    + template.rights().article() + ")? It is of: "
                    + template.rights().appliesTo());
        }
        return new ImpactCompleteness(assessment.id(), content, topics, rightsRows, findings, questions);
    }

    private ContentRow row(RecordContent content) {
        Draft draft = new Draft();
        switch (content.id()) {
            case "identification" ->
                draft.want("version and use that was looked at", assessment.scope())
                        .want("owner", assessment.owner())
                        .want("assessors", !assessment.assessors().isEmpty())
                        .want("day on which it was conducted", assessment.conductedOn());
            case "purpose" ->
                draft.want("intended use of each system", each(system -> system.intendedUse() != null))
                        .ask("Are functions and uses that are not planned described?");
            case "misuse" ->
                draft.want("foreseeable misuse", !assessment.foreseeableMisuse().isEmpty());
            case "data" ->
                draft.want("data sets", has(ComponentKind.DATA_SET))
                        .want(
                                "quality of the data",
                                components(ComponentKind.DATA_SET).stream().anyMatch(data -> data.quality() != null));
            case "model" -> draft.want("models", has(ComponentKind.MODEL));
            case "environment" ->
                draft.want("places of use", each(system -> !system.deployments().isEmpty()))
                        .ask("In which languages and technical setting is the system used?");
            case "parties" ->
                draft.want("affected parties", !assessment.subjects().isEmpty())
                        .ask("Are those affected indirectly among the parties?");
            case "effects" ->
                draft.want("harms", has(impact -> impact.nature() == ImpactNature.HARM))
                        .want("benefits", has(impact -> impact.nature() == ImpactNature.BENEFIT))
                        .want("effects on each affected party", everySubjectHasImpacts());
            case "failures" ->
                draft.want("impacts of failures", has(impact -> impact.origin() == ImpactOrigin.FAILURE));
            case "complexity" -> draft.ask("How complex is the system, and was that looked at?");
            case "human_role" ->
                draft.want("level of automation", each(system -> system.automation() != null))
                        .ask("Which part do people play, and with which means and tools do they oversee the system?");
            case "work" -> draft.ask("Which effects on jobs and skills were found?");
            case "measures" ->
                draft.want("harms", has(impact -> impact.nature() == ImpactNature.HARM))
                        .want("what is done about each harm", everyHarmHasMeasures())
                        .ask("Who carries out the measures, and by when?");
            case "approval" ->
                draft.want("decision", assessment.outcome())
                        .want("its reason and conditions", assessment.outcomeReason())
                        .want("who approved it", assessment.approvedBy())
                        .want("when it was approved", assessment.approvedOn());
            case "validity" ->
                draft.want("day of the next review", assessment.nextReview())
                        .want("risks that it feeds", !assessment.risks().isEmpty())
                        .ask("For how long is the record kept?");
            default -> draft.ask("Is this recorded: " + content.text() + "?");
        }
        return draft.row(content.id(), content.text(), content.basis());
    }

    private boolean each(Predicate<AiSystem> test) {
        return !systems.isEmpty() && systems.stream().allMatch(test);
    }

    private boolean has(ComponentKind kind) {
        return !components(kind).isEmpty();
    }

    private List<AiComponent> components(ComponentKind kind) {
        return components.stream().filter(component -> component.kind() == kind).toList();
    }

    private boolean has(Predicate<Impact> test) {
        return assessment.impacts().stream().anyMatch(test);
    }

    private boolean everySubjectHasImpacts() {
        Set<String> affected = assessment.impacts().stream()
                .flatMap(impact -> impact.subjects().stream())
                .collect(Collectors.toSet());
        return !assessment.subjects().isEmpty()
                && assessment.subjects().stream().allMatch(subject -> affected.contains(subject.id()));
    }

    private boolean everyHarmHasMeasures() {
        return has(impact -> impact.nature() == ImpactNature.HARM)
                && assessment.impacts().stream()
                        .allMatch(impact -> impact.nature() != ImpactNature.HARM || impact.measures() != null);
    }

    private List<TopicRow> topics() {
        Map<String, String> lookedAt = ImpactAssessmentTemplate.lookedAt(assessment);
        return template.subjects().stream()
                .flatMap(subject -> subject.topics().stream()
                        .map(topic -> new TopicRow(
                                subject,
                                topic,
                                assessment.impacts().stream()
                                        .filter(impact -> impact.topics().contains(topic.id()))
                                        .map(Impact::id)
                                        .toList(),
                                lookedAt.get(topic.id()))))
                .toList();
    }

    /** What the record holds anyway stands for the same here; the rest is asked. */
    private List<ContentRow> rights(List<ContentRow> content) {
        Map<String, ContentRow> byId = content.stream().collect(Collectors.toMap(ContentRow::id, row -> row));
        String basis = template.rights().article().toString();
        return template.rights().content().stream()
                .map(wanted -> {
                    ContentRow same = wanted.contained() == null ? null : byId.get(wanted.contained());
                    return same == null
                            ? new Draft()
                                    .ask("Is this recorded (" + basis + "): " + wanted.text() + "?")
                                    .row(wanted.id(), wanted.text(), basis)
                            : new ContentRow(
                                    wanted.id(), wanted.text(), basis, same.state(), same.lacking(), List.of());
                })
                .toList();
    }

    private void findContents(List<ContentRow> content) {
        content.stream()
                .filter(row -> !row.lacking().isEmpty() && !FOUND_BY_RULES.contains(row.id()))
                .forEach(row -> findings.add(Finding.warning(
                                "impact.content-missing",
                                place(null),
                                "lacks " + String.join(", ", row.lacking()) + " (" + row.text() + "); record it")
                        .withBasis(row.basis())));
    }

    private void findTopics(List<TopicRow> topics) {
        topics.stream()
                .filter(TopicRow::isOpen)
                .forEach(row -> findings.add(Finding.info(
                                "impact.topic-open",
                                place("impacts"),
                                "names no impact under " + row.topic().id()
                                        + " and does not say that it was looked at: "
                                        + row.topic().question() + " Record an impact, or what was seen")
                        .withBasis("in line with " + row.subject().control())));
        Set<String> known = template.topics().map(ImpactTopic::id).collect(Collectors.toSet());
        assessment
                .impacts()
                .forEach(impact -> impact.topics().stream()
                        .filter(topic -> !known.contains(topic))
                        .forEach(topic -> findings.add(Finding.info(
                                "impact.other-topic",
                                place("impacts[" + impact.id() + "].topics"),
                                "names " + topic + ", which the template does not have"))));
    }

    private Place place(@Nullable String component) {
        return new Place.Entity(
                EntityType.nameOf(assessment.id().type()), assessment.id().value(), component);
    }

    /** A row that is being made. */
    private static final class Draft {
        private final List<String> lacking = new ArrayList<>();
        private final List<String> questions = new ArrayList<>();
        private int recorded;

        Draft want(String what, @Nullable Object recordedValue) {
            return want(what, recordedValue != null);
        }

        Draft want(String what, boolean isRecorded) {
            if (isRecorded) {
                recorded++;
            } else {
                lacking.add(what);
            }
            return this;
        }

        Draft ask(String question) {
            questions.add(question);
            return this;
        }

        ContentRow row(String id, String text, String basis) {
            return new ContentRow(id, text, basis, state(), lacking, questions);
        }

        private ContentState state() {
            if (recorded > 0) {
                return lacking.isEmpty() && questions.isEmpty() ? ContentState.RECORDED : ContentState.IN_PART;
            }
            return lacking.isEmpty() ? ContentState.NOT_TOLD : ContentState.MISSING;
        }
    }
}
