package dev.aims.core.register;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.StoreException;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a store holds a register, for those who do not want to begin one. */
final class HeldRegisters {
    private static final int NAMED = 5;

    private HeldRegisters() {}

    /** @throws StoreException if it does not; names some that it holds */
    static void require(RegisterStore store, RegisterId wanted) {
        List<RegisterId> held = store.registers();
        if (!held.contains(wanted)) {
            throw new StoreException("the store holds no register " + wanted + "; it holds " + named(held));
        }
    }

    private static String named(List<RegisterId> held) {
        int more = held.size() - NAMED;
        String first = held.stream().limit(NAMED).map(RegisterId::value).collect(Collectors.joining(", "));
        return held.isEmpty() ? "none" : more > 0 ? first + " and " + more + " more" : first;
    }
}
