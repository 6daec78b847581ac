package dev.aims.annex.catalog;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.QuestionRef;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogs that something is judged by, at most one edition of each. Look-ups take constant time; lists run
 * through the catalogs in the order given, each in its own order.
 */
public final class Catalogs {
    private static final List<String> BUILT_IN = List.of("iso-42001/2023");

    private final Map<String, Catalog> catalogs;
    private final Map<ClauseKey, Clause> clauses = new LinkedHashMap<>();
    private final Map<ControlRef, Control> controls = new LinkedHashMap<>();
    private final Map<ObjectiveRef, Objective> objectives = new LinkedHashMap<>();
    private final Map<RiskSourceRef, RiskSource> sources = new LinkedHashMap<>();
    private final Map<QuestionRef, Question> questions = new LinkedHashMap<>();
    private final Map<Trait, TraitDefinition> traits = new LinkedHashMap<>();

    private Catalogs(Collection<Catalog> given) {
        Map<String, Catalog> byId = new LinkedHashMap<>();
        for (Catalog catalog : given) {
            Catalog other = byId.putIfAbsent(catalog.id(), catalog);
            if (other != null) {
                throw new IllegalArgumentException("catalogs must differ in id but there are editions "
                        + other.edition() + " and " + catalog.edition() + " of " + catalog.id());
            }
            index(catalog);
        }
        this.catalogs = Collections.unmodifiableMap(byId);
    }

    /**
     * The catalogs that come with the library, read when first asked for and shared from then on.
     *
     * @throws CatalogException if one of them is missing or not sound, which is a broken build of the library
     */
    public static Catalogs builtIn() {
        if (BuiltIn.CATALOGS == null) {
            throw new CatalogException(Objects.requireNonNull(BuiltIn.FAILURE));
        }
        return BuiltIn.CATALOGS;
    }

    /**
     * @throws IllegalArgumentException if two catalogs have the same id, or give the same trait different meanings
     */
    public static Catalogs of(Catalog... catalogs) {
        return new Catalogs(Arrays.asList(catalogs));
    }

    /**
     * These catalogs and one more, behind them.
     *
     * @throws IllegalArgumentException if there is one with its id, or with another meaning of one of its traits
     */
    public Catalogs with(Catalog catalog) {
        List<Catalog> all = new ArrayList<>(catalogs.values());
        all.add(catalog);
        return new Catalogs(all);
    }

    /** All catalogs in the order given. */
    public List<Catalog> all() {
        return List.copyOf(catalogs.values());
    }

    public Optional<Catalog> find(String id) {
        return find(catalogs, id);
    }

    /** @throws CatalogEntryNotFoundException if there is none with this id */
    public Catalog get(String id) {
        return get(catalogs, id, "catalog");
    }

    public Optional<Clause> findClause(String catalog, String clause) {
        return find(clauses, new ClauseKey(catalog, clause));
    }

    /** @throws CatalogEntryNotFoundException if there is no such clause */
    public Clause getClause(String catalog, String clause) {
        return get(clauses, new ClauseKey(catalog, clause), "clause");
    }

    public Optional<Control> findControl(ControlRef ref) {
        return find(controls, ref);
    }

    /** @throws CatalogEntryNotFoundException if there is no such control */
    public Control getControl(ControlRef ref) {
        return get(controls, ref, "control");
    }

    public Optional<Objective> findObjective(ObjectiveRef ref) {
        return find(objectives, ref);
    }

    /** @throws CatalogEntryNotFoundException if there is no such objective */
    public Objective getObjective(ObjectiveRef ref) {
        return get(objectives, ref, "objective");
    }

    public Optional<RiskSource> findSource(RiskSourceRef ref) {
        return find(sources, ref);
    }

    /** @throws CatalogEntryNotFoundException if there is no such risk source */
    public RiskSource getSource(RiskSourceRef ref) {
        return get(sources, ref, "risk source");
    }

    public Optional<Question> findQuestion(QuestionRef ref) {
        return find(questions, ref);
    }

    /** @throws CatalogEntryNotFoundException if there is no such question */
    public Question getQuestion(QuestionRef ref) {
        return get(questions, ref, "question");
    }

    public Optional<TraitDefinition> findTrait(Trait trait) {
        return find(traits, trait);
    }

    /** @throws CatalogEntryNotFoundException if no catalog defines the trait */
    public TraitDefinition getTrait(Trait trait) {
        return get(traits, trait, "trait");
    }

    public List<Control> controls() {
        return List.copyOf(controls.values());
    }

    public List<Objective> objectives() {
        return List.copyOf(objectives.values());
    }

    public List<RiskSource> sources() {
        return List.copyOf(sources.values());
    }

    public List<TraitDefinition> traits() {
        return List.copyOf(traits.values());
    }

    /** The ids and editions. */
    @Override
    public String toString() {
        return catalogs.values().toString();
    }

    static Catalogs load(List<String> names) {
        return new Catalogs(names.stream().map(Catalogs::load).toList());
    }

    private static Catalog load(String name) {
        String resource = "/META-INF/aims/catalogs/" + name + ".json";
        try (InputStream in = Catalogs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new CatalogException("the library lacks its catalog " + resource, List.of());
            }
            Checked<Optional<Catalog>> read = CatalogReader.json().read(in);
            return read.value()
                    .orElseThrow(
                            () -> new CatalogException("the catalog " + resource + " is not sound", read.findings()));
        } catch (IOException e) {
            throw new CatalogException("the catalog " + resource + " could not be closed", e);
        }
    }

    private void index(Catalog catalog) {
        catalog.clauses().forEach(clause -> clauses.put(new ClauseKey(catalog.id(), clause.id()), clause));
        catalog.controls().forEach(control -> controls.put(control.ref(), control));
        catalog.objectives().forEach(objective -> objectives.put(objective.ref(), objective));
        catalog.riskSources().forEach(source -> sources.put(source.ref(), source));
        Stream.<Topic>concat(catalog.objectives().stream(), catalog.riskSources().stream())
                .flatMap(topic -> topic.questions().stream())
                .forEach(question -> questions.put(question.ref(), question));
        for (TraitDefinition definition : catalog.traits()) {
            TraitDefinition other = traits.putIfAbsent(definition.trait(), definition);
            if (other != null && !other.equals(definition)) {
                throw new IllegalArgumentException("trait " + definition.trait() + " must mean the same in all catalogs"
                        + " but " + catalog.id() + " gives it another meaning");
            }
        }
    }

    private static <K, V> Optional<V> find(Map<K, V> entries, K key) {
        return Optional.ofNullable(entries.get(Objects.requireNonNull(key)));
    }

    private static <K, V> V get(Map<K, V> entries, K key, String kind) {
        V value = entries.get(Objects.requireNonNull(key, kind));
        if (value == null) {
            throw new CatalogEntryNotFoundException(kind, key.toString(), entries.keySet());
        }
        return value;
    }

    private record ClauseKey(String catalog, String clause) {
        @Override
        public String toString() {
            return catalog + ":" + clause;
        }
    }

    /** Read on first use. A failure is kept, since one that escapes a static initialiser would hide its findings. */
    private static final class BuiltIn {
        static final @Nullable Catalogs CATALOGS;
        static final @Nullable CatalogException FAILURE;

        static {
            Catalogs catalogs = null;
            CatalogException failure = null;
            try {
                catalogs = load(BUILT_IN);
            } catch (CatalogException e) {
                failure = e;
            }
            CATALOGS = catalogs;
            FAILURE = failure;
        }
    }
}
