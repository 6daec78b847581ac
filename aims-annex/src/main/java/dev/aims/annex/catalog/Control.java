package dev.aims.annex.catalog;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.LifeCycleStage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A control that a standard lists for reference.
 *
 * @param group the id of its {@link ControlGroup}
 * @param subgroup the id of its {@link ControlSubgroup}, null if the group has none
 * @param titleVariants other titles under which the control goes in public sources
 * @param summary what it is, in the catalog's own words; null where the catalog gives titles only
 * @param organizationWide whether it acts on the organization rather than on single systems
 * @param stages the stages of a system's life in which it acts, in the order of the stages
 * @param correspondences where other standards, or other editions of this one, have the same control
 */
public record Control(
        ControlRef ref,
        String group,
        @Nullable String subgroup,
        String title,
        List<String> titleVariants,
        @Nullable String summary,
        @Nullable Guidance guidance,
        boolean organizationWide,
        Set<LifeCycleStage> stages,
        List<String> evidenceExamples,
        List<Correspondence> correspondences)
        implements CatalogEntry {
    public Control {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(title, "title");
        titleVariants = List.copyOf(titleVariants);
        stages = Sets.inOrder(stages);
        evidenceExamples = List.copyOf(evidenceExamples);
        correspondences = List.copyOf(correspondences);
    }

    @Override
    public String id() {
        return ref.control();
    }

    /** The subgroup if it is in one, else the group. */
    @Override
    public String parent() {
        return subgroup == null ? group : subgroup;
    }

    @Override
    public String kind() {
        return "control";
    }

    @Override
    public boolean assessable() {
        return true;
    }

    /** The points of the {@link #guidance}, none if there is no guidance. */
    public List<String> hints() {
        return guidance == null ? List.of() : guidance.hints();
    }
}
