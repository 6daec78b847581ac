package dev.aims.examples.benchmarks;

import dev.aims.core.model.Entity;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.store.RegisterStore;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a risk costs in memory once it was read from a store, indexes included: the difference between a register with
 * systems and their risks and one with the systems alone; and what a register holds before anything is read. Arguments: how many systems, 20000 by default, three risks
 * each.
 */
public final class RetainedMemory {
    private static final long SEED = 42;

    private RetainedMemory() {}

    public static void main(String... arguments) {
        int systems = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        List<Entity> all = GeneratedRegister.entities(systems, SEED);
        Retained without = retained(all, entity -> !(entity instanceof Risk || entity instanceof TreatmentPlan));
        Retained with = retained(all, entity -> !(entity instanceof TreatmentPlan));
        long risks = (long) systems * GeneratedRegister.RISKS_PER_SYSTEM;

        System.out.printf(
                "%d risks: %d bytes each in a view, %d with the history of one commit each%n",
                risks, (with.view - without.view) / risks, (with.register - without.register) / risks);
        System.out.printf(
                "%d systems: %d bytes each in a view, %d with the history of one commit each%n",
                systems, without.view / systems, without.register / systems);
        System.out.printf(
                "%d commits of one entity each: %d bytes each in an opened register before any is read%n",
                systems + risks, with.unread / (systems + risks));
    }

    private record Retained(long unread, long view, long register) {}

    private static Retained retained(List<Entity> entities, Predicate<Entity> filter) {
        RegisterStore store = filled(entities, filter);
        long before = used();
        Register register = Register.open(store, "memory");
        long unread = used() - before;
        RegisterView view = register.view();
        int systems = view.systems().size(); // reads everything
        long withHistory = used() - before;
        register = null;
        long viewAlone = used() - before;
        if (systems == 0 || view.systems().size() != systems) {
            throw new IllegalStateException("the view holds what was committed");
        }
        return new Retained(unread, viewAlone, withHistory);
    }

    /** In a method of its own, so that nothing on the stack still holds the register. */
    private static RegisterStore filled(List<Entity> entities, Predicate<Entity> filter) {
        RegisterStore store = RegisterStore.inMemory();
        try (Register register = Register.open(store, "memory")) {
            entities.stream()
                    .filter(filter)
                    .forEach(entity ->
                            register.commit(GeneratedRegister.ACTOR, "generated", change -> change.add(entity)));
        }
        return store;
    }

    /** After collections until nothing more is given back. */
    static long used() {
        long used = Long.MAX_VALUE;
        while (true) {
            System.gc();
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (now > used - 100_000) {
                return now;
            }
            used = now;
        }
    }
}
