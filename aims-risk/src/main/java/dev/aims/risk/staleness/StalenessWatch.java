package dev.aims.risk.staleness;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is stale up to date. On the same day, an answer costs what was changed since the last one; on another day,
 * or after a change of criteria, context, incidents, indicators or plans, everything is looked at again, by what is
 * remembered of each risk. Thread-safe: one asks, others wait.
 */
public final class StalenessWatch {
    private static final List<Class<? extends Entity>> REVIEWED = List.of(
            AimsContext.class,
            AiSystem.class,
            ControlImplementation.class,
            AiObjective.class,
            Indicator.class,
            ImpactAssessment.class,
            Decision.class);

    /** With more changes than this at once, or since everything was looked at, all is looked at again. */
    private static final int MANY = 1_000;

    private final Register register;
    private final StalenessSettings settings;
    private final RiskLook risks;
    private final Map<DecisionSubject, Set<DecisionId>> decisions = new HashMap<>();
    private @Nullable Staleness last;
    private @Nullable Signals signals;

    StalenessWatch(Register register, StalenessSettings settings) {
        this.register = register;
        this.settings = settings;
        risks = new RiskLook(register);
    }

    /** What is stale in the register's newest revision at an instant. */
    public synchronized Staleness at(Instant instant) {
        RegisterView view = register.view();
        ZoneId zone = view.context().map(AimsContext::zone).orElse(ZoneOffset.UTC);
        LocalDate day = LocalDate.ofInstant(instant, zone);
        Staleness answer = following(view, zone, day).orElseGet(() -> all(view, zone, day));
        last = answer;
        return answer;
    }

    /** The answer that follows from the last one by what has changed; empty if all must be looked at. */
    private Optional<Staleness> following(RegisterView view, ZoneId zone, LocalDate day) {
        Staleness before = last;
        if (before == null || signals == null || !before.day().equals(day) || before.revision() > view.revision()) {
            return Optional.empty();
        }
        Set<EntityId<?>> changed = new LinkedHashSet<>();
        for (Commit commit : register.changesSince(before.revision())) {
            if (commit.revision() <= view.revision()) {
                commit.changes().forEach(change -> changed.add(change.id()));
            }
        }
        if (changed.size() + before.changes() > MANY
                || changed.stream().anyMatch(id -> Signals.TYPES.contains(id.type()))) {
            return Optional.empty();
        }
        Look look = new Look(view, zone, day, signals);
        Map<EntityId<?>, Optional<Stale>> findings = new HashMap<>();
        for (EntityId<?> id : affectedBy(changed, view)) {
            findings.put(id, look.at(id));
        }
        return Optional.of(before.with(view.revision(), findings));
    }

    /** What was changed, and what hangs on it, through a system where it is a component. */
    private Set<EntityId<?>> affectedBy(Set<EntityId<?>> changed, RegisterView view) {
        Set<EntityId<?>> affected = new LinkedHashSet<>(changed);
        for (EntityId<?> id : changed) {
            if (id.type() == AiComponent.class) {
                for (EntityId<?> user : view.referrersOf(id)) {
                    affected.add(user);
                    if (user.type() == AiSystem.class) {
                        affected.addAll(view.referrersOf(user));
                    }
                }
            } else {
                affected.addAll(view.referrersOf(id));
            }
            affected.addAll(decisionsBeside(id, view));
        }
        return affected;
    }

    /** Decisions on a risk, and with a decision, be it newer or one less, the others on the same subject. */
    private Set<DecisionId> decisionsBeside(EntityId<?> id, RegisterView view) {
        if (id instanceof RiskId risk) {
            return decisions.getOrDefault(new DecisionSubject.OfRisk(risk), Set.of());
        } else if (id instanceof DecisionId decision) {
            view.find(decision).ifPresent(this::remember);
            return decisions.values().stream()
                    .filter(beside -> beside.contains(decision))
                    .findFirst()
                    .orElse(Set.of());
        }
        return Set.of();
    }

    private void remember(Decision decision) {
        decisions
                .computeIfAbsent(decision.subject(), subject -> new HashSet<>())
                .add(decision.id());
    }

    private Staleness all(RegisterView view, ZoneId zone, LocalDate day) {
        Signals current = new Signals(register, view, zone);
        signals = current;
        Look look = new Look(view, zone, day, current);
        decisions.clear();
        view.decisions().forEach(this::remember);
        List<Stale> found = new ArrayList<>(view.risks().size());
        view.risks().forEach(risk -> look.at(risk).ifPresent(found::add));
        for (Class<? extends Entity> type : REVIEWED) {
            for (Entity entity : view.all(type)) {
                look.at(entity).ifPresent(found::add);
            }
        }
        return new Staleness(view.revision(), day, new FoundStale(found), Map.of());
    }

    /** One round of looking, at one view and day. */
    private final class Look {
        private final RegisterView view;
        private final LocalDate day;
        private final Signals current;
        private final Surroundings surroundings;
        private final Reviews reviews;

        Look(RegisterView view, ZoneId zone, LocalDate day, Signals current) {
            this.view = view;
            this.day = day;
            this.current = current;
            surroundings = new Surroundings(register, view, zone);
            reviews = new Reviews(register, view, day, zone, settings, surroundings);
        }

        Optional<Stale> at(EntityId<?> id) {
            Optional<? extends Entity> entity = view.find(id);
            if (entity.isEmpty() || view.isRetired(id)) {
                risks.forget(id);
                return Optional.empty();
            }
            return at(entity.get());
        }

        Optional<Stale> at(Entity entity) {
            return entity instanceof Risk risk ? risks.at(risk, day, current, surroundings) : reviews.of(entity);
        }
    }
}
