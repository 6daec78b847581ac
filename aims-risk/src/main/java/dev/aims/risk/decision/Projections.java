package dev.aims.risk.decision;

import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.Decision;
import dev.aims.core.register.RegisterView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The projections that a host knows, by their names. Immutable: what changes it gives another set. */
public final class Projections {
    private static final Projections STANDARD =
            new Projections(List.of(new AssessmentProjection(), new PlanProjection()));

    private final List<Projection> known;

    private Projections(List<Projection> known) {
        this.known = List.copyOf(known);
    }

    /** Those of this module: {@code assessment/1} for risks and {@code plan/1} for treatment plans. */
    public static Projections standard() {
        return STANDARD;
    }

    /**
     * These and one more, such as that of another module or a vendor.
     *
     * @throws IllegalArgumentException if its name is taken, since what a name selects never changes
     */
    public Projections with(Projection projection) {
        if (find(projection.name()).isPresent()) {
            throw new IllegalArgumentException(
                    "projection must have a name of its own but was another " + projection.name());
        }
        List<Projection> more = new ArrayList<>(known);
        more.add(projection);
        return new Projections(more);
    }

    /** The projection of this name. */
    public Optional<Projection> find(String name) {
        Objects.requireNonNull(name, "name");
        return known.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst();
    }

    /** What a decision is to be compared with: its subject as it is in the view, by the projection it names. */
    Optional<BoundProjection> now(Decision decision, BoundProjection bound, RegisterView view) {
        return find(bound.name()).flatMap(projection -> projection.of(decision.subject(), view));
    }
}
