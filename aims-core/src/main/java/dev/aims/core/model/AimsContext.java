package dev.aims.core.model;

import dev.aims.core.validation.LanguageTag;
import dev.aims.core.validation.NotBlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The setting of the AI management system (ISO/IEC 42001, 4.1, 4.3 and 5.2). A register holds at most one.
 *
 * @param organization the organization's name
 * @param scope what the management system covers
 * @param internalIssues what helps or hinders from within (4.1)
 * @param externalIssues what helps or hinders from outside, whether climate change is among it too (4.1)
 * @param roles the organization's roles with regard to AI
 * @param zone where dates fall due
 * @param criteria the risk criteria in force
 * @param catalogs the contents of catalogs that the register is judged by, one edition each
 */
@Buildable
public record AimsContext(
        AimsContextId id,
        @NotBlankText @Size(max = 500) String organization,
        @Size(max = 20_000) @Nullable String scope,
        List<@Valid Issue> internalIssues,
        List<@Valid Issue> externalIssues,
        Set<AiRole> roles,
        List<@Valid Policy> policies,
        List<@Valid LegalRegime> legalRegimes,
        ZoneId zone,
        @Nullable RiskCriteriaId criteria,
        List<@Valid CatalogPin> catalogs,
        @LanguageTag @Nullable String language,
        Set<@NotBlankText @Size(max = 100) String> tags,
        List<@Valid ExternalReference> references,
        Map<String, Object> attributes)
        implements Entity {
    public AimsContext {
        Objects.requireNonNull(id, "id");
        Patterns.requireText(organization, "organization");
        Objects.requireNonNull(zone, "zone");
        scope = Copies.text(scope, "scope");
        roles = Copies.set(roles, "roles");
        internalIssues = Copies.parts(internalIssues, "internalIssues", Issue::id);
        externalIssues = Copies.parts(externalIssues, "externalIssues", Issue::id);
        policies = Copies.parts(policies, "policies", Policy::id);
        legalRegimes = Copies.parts(legalRegimes, "legalRegimes", LegalRegime::id);
        catalogs = Copies.parts(catalogs, "catalogs", CatalogPin::id);
        language = Copies.text(language, "language");
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
        return Links.of(criteria).and(policies, Policy::approvedBy).stream();
    }

    @Override
    public Stream<EntityId<?>> records() {
        return Stream.empty();
    }
}
