package dev.aims.annex.impact;

import dev.aims.core.model.ImpactAssessmentId;
import dev.aims.core.validation.Finding;
import java.util.List;
import java.util.Objects;

/**
 * What an impact assessment holds and what it lacks.
 *
 * @param content a row for each content that the template wants
 * @param topics a row for each topic of each subject
 * @param rights what Art. 27 of the EU AI Act wants beside; empty unless it is asked for
 * @param findings what is lacking, without what the consistency rules find: harms without measures, and approval
 * @param questions what only a person can tell
 */
public record ImpactCompleteness(
        ImpactAssessmentId assessment,
        List<ContentRow> content,
        List<TopicRow> topics,
        List<ContentRow> rights,
        List<Finding> findings,
        List<String> questions) {
    public ImpactCompleteness {
        Objects.requireNonNull(assessment, "assessment");
        content = List.copyOf(content);
        topics = List.copyOf(topics);
        rights = List.copyOf(rights);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /** The topics of which nothing shows that anybody looked. */
    public List<TopicRow> openTopics() {
        return topics.stream().filter(TopicRow::isOpen).toList();
    }

    /** How many contents are recorded like this. */
    public long count(ContentState state) {
        return content.stream().filter(row -> row.state() == state).count();
    }
}
