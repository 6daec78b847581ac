package dev.aims.annex.catalog;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Trait;
import java.util.List;

/** What the traits of a system can make relevant: a source of risk, or an objective that is at stake. */
public sealed interface Topic permits Objective, RiskSource {
    /** The number in the standard, such as {@code C.3.2}. */
    String id();

    String title();

    /** What it is about, in the catalog's own words. */
    String summary();

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
