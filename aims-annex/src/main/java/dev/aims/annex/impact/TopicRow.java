package dev.aims.annex.impact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an impact assessment says of one topic.
 *
 * @param impacts the ids of the impacts that name it
 * @param lookedAt what was seen by whoever looked and found no impact; null if nobody says so
 */
public record TopicRow(
        ImpactSubject subject,
        ImpactTopic topic,
        List<String> impacts,
        @Nullable String lookedAt) {
    public TopicRow {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(topic, "topic");
        impacts = List.copyOf(impacts);
    }

    /** Whether nothing shows that anybody looked. */
    public boolean isOpen() {
        return impacts.isEmpty() && lookedAt == null;
    }
}
