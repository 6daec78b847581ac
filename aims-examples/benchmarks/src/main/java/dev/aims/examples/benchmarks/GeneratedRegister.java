package dev.aims.examples.benchmarks;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.Control;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.Trait;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * The entities of a register of made-up systems: three assessed risks a system, a plan with three controls for every
 * fourth risk, half of the controls in place. The same size and seed give the same entities.
 */
final class GeneratedRegister {
    static final Actor ACTOR = Actor.of("office");
    static final int RISKS_PER_SYSTEM = 3;

    private static final int CHUNK = 5_000;
    private static final int RISKS_PER_PLAN = 4;
    private static final int CONTROLS_PER_PLAN = 3;
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    /** Half of the reviews are due before it. */
    static final LocalDate MIDDLE = DAY.plusDays(183);

    private final SplittableRandom random;
    private final List<RiskSource> sources = Catalogs.builtIn().sources();
    private final List<Control> controls = Catalogs.builtIn().controls();
    private final RiskMatrix matrix = RiskMatrix.standard();
    private final Party office =
            Party.builder("office").name("Risk office").kind(PartyKind.ROLE).build();

    private GeneratedRegister(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A register that holds the entities. */
    static Register of(int systems, long seed) {
        Register register = Register.inMemory();
        register.commitAll(ACTOR, "generated", entities(systems, seed), CHUNK);
        return register;
    }

    static List<Entity> entities(int systems, long seed) {
        GeneratedRegister generated = new GeneratedRegister(seed);
        List<Entity> entities = new ArrayList<>();
        entities.add(StandardCriteria.fiveByFive());
        entities.add(generated.office);
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < systems; i++) {
            AiSystem system = generated.system(i);
            entities.add(system);
            for (int j = 0; j < RISKS_PER_SYSTEM; j++) {
                risks.add(generated.risk(risks.size(), system));
            }
        }
        entities.addAll(risks);
        for (int i = 0; i < risks.size(); i += RISKS_PER_PLAN) {
            entities.add(generated.plan(i, risks.get(i)));
        }
        for (int i = 0; i < generated.controls.size(); i += 2) {
            entities.add(generated.implementation(i));
        }
        return entities;
    }

    static AiSystem system(long seed) {
        return new GeneratedRegister(seed).system(0);
    }

    private AiSystem system(int index) {
        Set<Trait> traits = new TreeSet<>();
        Set<Trait> absent = new TreeSet<>();
        for (Trait trait : Trait.STANDARD) {
            switch (random.nextInt(3)) {
                case 0 -> traits.add(trait);
                case 1 -> absent.add(trait);
                default -> {
                    // stays open
                }
            }
        }
        return AiSystem.builder("system-" + index)
                .name("System number " + index)
                .intendedUse(
                        "Sorts incoming requests by subject and urgency and proposes the office that answers them.")
                .stage(any(List.of(LifeCycleStage.values())))
                .traits(traits)
                .absentTraits(absent)
                .owner(office.id())
                .tags(Set.of("unit-" + random.nextInt(40)))
                .attributes(Map.of("costCentre", 4000 + random.nextInt(500), "region", "north"))
                .build();
    }

    private Risk risk(int index, AiSystem system) {
        RiskSource source = any(sources);
        return Risk.builder("risk-" + index)
                .title(source.title() + ": " + system.name())
                .systems(Set.of(system.id()))
                .sources(Set.of(source.ref()))
                .cause("What the system learned from is older than what it is used on.")
                .event("A request is sent to an office that cannot answer it.")
                .consequence("The person who asked waits longer than the law allows.")
                .inherent(matrix.assess(any(List.of(Likelihood.values())), any(List.of(Consequence.values()))))
                .owner(office.id())
                .nextReview(DAY.plusDays(random.nextInt(365)))
                .build();
    }

    private TreatmentPlan plan(int index, Risk risk) {
        List<TreatmentAction> actions = new ArrayList<>();
        for (int i = 0; i < CONTROLS_PER_PLAN; i++) {
            Control control = any(controls);
            actions.add(TreatmentAction.builder("action-" + i)
                    .title(control.title())
                    .control(control.ref())
                    .owner(office.id())
                    .due(DAY.plusDays(random.nextInt(365)))
                    .build());
        }
        return TreatmentPlan.builder("plan-" + index)
                .title("Treat " + risk.title())
                .risks(Set.of(risk.id()))
                .options(EnumSet.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .actions(actions)
                .owner(office.id())
                .status(random.nextInt(5) == 0 ? PlanStatus.DRAFT : PlanStatus.IN_PROGRESS)
                .build();
    }

    private ControlImplementation implementation(int index) {
        return ControlImplementation.builder("control-" + index)
                .control(controls.get(index).ref())
                .description("Part of the handbook of the office.")
                .status(ImplementationStatus.IMPLEMENTED)
                .owner(office.id())
                .build();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
