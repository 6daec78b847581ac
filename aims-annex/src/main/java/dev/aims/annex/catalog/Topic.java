package dev.aims.annex.catalog;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Trait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the traits of a system can make relevant: a source of risk, or an objective that is at stake. */
public sealed interface Topic extends CatalogEntry permits Objective, RiskSource {
    /** The number in the standard, such as {@code C.3.2}. */
    @Override
    String id();

    @Override
    default @Nullable String parent() {
        return null;
    }

    @Override
    String summary();

    /** False: a topic helps to find and judge risks, nobody can meet it. */
    @Override
    default boolean assessable() {
        return false;
    }

    List<Question> questions();

    /** The traits that make it relevant. */
    List<Trait> traits();

    /** Controls that help. */
    List<Related<ControlRef>> controls();

    /** Where other standards treat the same. */
    List<Correspondence> correspondences();

    /** What has to be shown wherever the topic's relations, traits or questions are shown. */
    List<Notice> notices();
}
