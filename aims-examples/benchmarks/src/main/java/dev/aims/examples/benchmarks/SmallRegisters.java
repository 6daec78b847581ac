package dev.aims.examples.benchmarks;

import dev.aims.core.model.Entity;
import dev.aims.core.register.Register;
import dev.aims.core.store.journal.JournalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one small register costs among many of one journal store: to open it, and while nobody asks it for anything.
 * Arguments: how many registers, 10000 by default, of 5 systems each with their risks and plans.
 */
public final class SmallRegisters {
    private static final int SYSTEMS = 5;
    private static final int MICROS = 1_000;

    private SmallRegisters() {}

    public static void main(String... arguments) throws IOException {
        int count = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory(
                Path.of(System.getProperty("aims.benchmarkFolder", System.getProperty("java.io.tmpdir"))), "small");
        List<Entity> entities = GeneratedRegister.entities(SYSTEMS, 42);
        try (JournalStore store = JournalStore.at(directory)) {
            for (int i = 0; i < count; i++) {
                Register register = Register.open(store, "small-" + i);
                register.commit(GeneratedRegister.ACTOR, "generated", change -> change.addAll(entities));
            }
        }
        try (JournalStore store = JournalStore.at(directory)) {
            long before = RetainedMemory.used();
            List<Register> registers = new ArrayList<>();
            int warm = count / 2;
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                if (i == warm) {
                    start = System.nanoTime();
                }
                registers.add(Register.open(store, "small-" + i));
            }
            long micros = (System.nanoTime() - start) / MICROS / (count - warm);
            System.out.printf(
                    "%d registers of %d entities: %d us to open one, %d bytes each before the first question",
                    count, entities.size(), micros, (RetainedMemory.used() - before) / count);
            registers.forEach(register -> register.view().risks().size());
            System.out.printf(", %d after it%n", (RetainedMemory.used() - before) / count);
            registers.forEach(Register::close);
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
