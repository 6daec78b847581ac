package dev.aims.examples.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a fresh Java takes for nothing, for a register to which one risk is committed, and for the same work with
 * Jackson and Hibernate Validator alone: one record validated and written as JSON. Starts each several times, in turn,
 * and prints the fastest and the median. Arguments: how often, 20 by default.
 */
public final class ColdStart {
    private ColdStart() {}

    /** Nothing. */
    public static final class Empty {
        private Empty() {}

        public static void main(String... arguments) {
            // what is measured is the start of Java
        }
    }

    /** A register in memory and one risk. */
    public static final class Embedded {
        private Embedded() {}

        public static void main(String... arguments) {
            Register register = Register.inMemory();
            Risk risk = Risk.builder("risk-1")
                    .title("Unfair refusals")
                    .cause("Skewed data")
                    .build();
            register.commit(Actor.of(PartyId.parse("office")), "first", change -> change.add(risk));
            System.out.println(register.head().hash());
        }
    }

    /** What the register is made of, used directly. */
    public static final class Bare {
        private Bare() {}

        /** As much of a risk as is used. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Plain(
                @NotBlank @Size(max = 100) String id,
                @NotBlank @Size(max = 500) String title,
                String cause) {}

        public static void main(String... arguments) {
            Validator validator = Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();
            Plain risk = new Plain("risk-1", "Unfair refusals", "Skewed data");
            if (!validator.validate(risk).isEmpty()) {
                throw new IllegalStateException("the record is valid");
            }
            System.out.println(JsonMapper.builder().build().writeValueAsString(risk));
        }
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        int times = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        Map<String, List<Long>> millis = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            for (Class<?> program : List.of(Empty.class, Bare.class, Embedded.class)) {
                millis.computeIfAbsent(program.getSimpleName(), name -> new ArrayList<>())
                        .add(run(program));
            }
        }
        millis.forEach((name, all) -> {
            long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf("%-9s fastest %4d ms, median %4d ms%n", name, sorted[0], sorted[sorted.length / 2]);
        });
    }

    private static long run(Class<?> program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        String options = System.getProperty("options", "");
        command.addAll(1, options.isEmpty() ? List.of() : Arrays.asList(options.split(" ")));
        command.add(program.getName());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int status = process.waitFor();
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (status != 0) {
            throw new IllegalStateException(program + " ended with status " + status);
        }
        return millis;
    }
}
