package dev.aims.risk.rollup;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.Tolerances;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The components and suppliers that more than one open threat hangs on: what would take many risks with it if it failed.
 * Immutable.
 *
 * <p>A risk hangs on a component that it names or that one of its systems uses, and on a supplier of such a component or
 * of one of its systems; it counts once, and each way is named.
 */
public final class Concentration {
    private static final Comparator<Shared> ORDER = Comparator.comparingInt(Shared::aboveTolerance)
            .thenComparingInt(shared -> shared.risks().size())
            .reversed()
            .thenComparing(shared -> shared.id().value());

    private final List<Shared> components;
    private final List<Shared> suppliers;
    private final int risks;
    private final int aboveTolerance;

    private Concentration(Collecting collected) {
        risks = collected.risks;
        aboveTolerance = collected.above;
        components = collected.shared(
                collected.byComponent, id -> collected.view.find(id).map(AiComponent::name));
        suppliers = collected.shared(
                collected.bySupplier, id -> collected.view.find(id).map(Party::name));
    }

    /** Looks at all risks. */
    public static Concentration of(RegisterView view) {
        Collecting collecting = new Collecting(view);
        view.risks().stream().filter(Scales::isCounted).forEach(collecting::add);
        return new Concentration(collecting);
    }

    /** Shared components: those with most risks above tolerance first, then with most risks, then by id. */
    public List<Shared> components() {
        return components;
    }

    /** Shared suppliers, in the same order. */
    public List<Shared> suppliers() {
        return suppliers;
    }

    /** All open threats of the view. */
    public int risks() {
        return risks;
    }

    /** Those of them that are above tolerance. */
    public int aboveTolerance() {
        return aboveTolerance;
    }

    /**
     * Something that several risks hang on.
     *
     * @param id of the component, or of the party that supplies
     * @param risks by id, two or more
     * @param aboveTolerance how many of them are above tolerance
     * @param share of all open threats, more than 0 and at most 1
     * @param shareAbove of those above tolerance, 0 to 1; 0 if none is
     */
    public record Shared(
            EntityId<?> id, String name, List<Hanging> risks, int aboveTolerance, double share, double shareAbove) {
        public Shared {
            risks = List.copyOf(risks);
        }

        @Override
        public String toString() {
            return "these " + risks.size() + " risks hang on " + name + ", " + aboveTolerance
                    + " of them above tolerance";
        }
    }

    /**
     * A risk that hangs on something.
     *
     * @param ways such as {@code directly} or {@code through system chat and component llm}; one at least
     */
    public record Hanging(Risk risk, boolean aboveTolerance, List<String> ways) {
        public Hanging {
            ways = List.copyOf(ways);
        }
    }

    /** The names of things by their ids. */
    private interface Names<I> {
        Optional<String> of(I id);
    }

    /** What was seen so far. */
    private static final class Collecting {
        private final RegisterView view;
        private final Reach reach;
        private final Tolerances tolerances;
        private final Map<AiComponentId, List<Hanging>> byComponent = new HashMap<>();
        private final Map<PartyId, List<Hanging>> bySupplier = new HashMap<>();
        private int risks;
        private int above;

        Collecting(RegisterView view) {
            this.view = view;
            reach = Reach.ofAll(view);
            tolerances = Tolerances.of(view);
        }

        void add(Risk risk) {
            boolean isAbove = tolerances.today(risk).isAbove();
            risks++;
            above += isAbove ? 1 : 0;
            Map<AiComponentId, List<String>> toComponents = new LinkedHashMap<>();
            Map<PartyId, List<String>> toSuppliers = new LinkedHashMap<>();
            for (AiComponentId component : risk.components()) {
                addWay(toComponents, component, "directly");
                addSupplier(toSuppliers, component, "through component " + component);
            }
            for (AiSystemId system : risk.systems()) {
                String through = "through system " + system;
                reach.directSuppliersOf(system).forEach(supplier -> addWay(toSuppliers, supplier, through));
                for (AiComponentId component : reach.componentsOf(system)) {
                    addWay(toComponents, component, through);
                    addSupplier(toSuppliers, component, through + " and component " + component);
                }
            }
            toComponents.forEach((id, ways) -> hang(byComponent, id, new Hanging(risk, isAbove, ways)));
            toSuppliers.forEach((id, ways) -> hang(bySupplier, id, new Hanging(risk, isAbove, ways)));
        }

        private void addSupplier(Map<PartyId, List<String>> ways, AiComponentId component, String way) {
            reach.supplierOf(component).ifPresent(supplier -> addWay(ways, supplier, way));
        }

        private static <I> void addWay(Map<I, List<String>> ways, I id, String way) {
            ways.computeIfAbsent(id, first -> new ArrayList<>()).add(way);
        }

        private static <I> void hang(Map<I, List<Hanging>> hanging, I id, Hanging risk) {
            hanging.computeIfAbsent(id, first -> new ArrayList<>()).add(risk);
        }

        <I extends EntityId<?>> List<Shared> shared(Map<I, List<Hanging>> byId, Names<I> names) {
            return byId.entrySet().stream()
                    .filter(entry -> entry.getValue().size() > 1)
                    .map(entry -> shared(
                            entry.getKey(),
                            names.of(entry.getKey()).orElse(entry.getKey().value()),
                            entry.getValue()))
                    .sorted(ORDER)
                    .toList();
        }

        private Shared shared(EntityId<?> id, String name, List<Hanging> hanging) {
            int aboveHere =
                    (int) hanging.stream().filter(Hanging::aboveTolerance).count();
            return new Shared(
                    id,
                    name,
                    hanging,
                    aboveHere,
                    (double) hanging.size() / risks,
                    above == 0 ? 0 : (double) aboveHere / above);
        }
    }
}
