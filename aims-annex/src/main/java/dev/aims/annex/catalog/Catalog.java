package dev.aims.annex.catalog;

import dev.aims.core.model.ControlRef;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a standard, law or framework as data. Made by {@link CatalogReader}; looked up through {@link Catalogs}.
 *
 * <p>Lists are in the order of the standard. Which statements come from the standard and which from the maker of the
 * catalog is told by {@link #bases}; what has to be said with them by {@link #notices}; where sources differ by {@link
 * #disagreements}.
 *
 * @param id the same for all editions, such as {@code iso-42001}
 * @param standard how people cite it, such as {@code ISO/IEC 42001:2023}
 * @param language the language of titles and texts as a BCP 47 tag
 * @param supersededBy what has taken its place, null if nothing
 * @param published when the edition appeared, to the year, month or day, such as {@code 2023-12}
 * @param retrieved when the sources were read, null if not recorded
 * @param licence whose words the texts are and what may be done with them
 * @param sources what was compared to make the catalog
 * @param bases on what each kind of content rests; has every {@link ContentKind}
 * @param baselineControls controls that make sense for every system, whatever risk source applies
 * @param conditionalControls controls that make sense for every system where a condition holds
 * @param requirements the entries that are of none of the kinds before
 * @param dates from when parts of a law apply
 * @param laterDocuments what came after it: amendments, the next edition, a revocation
 * @param translations titles in other languages: by BCP 47 tag, then by id of the entry
 * @param sha256 of the bytes that the catalog was read from, in lower-case hexadecimal: what a register pins
 */
public record Catalog(
        String id,
        String edition,
        String standard,
        String title,
        String language,
        CatalogStatus status,
        @Nullable String supersededBy,
        String publisher,
        @Nullable String published,
        @Nullable LocalDate retrieved,
        String licence,
        List<String> sources,
        Map<ContentKind, Basis> bases,
        List<Annex> annexes,
        List<Notice> notices,
        List<Disagreement> disagreements,
        List<TraitDefinition> traits,
        List<Clause> clauses,
        List<ControlGroup> controlGroups,
        List<Control> controls,
        List<Related<ControlRef>> baselineControls,
        List<ConditionalControl> conditionalControls,
        List<Objective> objectives,
        List<RiskSource> riskSources,
        List<Requirement> requirements,
        List<ApplicationDate> dates,
        List<LaterDocument> laterDocuments,
        Map<String, Map<String, String>> translations,
        String sha256) {
    public Catalog {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(licence, "licence");
        sources = List.copyOf(sources);
        bases = completeCopy(bases);
        annexes = List.copyOf(annexes);
        notices = List.copyOf(notices);
        disagreements = List.copyOf(disagreements);
        traits = List.copyOf(traits);
        clauses = List.copyOf(clauses);
        controlGroups = List.copyOf(controlGroups);
        controls = List.copyOf(controls);
        baselineControls = List.copyOf(baselineControls);
        conditionalControls = List.copyOf(conditionalControls);
        objectives = List.copyOf(objectives);
        riskSources = List.copyOf(riskSources);
        requirements = List.copyOf(requirements);
        dates = List.copyOf(dates);
        laterDocuments = List.copyOf(laterDocuments);
        translations = Translations.copyOf(translations);
        Objects.requireNonNull(sha256, "sha256");
    }

    /**
     * Every entry: clauses, control groups each with its parts, controls, objectives, risk sources, requirements. Each of
     * these kinds is in its own order.
     */
    public Stream<CatalogEntry> entries() {
        Stream<CatalogEntry> groups =
                controlGroups.stream().flatMap(group -> Stream.concat(Stream.of(group), group.subgroups().stream()));
        return Stream.of(
                        clauses.stream(),
                        groups,
                        controls.stream(),
                        objectives.stream(),
                        riskSources.stream(),
                        requirements.stream())
                .flatMap(kind -> kind);
    }

    /** The entry with this id, in time that grows with the catalog; {@link Catalogs#find(EntryRef)} is faster. */
    public Optional<CatalogEntry> find(String entry) {
        Objects.requireNonNull(entry, "entry");
        return entries().filter(each -> each.id().equals(entry)).findFirst();
    }

    /** The entries right below this one, in the order of {@link #entries}. */
    public List<CatalogEntry> children(CatalogEntry parent) {
        String id = parent.id();
        return entries().filter(each -> id.equals(each.parent())).toList();
    }

    /** The title in the language that suits best, or else in the catalog's own. */
    public String title(CatalogEntry entry, Locale locale) {
        String title = Translations.best(translations, locale).get(entry.id());
        return title == null ? entry.title() : title;
    }

    /** On what the content of this kind rests that the entry gives. */
    public Basis basis(CatalogEntry entry, ContentKind kind) {
        Basis basis =
                entry instanceof Requirement requirement ? requirement.bases().get(kind) : null;
        return basis == null ? Objects.requireNonNull(bases.get(kind)) : basis;
    }

    /** The dates that decide from when a requirement applies, in its order. */
    public List<ApplicationDate> datesOf(Requirement requirement) {
        return requirement.appliesFrom().stream()
                .flatMap(id -> dates.stream().filter(date -> date.id().equals(id)))
                .toList();
    }

    /** What has to be said where content of this kind is shown. */
    public List<Notice> noticesOn(ContentKind kind) {
        return notices.stream().filter(notice -> notice.covers().contains(kind)).toList();
    }

    /** Where the sources differ on the entry with this id. */
    public List<Disagreement> disagreementsOn(String item) {
        return disagreements.stream()
                .filter(disagreement -> item.equals(disagreement.item()))
                .toList();
    }

    /** Id, edition and size; the whole would fill pages. */
    @Override
    public String toString() {
        return id + " " + edition + " (" + clauses.size() + " clauses, " + controls.size() + " controls, "
                + objectives.size() + " objectives, " + riskSources.size() + " risk sources, "
                + requirements.size() + " other entries)";
    }

    private static Map<ContentKind, Basis> completeCopy(Map<ContentKind, Basis> bases) {
        Map<ContentKind, Basis> copy = new EnumMap<>(ContentKind.class);
        for (ContentKind kind : ContentKind.values()) {
            copy.put(kind, Objects.requireNonNull(bases.get(kind), () -> "basis of " + kind));
        }
        return Collections.unmodifiableMap(copy);
    }
}
