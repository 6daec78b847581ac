package dev.aims.core.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The setting of the AI management system (ISO/IEC 42001, 4.1 and 4.3). A register holds at most one.
 *
 * @param organization the organization's name
 * @param scope what the management system covers
 * @param roles the organization's roles with regard to AI
 * @param zone where dates fall due
 * @param criteria the risk criteria in force
 */
@Buildable
public record AimsContext(
        AimsContextId id,
        @NotBlank @Size(max = 500) String organization,
        @Size(max = 20_000) @Nullable String scope,
        Set<AiRole> roles,
        ZoneId zone,
        @Nullable RiskCriteriaId criteria,
        Set<@NotBlank @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public AimsContext {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(organization, "organization");
        Objects.requireNonNull(zone, "zone");
        scope = Copies.text(scope, "scope");
        roles = Copies.set(roles, "roles");
        tags = Copies.set(tags, "tags");
        references = Copies.list(references, "references");
        attributes = Attributes.copyOf(attributes);
    }

    /** Starts a builder with this id; the rest is absent. */
    public static AimsContextBuilder builder(String id) {
        return AimsContextBuilder.builder().id(AimsContextId.parse(id));
    }

    /** A builder that starts from this entity. */
    public AimsContextBuilder toBuilder() {
        return AimsContextBuilder.builder(this);
    }

    @Override
    public String label() {
        return organization;
    }

    @Override
    public Stream<EntityId<?>> links() {
        return Links.of(criteria).stream();
    }
}
