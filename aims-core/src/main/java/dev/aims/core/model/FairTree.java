package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loss event frequency by the factors of FAIR (Open FAIR, The Open Group standard C13K). Each node may be given, or left
 * out and derived from those below it:
 *
 * <pre>
 * loss event frequency
 *   threat event frequency
 *     contact frequency
 *     probability of action
 *   vulnerability
 *     threat capability
 *     resistance strength
 * </pre>
 *
 * <p>What is uncertain about a frequency or a probability holds for the whole year. Threat capability and resistance
 * strength are drawn anew for each threat event.
 *
 * @param contactFrequency contacts a year
 * @param probabilityOfAction that a contact becomes a threat event, in [0, 1]
 * @param threatEventFrequency threat events a year
 * @param vulnerability probability that a threat event becomes a loss event, in [0, 1]
 * @param threatCapability on any scale that it shares with {@code resistanceStrength}
 * @param lossEventFrequency loss events a year
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FairTree(
        @Valid @Nullable Estimate contactFrequency,
        @Valid @Nullable Estimate probabilityOfAction,
        @Valid @Nullable Estimate threatEventFrequency,
        @Valid @Nullable Estimate threatCapability,
        @Valid @Nullable Estimate resistanceStrength,
        @Valid @Nullable Estimate vulnerability,
        @Valid @Nullable Estimate lossEventFrequency)
        implements Frequency {
    public FairTree {
        requireRate(contactFrequency, "contactFrequency");
        requireProbability(probabilityOfAction, "probabilityOfAction");
        requireRate(threatEventFrequency, "threatEventFrequency");
        requireProbability(vulnerability, "vulnerability");
        requireRate(lossEventFrequency, "lossEventFrequency");
    }

    /** Starts a builder of a tree without any node. */
    public static FairTreeBuilder builder() {
        return FairTreeBuilder.builder();
    }

    /** What keeps the tree from telling one frequency: nodes that contradict each other, and nodes that are missing. */
    public List<String> misfits() {
        List<String> misfits = new ArrayList<>();
        boolean hasThreat = isTold(
                "threatEventFrequency",
                threatEventFrequency,
                misfits,
                "contactFrequency",
                contactFrequency,
                "probabilityOfAction",
                probabilityOfAction);
        boolean hasVulnerability = isTold(
                "vulnerability",
                vulnerability,
                misfits,
                "threatCapability",
                threatCapability,
                "resistanceStrength",
                resistanceStrength);
        if (lossEventFrequency != null) {
            if (hasThreat || hasVulnerability) {
                misfits.add("over-determined: lossEventFrequency is given, and so is what it would be derived from");
            }
        } else if (!hasThreat) {
            misfits.add(
                    "under-determined: threatEventFrequency, or contactFrequency with probabilityOfAction, is missing");
        } else if (!hasVulnerability) {
            misfits.add("under-determined: vulnerability, or threatCapability with resistanceStrength, is missing");
        }
        return List.copyOf(misfits);
    }

    Stream<EntityId<?>> links() {
        return Stream.of(
                        contactFrequency,
                        probabilityOfAction,
                        threatEventFrequency,
                        threatCapability,
                        resistanceStrength,
                        vulnerability,
                        lossEventFrequency)
                .filter(Objects::nonNull)
                .flatMap(Estimate::links);
    }

    private static boolean isTold(
            String name,
            @Nullable Estimate node,
            List<String> misfits,
            String leftName,
            @Nullable Estimate left,
            String rightName,
            @Nullable Estimate right) {
        if (node != null && (left != null || right != null)) {
            misfits.add("over-determined: " + name + " is given, and so is " + (left != null ? leftName : rightName));
        } else if (node == null && (left == null) != (right == null)) {
            misfits.add("under-determined: " + (left == null ? leftName : rightName) + " is missing beside "
                    + (left == null ? rightName : leftName));
        }
        return node != null || left != null || right != null;
    }

    private static void requireRate(@Nullable Estimate node, String name) {
        if (node != null) {
            node.requireAtLeastZero(name);
        }
    }

    private static void requireProbability(@Nullable Estimate node, String name) {
        if (node != null) {
            node.requireProbability(name);
        }
    }
}
