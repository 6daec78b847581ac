package dev.aims.annex.catalog;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.QuestionRef;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogs at hand, at most one edition of each, and which of them something is judged by: their scope.
 *
 * <p>Look-ups by reference find entries of every catalog, in constant time; a built-in catalog is read when one of its
 * entries is first looked up. Lists ({@link #controls}, {@link #objectives}, {@link #sources}, {@link #traits}) run
 * through the catalogs of the scope in their order, each in its own order, so that a statement of applicability lists
 * the controls of the standard that it is made for and not those of every standard that the library knows.
 *
 * <p>Immutable but for what is read on demand, and safe for use by many threads.
 */
public final class Catalogs {
    private static final Catalogs BUILT_IN = new Catalogs(BuiltInCatalogs.shelves(), Set.of(BuiltInCatalogs.SUBJECT));

    private final Map<String, Shelf> shelves;
    private final Set<String> scopeIds;
    private volatile @Nullable Scope scope;

    Catalogs(Map<String, Shelf> shelves, Collection<String> scopeIds) {
        this.shelves = Collections.unmodifiableMap(new LinkedHashMap<>(shelves));
        this.scopeIds = Collections.unmodifiableSet(new LinkedHashSet<>(scopeIds));
    }

    /**
     * The catalogs that come with the library, each read when first asked for and shared from then on. Their scope is
     * ISO/IEC 42001; {@link #withScope} gives them another.
     */
    public static Catalogs builtIn() {
        return BUILT_IN;
    }

    /**
     * These catalogs, all of them in scope.
     *
     * @throws IllegalArgumentException if two catalogs have the same id, or give the same trait different meanings
     */
    public static Catalogs of(Catalog... catalogs) {
        Map<String, Shelf> shelves = new LinkedHashMap<>();
        for (Catalog catalog : catalogs) {
            Shelf other = shelves.putIfAbsent(catalog.id(), Shelf.of(catalog));
            if (other != null) {
                throw new IllegalArgumentException("catalogs must differ in id but there are editions "
                        + other.catalog().edition() + " and " + catalog.edition() + " of " + catalog.id());
            }
        }
        return scoped(shelves, shelves.keySet());
    }

    /**
     * These catalogs and one more, behind them and in scope.
     *
     * @throws IllegalArgumentException if there is one with its id, or one in scope with another meaning of one of its
     *     traits
     */
    public Catalogs with(Catalog catalog) {
        Shelf other = shelves.get(catalog.id());
        if (other != null) {
            throw new IllegalArgumentException("catalogs must differ in id but there are editions "
                    + other.catalog().edition() + " and " + catalog.edition() + " of " + catalog.id()
                    + "; replacing takes one for the other");
        }
        Map<String, Shelf> all = new LinkedHashMap<>(shelves);
        all.put(catalog.id(), Shelf.of(catalog));
        Set<String> ids = new LinkedHashSet<>(scopeIds);
        ids.add(catalog.id());
        return scoped(all, ids);
    }

    /**
     * These catalogs with another edition, or another content, of one of them in its place.
     *
     * @throws CatalogEntryNotFoundException if there is none with this id
     * @throws IllegalArgumentException if it is in scope and gives a trait another meaning than the rest of the scope
     */
    public Catalogs replacing(Catalog catalog) {
        shelf(catalog.id());
        Map<String, Shelf> all = new LinkedHashMap<>(shelves);
        all.put(catalog.id(), Shelf.of(catalog));
        return scoped(all, scopeIds);
    }

    /**
     * The same catalogs with these in scope, in this order.
     *
     * @throws CatalogEntryNotFoundException if there is none with one of these ids
     * @throws IllegalArgumentException if two of them give the same trait different meanings
     */
    public Catalogs withScope(String... ids) {
        return withScope(Arrays.asList(ids));
    }

    Catalogs withScope(Collection<String> ids) {
        ids.forEach(this::shelf);
        return scoped(shelves, ids);
    }

    /**
     * The same catalogs with those in scope that a register's context pins, or these if it pins none.
     *
     * @return with an error {@code catalog.pin-missing} for each pinned catalog that is not at hand, which is then out of
     *     scope, and {@code catalog.pin-edition} or {@code catalog.pin-content} for each that is at hand in another
     *     edition or with another content, which stays in scope
     */
    public Checked<Catalogs> pinnedBy(AimsContext context) {
        return CatalogPins.resolve(context.catalogs(), this);
    }

    /** The ids of all catalogs in the order given; reads none. */
    public Set<String> ids() {
        return shelves.keySet();
    }

    /** What something is judged by, in the order given. */
    public List<Catalog> scope() {
        return scoped().catalogs();
    }

    /** All catalogs in the order given, each read if it was not yet. */
    public List<Catalog> all() {
        return shelves.values().stream().map(Shelf::catalog).toList();
    }

    public Optional<Catalog> find(String id) {
        return Optional.ofNullable(shelves.get(Objects.requireNonNull(id, "id")))
                .map(Shelf::catalog);
    }

    /** @throws CatalogEntryNotFoundException if there is none with this id */
    public Catalog get(String id) {
        return shelf(Objects.requireNonNull(id, "id")).catalog();
    }

    /** The entry of whatever kind that the reference leads to. */
    public Optional<CatalogEntry> find(EntryRef ref) {
        return find(CatalogEntry.class, ref.catalog(), ref.entry());
    }

    /** @throws CatalogEntryNotFoundException if there is no such entry */
    public CatalogEntry get(EntryRef ref) {
        return get(CatalogEntry.class, "entry", ref.catalog(), ref.entry());
    }

    public Optional<Clause> findClause(String catalog, String clause) {
        return find(Clause.class, catalog, clause);
    }

    /** @throws CatalogEntryNotFoundException if there is no such clause */
    public Clause getClause(String catalog, String clause) {
        return get(Clause.class, "clause", catalog, clause);
    }

    public Optional<Control> findControl(ControlRef ref) {
        return find(Control.class, ref.catalog(), ref.control());
    }

    /** @throws CatalogEntryNotFoundException if there is no such control */
    public Control getControl(ControlRef ref) {
        return get(Control.class, "control", ref.catalog(), ref.control());
    }

    public Optional<Objective> findObjective(ObjectiveRef ref) {
        return find(Objective.class, ref.catalog(), ref.objective());
    }

    /** @throws CatalogEntryNotFoundException if there is no such objective */
    public Objective getObjective(ObjectiveRef ref) {
        return get(Objective.class, "objective", ref.catalog(), ref.objective());
    }

    public Optional<RiskSource> findSource(RiskSourceRef ref) {
        return find(RiskSource.class, ref.catalog(), ref.source());
    }

    /** @throws CatalogEntryNotFoundException if there is no such risk source */
    public RiskSource getSource(RiskSourceRef ref) {
        return get(RiskSource.class, "risk source", ref.catalog(), ref.source());
    }

    public Optional<Question> findQuestion(QuestionRef ref) {
        return index(ref.catalog()).map(index -> index.questions().get(ref.question()));
    }

    /** @throws CatalogEntryNotFoundException if there is no such question */
    public Question getQuestion(QuestionRef ref) {
        return findQuestion(ref)
                .orElseThrow(() -> new CatalogEntryNotFoundException(
                        "question",
                        ref.toString(),
                        index(ref.catalog())
                                .map(index -> index.questions().values().stream()
                                        .map(Question::ref)
                                        .toList())
                                .orElse(List.of())));
    }

    /** The meaning that the catalogs in scope give the trait. */
    public Optional<TraitDefinition> findTrait(Trait trait) {
        return Optional.ofNullable(scoped().traits().get(Objects.requireNonNull(trait, "trait")));
    }

    /** @throws CatalogEntryNotFoundException if no catalog in scope defines the trait */
    public TraitDefinition getTrait(Trait trait) {
        return findTrait(trait)
                .orElseThrow(() -> new CatalogEntryNotFoundException(
                        "trait", trait.toString(), scoped().traits().keySet()));
    }

    /** The controls of the catalogs in scope. */
    public List<Control> controls() {
        return scoped().controls();
    }

    /** The objectives of the catalogs in scope. */
    public List<Objective> objectives() {
        return scoped().objectives();
    }

    /** The risk sources of the catalogs in scope. */
    public List<RiskSource> sources() {
        return scoped().sources();
    }

    /** The traits that the catalogs in scope define. */
    public List<TraitDefinition> traits() {
        return List.copyOf(scoped().traits().values());
    }

    /**
     * What is amiss between the catalogs, which each of them alone cannot tell. Reads them all.
     *
     * @return an error {@code catalog.dangling-reference} for each relation to an entry that no catalog at hand holds
     */
    public List<Finding> check() {
        return all().stream()
                .flatMap(catalog -> CatalogIntegrity.dangling(catalog, this))
                .toList();
    }

    /** The ids and editions of those read so far, the ids of the others. */
    @Override
    public String toString() {
        return shelves.entrySet().stream()
                .map(each -> each.getValue().isRead()
                        ? each.getKey() + " " + each.getValue().catalog().edition()
                        : each.getKey())
                .toList()
                .toString();
    }

    /** Traits that contradict each other are the caller's mistake, so they are looked for before anything is asked. */
    private static Catalogs scoped(Map<String, Shelf> shelves, Collection<String> scope) {
        Catalogs catalogs = new Catalogs(shelves, scope);
        catalogs.scoped();
        return catalogs;
    }

    private Scope scoped() {
        Scope known = scope;
        if (known == null) {
            known = Scope.of(scopeIds.stream().map(this::get).toList());
            scope = known;
        }
        return known;
    }

    private Shelf shelf(String id) {
        Shelf shelf = shelves.get(id);
        if (shelf == null) {
            throw new CatalogEntryNotFoundException("catalog", id, shelves.keySet());
        }
        return shelf;
    }

    private Optional<CatalogIndex> index(String catalog) {
        return Optional.ofNullable(shelves.get(catalog)).map(Shelf::index);
    }

    private <T extends CatalogEntry> Optional<T> find(Class<T> type, String catalog, String id) {
        Shelf shelf = shelves.get(Objects.requireNonNull(catalog, "catalog"));
        CatalogEntry entry = shelf == null ? null : shelf.index().entries().get(Objects.requireNonNull(id, "id"));
        return type.isInstance(entry) ? Optional.of(type.cast(entry)) : Optional.empty();
    }

    private <T extends CatalogEntry> T get(Class<T> type, String kind, String catalog, String id) {
        return find(type, catalog, id)
                .orElseThrow(() -> new CatalogEntryNotFoundException(kind, catalog + ":" + id, known(type, catalog)));
    }

    /** What there is of this type in the catalog, or in scope if there is no such catalog. */
    private List<String> known(Class<? extends CatalogEntry> type, String id) {
        Function<Catalog, Stream<String>> refs =
                catalog -> catalog.entries().filter(type::isInstance).map(entry -> catalog.id() + ":" + entry.id());
        Catalog asked = find(id).orElse(null);
        return (asked == null ? scope() : List.of(asked)).stream().flatMap(refs).toList();
    }
}
