package dev.aims.core.store.jdbc;

import dev.aims.core.model.EntityId;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Change;
import dev.aims.core.register.CommitRefusedException;
import dev.aims.core.register.ConflictException;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.store.kill.KillSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.logging.LogManager;

/**
 * A process whose threads contend with those of others for one register: they count up shared counters, refer to shared
 * parties and remove those. Prints a line for each commit that was acknowledged and one for each conflict.
 */
final class ContendingWriter {
    static final String REGISTER = "contended";
    static final int COUNTERS = 8;
    static final int TARGETS = 60;
    private static final Actor ACTOR = Actor.of("writer");

    private final Register register;
    private final String name;
    private final Random random;

    private ContendingWriter(Register register, String name) {
        this.register = register;
        this.name = name;
        random = new Random(name.hashCode());
    }

    /** @param args the specification of the store, the name of the process, how many threads, how many commits each */
    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        Register register = Register.open(KillSpec.openStore(args[0]), REGISTER);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            ContendingWriter writer = new ContendingWriter(register, args[1] + "-" + i);
            threads.add(new Thread(() -> writer.commit(Integer.parseInt(args[3]))));
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    static Party counter(int number, long count) {
        return Party.builder("counter-" + number)
                .name("Counter")
                .kind(PartyKind.ROLE)
                .attributes(Map.of("count", count))
                .build();
    }

    static Party target(int number) {
        return Party.builder("target-" + number)
                .name("Target")
                .kind(PartyKind.PERSON)
                .build();
    }

    private void commit(int commits) {
        for (int i = 0; i < commits; ) {
            boolean kept = switch (random.nextInt(6)) {
                case 0 -> refer(i);
                case 1 -> random.nextInt(10) == 0 ? remove() : refer(i);
                default -> count();
            };
            i += kept ? 1 : 0;
        }
    }

    private boolean count() {
        PartyId id = PartyId.parse("counter-" + random.nextInt(COUNTERS));
        return attempt(id, (view, change) -> {
            Party counter = view.get(id);
            long count = (Long) counter.attributes().get("count");
            Party next =
                    counter.toBuilder().attributes(Map.of("count", count + 1)).build();
            change.replace(next, view.version(id));
        });
    }

    private boolean refer(int number) {
        PartyId target = PartyId.parse("target-" + random.nextInt(TARGETS));
        Risk risk = Risk.builder("risk-" + name + "-" + number)
                .title("Risk")
                .owner(target)
                .build();
        return attempt(risk.id(), (view, change) -> change.add(risk));
    }

    private boolean remove() {
        PartyId target = PartyId.parse("target-" + random.nextInt(TARGETS));
        return register.view().find(target).isPresent()
                && attempt(target, (view, change) -> change.remove(target, view.version(target)));
    }

    private boolean attempt(EntityId<?> id, BiConsumer<RegisterView, Change> work) {
        RegisterView view = register.view();
        long start = System.nanoTime(); // on Linux the same clock for all processes
        try {
            long revision = register.commit(ACTOR, name, change -> work.accept(view, change))
                    .revision();
            print("kept " + revision + " " + start + " " + System.nanoTime() + " " + id);
            return true;
        } catch (ConflictException e) {
            boolean isOwn = e.id().equals(id) && e.expected() != e.actual();
            print((isOwn ? "conflict " : "foreign ") + id + " " + e.getMessage());
        } catch (CommitRefusedException e) {
            print("refused " + id);
        }
        register.refresh();
        return false;
    }

    private static void print(String line) {
        synchronized (System.out) {
            System.out.println(line);
        }
    }
}
