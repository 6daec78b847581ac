package dev.aims.risk.migration;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.AssessmentBuilder;
import dev.aims.core.model.RiskLevel;
import dev.aims.risk.assessment.AssessmentMethod;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes single assessments from the old criteria to the new ones. */
final class AssessmentMigrator {
    static final String RULE = "criteria-migration/1";

    private final CriteriaMigration migration;
    private final RiskMatrix old;
    private final RiskMatrix next;

    AssessmentMigrator(CriteriaMigration migration) {
        this.migration = migration;
        old = RiskMatrix.of(migration.before);
        next = RiskMatrix.of(migration.after);
    }

    boolean concerns(Assessment assessment) {
        return old.isOwn(assessment);
    }

    AssessmentMigration migrate(String place, Assessment before) {
        Mapped mapped = new Mapped();
        @Nullable String likelihood = mapped.likelihood(before.likelihood());
        Map<String, String> consequences = mapped.consequences(before.consequences());
        if (mapped.problem != null) {
            return new AssessmentMigration(place, before, null, mapped.problem);
        }
        Level level = level(before, likelihood, consequences);
        if (level.problem() != null) {
            return new AssessmentMigration(place, before, null, level.problem());
        }
        String id = level.found().id();
        AssessmentBuilder after = before.toBuilder()
                .criteria(migration.after.id())
                .criteriaVersion(migration.after.version())
                .likelihood(likelihood)
                .consequences(consequences)
                .level(id)
                .rank(next.rank(id))
                .assumptions(assumptions(before, likelihood, consequences, id));
        if (before.derivedBy() == null) {
            after.derivedBy(RULE);
        }
        return new AssessmentMigration(place, before, after.build(), null);
    }

    /** Likelihood and consequences, or the first thing that nothing was said about. */
    private final class Mapped {
        private @Nullable String problem;

        @Nullable
        String likelihood(@Nullable String level) {
            if (level == null) {
                return null;
            }
            Optional<String> now = migration.likelihood.find(level);
            return now.orElseGet(() -> fail("likelihood " + level, "mapLikelihood(\"" + level + "\", ...)"));
        }

        Map<String, String> consequences(Map<String, String> levels) {
            Map<String, String> now = new TreeMap<>();
            levels.forEach((dimension, level) -> {
                Optional<LevelMapping> mapping = migration.consequence(dimension);
                String newDimension = migration
                        .dimensions
                        .find(dimension)
                        .filter(found -> mapping.isPresent())
                        .orElseGet(() -> fail("dimension " + dimension, "mapDimension(\"" + dimension + "\", ...)"));
                if (mapping.isPresent()) {
                    now.put(
                            newDimension,
                            mapping.get()
                                    .find(level)
                                    .orElseGet(() -> fail(
                                            dimension + " " + level,
                                            "mapConsequence(\"" + dimension + "\", \"" + level + "\", ...)")));
                }
            });
            return now;
        }

        private String fail(String what, String call) {
            if (problem == null) {
                problem = what + " has nothing that stands for it in version " + migration.after.version() + " of "
                        + migration.after.id() + "; add " + call;
            }
            return "";
        }
    }

    private record Level(
            @Nullable RiskLevel level, @Nullable String problem) {
        RiskLevel found() {
            if (level == null) {
                throw new IllegalStateException("a level must be found but there is a problem: " + problem);
            }
            return level;
        }
    }

    private Level level(Assessment before, @Nullable String likelihood, Map<String, String> consequences) {
        String method = before.method();
        if (method == null) {
            return migration
                    .levels
                    .find(before.level())
                    .map(id -> new Level(next.level(id), null))
                    .orElseGet(
                            () -> problem("level " + before.level() + ", which a person named, has nothing that stands"
                                    + " for it; add mapLevel(\"" + before.level() + "\", ...)"));
        }
        AssessmentMethod given = migration.methods.get(method);
        if (given != null) {
            return byMethod(given, likelihood, consequences);
        } else if (!method.equals(RiskMatrix.METHOD)) {
            return problem("its level was found by method " + method + ", which was not given; add method(...)");
        }
        Optional<RiskLevel> asStored = old.findLevel(before.likelihood(), before.consequences())
                .filter(level -> level.id().equals(before.level()));
        if (asStored.isEmpty()) {
            return problem(
                    "level " + before.level()
                            + " is not the one that its criteria give, so that it is not known what it rests on; settle that first");
        }
        return next.findLevel(likelihood, consequences)
                .map(level -> new Level(level, null))
                .orElseGet(() -> problem("has no likelihood, and the new criteria ask for one"));
    }

    private static Level byMethod(
            AssessmentMethod method, @Nullable String likelihood, Map<String, String> consequences) {
        try {
            return new Level(method.assess(likelihood, consequences).level(), null);
        } catch (IllegalArgumentException e) {
            return problem("method " + method.name() + " finds no level: " + e.getMessage());
        }
    }

    private static Level problem(String reason) {
        return new Level(null, reason);
    }

    private List<String> assumptions(
            Assessment before, @Nullable String likelihood, Map<String, String> consequences, String level) {
        List<String> assumptions = new ArrayList<>(before.assumptions());
        assumptions.add("migrated from version " + before.criteriaVersion() + " of criteria " + before.criteria()
                + ", level " + before.level() + " became " + level);
        if (before.likelihood() != null && !before.likelihood().equals(likelihood)) {
            assumptions.add("migrated: likelihood " + before.likelihood() + " became " + likelihood);
        }
        if (!before.consequences().equals(consequences)) {
            before.consequences()
                    .forEach((dimension, step) -> migration
                            .dimensions
                            .find(dimension)
                            .ifPresent(now -> assumptions.add("migrated: " + dimension + " " + step + " became " + now
                                    + " " + consequences.get(now))));
        }
        return assumptions;
    }
}
