package dev.aims.core.model;

import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An AI system in the inventory (ISO/IEC 42001, A.4 and A.6; terms of ISO/IEC 22989).
 *
 * <p>What is known of a trait has three states: in {@code traits} the system has it, in {@code absentTraits} somebody
 * has ruled it out, in neither the question is open. Nothing is concluded from an open question.
 *
 * @param intendedUse what the system is for (ISO/IEC 42001, 4.1)
 * @param users who works with the system
 * @param affectedPeople who feels its effects
 * @param roles the organization's roles towards this system
 * @param subRoles the same more precisely, where that helps
 * @param stage where the system is in its life cycle; absent when not known
 * @param automation how far it does without people; absent when not known
 * @param answers answers to indicator questions of a catalog
 * @param deployments where it is in use: sites, products, regions
 * @param validatedOn when it was last shown that it does what it is for (ISO/IEC 42001, A.6.2.4); one that learns in use
 *     needs it again and again
 */
@Buildable
public record AiSystem(
        AiSystemId id,
        @NotBlankText @Size(max = 500) String name,
        @Size(max = 20_000) @Nullable String description,
        @Size(max = 20_000) @Nullable String intendedUse,
        @Redactable List<@NotBlankText @Size(max = 2_000) String> users,
        @Redactable List<@NotBlankText @Size(max = 2_000) String> affectedPeople,
        Set<AiRole> roles,
        Set<AiSubRole> subRoles,
        @Nullable LifeCycleStage stage,
        @Nullable AutomationLevel automation,
        Set<Trait> traits,
        Set<Trait> absentTraits,
        List<@Valid Answer> answers,
        List<@Valid ComponentUse> components,
        Set<PartyId> suppliers,
        Set<@NotBlankText @Size(max = 500) String> deployments,
        @Nullable LocalDate validatedOn,
        @Nullable PartyId owner,
        @Nullable LocalDate nextReview,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public AiSystem {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(name, "name");
        description = Copies.text(description, "description");
        intendedUse = Copies.text(intendedUse, "intendedUse");
        users = Copies.list(users, "users");
        affectedPeople = Copies.list(affectedPeople, "affectedPeople");
        answers = Copies.list(answers, "answers");
        components = Copies.list(components, "components");
        roles = Copies.set(roles, "roles");
        subRoles = Copies.set(subRoles, "subRoles");
        traits = Copies.set(traits, "traits");
        absentTraits = Copies.set(absentTraits, "absentTraits");
        suppliers = Copies.set(suppliers, "suppliers");
        deployments = Copies.set(deployments, "deployments");
        language = Copies.text(language, "language");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
        for (Trait trait : traits) {
            if (absentTraits.contains(trait)) {
                throw new IllegalArgumentException(
                        "traits and absentTraits must not share a trait but both hold " + trait);
            }
        }
    }

    /** Starts a builder with this id; the rest is absent. */
    public static AiSystemBuilder builder(String id) {
        return AiSystemBuilder.builder().id(AiSystemId.parse(id));
    }

    /** A builder that starts from this entity. */
    public AiSystemBuilder toBuilder() {
        return AiSystemBuilder.builder(this);
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(owner)
                .and(suppliers)
                .and(components, ComponentUse::component)
                .and(answers, Answer::by)
                .stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }

    /** Whether the system is known to have the trait; false also when that is open. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether nothing is known about the trait. */
    public boolean isOpen(Trait trait) {
        return !traits.contains(trait) && !absentTraits.contains(trait);
    }
}
