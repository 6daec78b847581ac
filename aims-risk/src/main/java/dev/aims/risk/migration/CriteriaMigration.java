package dev.aims.risk.migration;

import dev.aims.core.model.EntityType;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.Scale;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.risk.assessment.AssessmentMethod;
import dev.aims.risk.criteria.RiskMatrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes the assessments of a register from one version of the risk criteria to another, by an explicit mapping of levels.
 * Levels and dimensions with the same id stand for each other; for everything else somebody has to say what does.
 * Nothing is guessed, and nothing is pressed into the nearest level: what cannot be told is reported.
 *
 * <pre>{@code
 * MigrationPlan plan = CriteriaMigration.from(old).to(next)
 *         .mapLikelihood("almost_certain", "weekly")
 *         .mapConsequence("overall", "severe", "catastrophic")
 *         .plan(register.view(), today);
 * plan.changed();                                   // look at it, then
 * plan.apply(register, actor, "criteria of 2027");
 * }</pre>
 *
 * <p>What becomes of an assessment: its likelihood and consequences are mapped, and the method that found its level (the
 * matrix, or one given with {@link #method}) finds it again by the new criteria. A level that a person named is mapped as
 * such. Who judged and when stay as they were. Immutable.
 */
public final class CriteriaMigration {
    final RiskCriteria before;
    final RiskCriteria after;
    final LevelMapping likelihood;
    final LevelMapping levels;
    final LevelMapping dimensions;
    final Map<String, LevelMapping> consequences;
    final Map<String, AssessmentMethod> methods;

    private CriteriaMigration(
            RiskCriteria before,
            RiskCriteria after,
            LevelMapping likelihood,
            LevelMapping levels,
            LevelMapping dimensions,
            Map<String, LevelMapping> consequences,
            Map<String, AssessmentMethod> methods) {
        this.before = before;
        this.after = after;
        this.likelihood = likelihood;
        this.levels = levels;
        this.dimensions = dimensions;
        this.consequences = consequences;
        this.methods = methods;
    }

    /** Starts from the criteria that assessments name now. */
    public static From from(RiskCriteria before) {
        RiskMatrix.of(before);
        return new From(before);
    }

    /** The first half of a migration. */
    public static final class From {
        private final RiskCriteria before;

        private From(RiskCriteria before) {
            this.before = before;
        }

        /**
         * Names the criteria to come.
         *
         * @throws IllegalArgumentException if their parts do not fit together, or they have the id of the old ones and not
         *     a higher version
         */
        public CriteriaMigration to(RiskCriteria after) {
            RiskMatrix.of(after);
            if (after.id().equals(before.id()) && after.version() <= before.version()) {
                throw new IllegalArgumentException("version of criteria " + after.id() + " must be above "
                        + before.version() + " but was " + after.version());
            }
            return new CriteriaMigration(
                    before,
                    after,
                    LevelMapping.of(
                            "likelihood",
                            before.likelihood().levels(),
                            after.likelihood().levels()),
                    LevelMapping.of("level", before.levels(), after.levels()),
                    LevelMapping.of("dimension", before.consequences(), after.consequences()),
                    Map.of(),
                    Map.of());
        }
    }

    /** @throws IllegalArgumentException if the criteria have no such levels, or the old one is mapped already */
    public CriteriaMigration mapLikelihood(String old, String now) {
        return new CriteriaMigration(
                before, after, likelihood.with(old, now), levels, dimensions, consequences, methods);
    }

    /**
     * For levels that a person named; those that a method finds are found anew.
     *
     * @throws IllegalArgumentException if the criteria have no such levels, or the old one is mapped already
     */
    public CriteriaMigration mapLevel(String old, String now) {
        return new CriteriaMigration(
                before, after, likelihood, levels.with(old, now), dimensions, consequences, methods);
    }

    /**
     * Says which dimension of consequence becomes which.
     *
     * @throws IllegalArgumentException if the criteria have no such dimensions, the old one is mapped already, or the new
     *     one stands for another old one
     */
    public CriteriaMigration mapDimension(String old, String now) {
        LevelMapping more = dimensions.with(old, now);
        for (Scale other : before.consequences()) {
            if (!other.id().equals(old)
                    && more.find(other.id()).filter(now::equals).isPresent()) {
                throw new IllegalArgumentException("new dimension must stand for one old one but " + now
                        + " stands for " + other.id() + " already");
            }
        }
        return new CriteriaMigration(before, after, likelihood, levels, more, consequences, methods);
    }

    /**
     * Says which level of a dimension becomes which, after {@link #mapDimension} where that has another id now.
     *
     * @param dimension the id of the old dimension
     * @throws IllegalArgumentException if the criteria have no such dimension or levels, or the old one is mapped already
     */
    public CriteriaMigration mapConsequence(String dimension, String old, String now) {
        LevelMapping mapping = consequence(dimension)
                .orElseThrow(() -> new IllegalArgumentException(
                        "dimension must be one of the old ones that a new one stands for but was " + dimension));
        Map<String, LevelMapping> more = new TreeMap<>(consequences);
        more.put(dimension, mapping.with(old, now));
        return new CriteriaMigration(before, after, likelihood, levels, dimensions, more, methods);
    }

    /**
     * Gives the method that finds levels anew which a method of its name has found, such as {@code
     * ScoreMethod.product(after)}. That of the matrix need not be given.
     */
    public CriteriaMigration method(AssessmentMethod method) {
        Map<String, AssessmentMethod> more = new TreeMap<>(methods);
        more.put(method.name(), method);
        return new CriteriaMigration(before, after, likelihood, levels, dimensions, consequences, more);
    }

    Optional<LevelMapping> consequence(String dimension) {
        LevelMapping known = consequences.get(dimension);
        if (known != null) {
            return Optional.of(known);
        }
        return scale(before, dimension)
                .flatMap(old -> dimensions
                        .find(dimension)
                        .flatMap(id -> scale(after, id))
                        .map(now -> LevelMapping.of("consequence", old.levels(), now.levels())));
    }

    private static Optional<Scale> scale(RiskCriteria criteria, String id) {
        return criteria.consequences().stream()
                .filter(scale -> scale.id().equals(id))
                .findFirst();
    }

    /**
     * What would still have to be mapped if risks used all levels; whether they do is told by {@link #plan}. Codes {@code
     * migration.likelihood-unmapped}, {@code .consequence-unmapped}, {@code .dimension-unmapped}, {@code .level-unmapped}.
     */
    public List<Finding> unmapped() {
        List<Finding> findings = new ArrayList<>();
        likelihood
                .unmapped()
                .forEach(id -> add(findings, "likelihood", "likelihood", id, "mapLikelihood(\"" + id + "\", ...)"));
        for (Scale scale : before.consequences()) {
            String place = "consequences." + scale.id();
            consequence(scale.id())
                    .ifPresentOrElse(
                            mapping -> mapping.unmapped()
                                    .forEach(id -> add(
                                            findings,
                                            "consequence",
                                            place,
                                            id,
                                            "mapConsequence(\"" + scale.id() + "\", \"" + id + "\", ...)")),
                            () -> add(
                                    findings,
                                    "dimension",
                                    place,
                                    scale.id(),
                                    "mapDimension(\"" + scale.id() + "\", ...)"));
        }
        levels.unmapped().forEach(id -> add(findings, "level", "levels", id, "mapLevel(\"" + id + "\", ...)"));
        return List.copyOf(findings);
    }

    private void add(List<Finding> findings, String what, String place, String id, String call) {
        Place.Entity at = new Place.Entity(
                EntityType.nameOf(RiskCriteria.class), before.id().value(), place);
        findings.add(Finding.warning(
                "migration." + what + "-unmapped",
                at,
                what + " " + id + " is not in version " + after.version() + " of " + after.id() + "; add " + call
                        + " if risks use it"));
    }

    /**
     * Works out what would happen, and changes nothing. Looks at all risks and plans in use; what is retired stays by the
     * criteria of its time.
     *
     * @param today the day by which it is told which decisions are in force
     * @throws IllegalArgumentException if the view holds other criteria under the id and version of the old or the new
     *     ones, or newer ones than these
     */
    public MigrationPlan plan(RegisterView view, LocalDate today) {
        requireFitting(view, before);
        requireFitting(view, after);
        return new Planning(this, view, Objects.requireNonNull(today, "today")).plan();
    }

    private void requireFitting(RegisterView view, RiskCriteria criteria) {
        view.find(criteria.id()).ifPresent(held -> {
            boolean isOther = held.version() == criteria.version() && !held.equals(criteria);
            boolean isNewer = criteria.equals(after) && held.version() > after.version();
            if (isOther || isNewer) {
                throw new IllegalArgumentException("criteria " + criteria.id() + " version " + criteria.version()
                        + " must be those of the register but it holds version " + held.version()
                        + (isOther ? " with another content" : ""));
            }
        });
    }
}
