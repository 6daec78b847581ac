package dev.aims.core.store.journal;

import dev.aims.core.model.Examples;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.store.StoreException;
import java.nio.file.Path;

/**
 * A process that commits until the system takes no more, and then sees what the register does. Prints each acknowledged
 * revision. Its argument is the directory of the journal; how much fits is for whoever starts it to limit.
 */
final class FullDiskWriter {
    static final String REGISTER = "full";

    private FullDiskWriter() {}

    public static void main(String[] args) {
        try (JournalStore store = JournalStore.at(Path.of(args[0]))) {
            Register register = Register.open(store, REGISTER);
            String first = refusal(register);
            System.out.println("refused: " + first);
            System.out.println("refused again: " + refusal(register));
            System.out.println("reads: " + register.view().parties().size());
        }
        try (JournalStore store = JournalStore.at(Path.of(args[0]))) {
            Register register = Register.open(store, REGISTER);
            System.out.println(
                    "reads after opening: " + register.view().parties().size());
            System.out.println("refused after opening: " + refusal(register));
        }
    }

    /** Commits until that fails, and gives the reason. */
    private static String refusal(Register register) {
        while (true) {
            long next = register.head().revision() + 1;
            try {
                register.commit(Actor.of("writer"), "fill", change -> change.add(Examples.party("p-" + next)));
                System.out.println("kept " + next);
            } catch (StoreException e) {
                return e.getMessage();
            }
        }
    }
}
