package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A property of an AI system from which risk sources follow, such as {@code continuous_learning}. The constants are
 * the traits of the catalog {@code iso-42001}; they are this project's vocabulary, not the standard's. A host adds its
 * own by {@link #parse}.
 *
 * @param id 1 to 60 characters of {@code a-z}, {@code 0-9} and {@code _}, the first one a letter
 */
public record Trait(String id) implements Comparable<Trait> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** The output decides about something or someone without a person confirming each case. */
    public static final Trait AUTOMATED_DECISION = new Trait("automated_decision");

    /** The system acts over several steps with little or no supervision (ISO/IEC 22989 level: high automation or above). */
    public static final Trait HIGH_AUTONOMY = new Trait("high_autonomy");

    /** Safe use depends on a person noticing and correcting errors. */
    public static final Trait HUMAN_OVERSIGHT_DEPENDENT = new Trait("human_oversight_dependent");

    /** The system calls tools or other systems and so changes things outside itself. */
    public static final Trait AGENTIC_TOOL_USE = new Trait("agentic_tool_use");

    /** Behaviour comes from training data instead of hand-written rules. */
    public static final Trait MACHINE_LEARNING = new Trait("machine_learning");

    /** The model keeps learning during use. */
    public static final Trait CONTINUOUS_LEARNING = new Trait("continuous_learning");

    /** People cannot readily see why a given output came out. */
    public static final Trait OPAQUE_MODEL = new Trait("opaque_model");

    /** The system produces text, images, code, audio or the like. */
    public static final Trait GENERATIVE = new Trait("generative");

    /** Model or AI service comes from someone else. */
    public static final Trait THIRD_PARTY_MODEL = new Trait("third_party_model");

    /** Data comes from outside sources, including public scraping. */
    public static final Trait THIRD_PARTY_DATA = new Trait("third_party_data");

    /** Freely available models, libraries or data sets are used. */
    public static final Trait OPEN_SOURCE_COMPONENTS = new Trait("open_source_components");

    /** Data about identifiable persons is processed. */
    public static final Trait PERSONAL_DATA = new Trait("personal_data");

    /** Special kinds of personal data, trade secrets or classified data are processed. */
    public static final Trait SENSITIVE_DATA = new Trait("sensitive_data");

    /** Outputs influence rights, chances or well-being of persons. */
    public static final Trait AFFECTS_INDIVIDUALS = new Trait("affects_individuals");

    /** Children, patients or other persons needing protection are concerned. */
    public static final Trait VULNERABLE_GROUPS = new Trait("vulnerable_groups");

    /** Anyone outside the organization can use or attack the system. */
    public static final Trait PUBLIC_FACING = new Trait("public_facing");

    /** A failure can injure people or damage property or environment. */
    public static final Trait SAFETY_RELEVANT = new Trait("safety_relevant");

    /** The system senses or acts in the physical world. */
    public static final Trait PHYSICAL_ENVIRONMENT = new Trait("physical_environment");

    /** Situations met in use cannot be listed beforehand. */
    public static final Trait OPEN_ENVIRONMENT = new Trait("open_environment");

    /** Accelerators, edge devices or sensors are needed. */
    public static final Trait SPECIAL_HARDWARE = new Trait("special_hardware");

    /** The system needs remote services while running. */
    public static final Trait NETWORK_DEPENDENT = new Trait("network_dependent");

    /** Training or use takes a lot of computing power. */
    public static final Trait HIGH_COMPUTE = new Trait("high_compute");

    /** The system stays in use for many years or lacks active care. */
    public static final Trait LEGACY_OR_LONG_LIVED = new Trait("legacy_or_long_lived");

    /** The system or model is used for another task or place than it was made for. */
    public static final Trait REPURPOSED = new Trait("repurposed");

    /** Technique is new to the field or to the organization. */
    public static final Trait NOVEL_TECHNOLOGY = new Trait("novel_technology");

    /** Model, data or prompts change often. */
    public static final Trait FREQUENT_CHANGE = new Trait("frequent_change");

    /** The traits of the catalog {@code iso-42001} in its order. */
    public static final List<Trait> STANDARD = List.of(
            AUTOMATED_DECISION,
            HIGH_AUTONOMY,
            HUMAN_OVERSIGHT_DEPENDENT,
            AGENTIC_TOOL_USE,
            MACHINE_LEARNING,
            CONTINUOUS_LEARNING,
            OPAQUE_MODEL,
            GENERATIVE,
            THIRD_PARTY_MODEL,
            THIRD_PARTY_DATA,
            OPEN_SOURCE_COMPONENTS,
            PERSONAL_DATA,
            SENSITIVE_DATA,
            AFFECTS_INDIVIDUALS,
            VULNERABLE_GROUPS,
            PUBLIC_FACING,
            SAFETY_RELEVANT,
            PHYSICAL_ENVIRONMENT,
            OPEN_ENVIRONMENT,
            SPECIAL_HARDWARE,
            NETWORK_DEPENDENT,
            HIGH_COMPUTE,
            LEGACY_OR_LONG_LIVED,
            REPURPOSED,
            NOVEL_TECHNOLOGY,
            FREQUENT_CHANGE);

    public Trait {
        Patterns.require(ID, id, "Trait");
    }

    @JsonCreator
    public static Trait parse(String text) {
        return new Trait(text);
    }

    @Override
    public int compareTo(Trait other) {
        return id.compareTo(other.id);
    }

    @JsonValue
    @Override
    public String toString() {
        return id;
    }
}
