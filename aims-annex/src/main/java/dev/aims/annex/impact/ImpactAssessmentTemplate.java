package dev.aims.annex.impact;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.Disagreement;
import dev.aims.annex.catalog.Objective;
import dev.aims.annex.catalog.Related;
import dev.aims.annex.internal.OnDemand;
import dev.aims.core.model.AffectedKind;
import dev.aims.core.model.AffectedSubject;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactAssessmentBuilder;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.register.RegisterView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an impact assessment of an AI system looks at, holds and is done by: an aid, not the text of a standard. What rests
 * on doubtful sources is told by {@link #notices}.
 *
 * @param sources what was compared to make it
 * @param requirements what ISO/IEC 42001 asks for
 * @param dimensions of impact as reported for ISO/IEC 42005, 6.8
 * @param content what the record should hold
 * @param depthCriteria by which it is decided how deep an assessment goes
 * @param lifeCyclePoints the stages of a system's life at which to assess
 * @param links from ISO/IEC 42001 to ISO/IEC 42005
 * @param rights what Art. 27 of the EU AI Act wants beside
 * @param iso42005 the clauses of ISO/IEC 42005, which is guidance
 */
public record ImpactAssessmentTemplate(
        String id,
        String edition,
        String title,
        String definition,
        String definitionSource,
        String licence,
        List<String> sources,
        List<TemplateNote> notices,
        List<Disagreement> disagreements,
        List<ImpactRequirement> requirements,
        List<ImpactSubject> subjects,
        List<String> dimensions,
        List<ProcessStep> steps,
        List<RecordContent> content,
        List<ReassessmentTrigger> triggers,
        List<String> depthCriteria,
        List<LifeCycleStage> lifeCyclePoints,
        List<GuidanceLink> links,
        RightsAssessment rights,
        List<GuidanceEntry> iso42005,
        List<GuidanceEntry> iso42005Annexes) {
    /**
     * The attribute of an impact assessment that says which topics were looked at without finding an impact: an object
     * from the topic's id to what was seen, in words.
     */
    public static final String LOOKED_AT = "impact-topics-looked-at";

    private static final OnDemand<ImpactAssessmentTemplate> STANDARD =
            new OnDemand<>(ImpactTemplateReader::loadStandard);

    public ImpactAssessmentTemplate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(definitionSource, "definitionSource");
        Objects.requireNonNull(licence, "licence");
        sources = List.copyOf(sources);
        notices = List.copyOf(notices);
        disagreements = List.copyOf(disagreements);
        requirements = List.copyOf(requirements);
        subjects = List.copyOf(subjects);
        dimensions = List.copyOf(dimensions);
        steps = List.copyOf(steps);
        content = List.copyOf(content);
        triggers = List.copyOf(triggers);
        depthCriteria = List.copyOf(depthCriteria);
        lifeCyclePoints = List.copyOf(lifeCyclePoints);
        links = List.copyOf(links);
        Objects.requireNonNull(rights, "rights");
        iso42005 = List.copyOf(iso42005);
        iso42005Annexes = List.copyOf(iso42005Annexes);
    }

    /** The one that comes with the library, read when first asked for. */
    public static ImpactAssessmentTemplate standard() {
        return STANDARD.get();
    }

    /** The topics of all subjects, in order. */
    public Stream<ImpactTopic> topics() {
        return subjects.stream().flatMap(subject -> subject.topics().stream());
    }

    /**
     * Starts an assessment of a system with what the register knows of it: who is affected, as individuals until somebody
     * says otherwise, and the owner. Nothing of it is conducted.
     *
     * @param id of the assessment
     */
    public ImpactAssessmentBuilder draftFor(AiSystem system, String id) {
        List<AffectedSubject> affected = new ArrayList<>();
        for (String people : system.affectedPeople()) {
            affected.add(new AffectedSubject(
                    "affected-" + (affected.size() + 1), AffectedKind.INDIVIDUALS, cut(people, 500), null));
        }
        return ImpactAssessment.builder(id)
                .title(cut("Impact assessment of " + system.name(), 500))
                .systems(Set.of(system.id()))
                .subjects(affected)
                .owner(system.owner());
    }

    /**
     * A copy that says that a topic was looked at and no impact found.
     *
     * @param topic the id of a topic of this template
     * @param seen what was seen, in words
     * @throws IllegalArgumentException if there is no such topic, or nothing is said
     */
    public ImpactAssessment withLookedAt(ImpactAssessment assessment, String topic, String seen) {
        if (topics().noneMatch(each -> each.id().equals(topic))) {
            throw new IllegalArgumentException(
                    "topic must be one of " + topics().map(ImpactTopic::id).toList() + " but was \"" + topic + "\"");
        }
        if (seen.isBlank()) {
            throw new IllegalArgumentException("seen must not be blank");
        }
        Map<String, Object> attributes = new LinkedHashMap<>(assessment.attributes());
        Map<String, Object> looked = new LinkedHashMap<>();
        lookedAt(assessment).forEach(looked::put);
        looked.put(topic, seen);
        attributes.put(LOOKED_AT, looked);
        return assessment.toBuilder().attributes(attributes).build();
    }

    /** Which topics somebody looked at without finding an impact, and what was seen. */
    static Map<String, String> lookedAt(ImpactAssessment assessment) {
        Map<String, String> looked = new LinkedHashMap<>();
        if (assessment.attributes().get(LOOKED_AT) instanceof Map<?, ?> topics) {
            topics.forEach((topic, seen) -> {
                if (topic instanceof String id && seen instanceof String text && !text.isBlank()) {
                    looked.put(id, text);
                }
            });
        }
        return looked;
    }

    /**
     * What an assessment still lacks.
     *
     * @param view where its systems and their components are looked up
     * @param rights whether Art. 27 of the EU AI Act asks for more
     */
    public ImpactCompleteness completeness(ImpactAssessment assessment, RegisterView view, FundamentalRights rights) {
        return new CompletenessCheck(this, assessment, view).check(rights);
    }

    /**
     * The objectives that are at stake where there are impacts on a subject: those which a catalog in scope relates to the
     * control that asks to look at the subject, each with the catalog's rationale. Mind the basis of the relation.
     */
    public List<Related<ObjectiveRef>> objectivesOf(ImpactSubject subject, Catalogs catalogs) {
        List<Related<ObjectiveRef>> objectives = new ArrayList<>();
        for (Objective objective : catalogs.objectives()) {
            objective.controls().stream()
                    .filter(related -> related.ref().equals(subject.control()))
                    .map(related -> new Related<>(objective.ref(), related.rationale(), related.basis()))
                    .forEach(objectives::add);
        }
        return objectives;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
