package dev.aims.core.store.kill;

import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.store.RegisterStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogManager;

/**
 * A process that commits until it is killed, and prints each commit once it is acknowledged. A commit adds a party and
 * three risks that refer to it, so a half of one would show.
 */
final class KilledWriter {
    static final String REGISTER = "killed";
    static final int RISKS = 3;
    /** Printed once all that is slow the first time was done. */
    static final String READY = "ready";
    /** How the process ends if a commit fails; unlike that of a process that was killed. */
    static final int FAILED = 70;

    private KilledWriter() {}

    /** @param args the specification of the store, how many threads commit, and what the names of entities begin with */
    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(FAILED);
        });
        LogManager.getLogManager().reset();
        RegisterStore store = KillSpec.openStore(args[0]);
        Register register = Register.open(store, REGISTER);
        AtomicInteger number = new AtomicInteger();
        commit(register, args[2] + number.incrementAndGet());
        System.out.println(READY);
        Thread[] threads = new Thread[Integer.parseInt(args[1])];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                while (true) {
                    commit(register, args[2] + number.incrementAndGet());
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void commit(Register register, String name) {
        Party owner = Party.builder("owner-" + name)
                .name("Owner " + name)
                .kind(PartyKind.PERSON)
                .contact(name + "@example.org")
                .build();
        List<Risk> risks = List.of(risk(name, 1, owner.id()), risk(name, 2, owner.id()), risk(name, 3, owner.id()));
        Commit commit = register.commit(
                Actor.of("writer"), name, change -> change.add(owner).addAll(risks));
        System.out.println("kept " + commit.revision() + " " + commit.hash() + " " + name);
    }

    private static Risk risk(String name, int number, PartyId owner) {
        return Risk.builder("risk-" + name + "-" + number)
                .title("Risk " + number + " of " + name)
                .owner(owner)
                .build();
    }
}
