package dev.aims.examples.quickstart;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The command line. An option that is given empty counts as not given, so that a build can always pass all of them.
 *
 * @param input the inventory to read; null for the bundled organisation
 * @param mapping what its columns mean; null exactly if the inventory is
 * @param output where the dossier goes
 */
record Arguments(@Nullable Path input, @Nullable Path mapping, Path output) {
    static final String USAGE = """
            usage: Quickstart [--input=FILE --mapping=FILE] [--output=FOLDER]
              --input    an inventory of AI systems as CSV; without it a bundled organisation is used
              --mapping  what the columns of the inventory mean, see docs/inventory-mapping.md
              --output   where the dossier goes; "dossier" if not given""";

    private static final List<String> OPTIONS = List.of("--input", "--mapping", "--output");

    /** @throws IllegalArgumentException if an option is unknown or one is missing; the message says which */
    static Arguments parse(String... args) {
        Map<String, Path> paths = new HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (equals < 0 || !OPTIONS.contains(arg.substring(0, equals))) {
                throw new IllegalArgumentException("unknown option " + arg);
            }
            String value = arg.substring(equals + 1);
            if (!value.isBlank()) {
                paths.put(arg.substring(0, equals), Path.of(value));
            }
        }
        Path input = paths.get("--input");
        Path mapping = paths.get("--mapping");
        if (input == null && mapping != null) {
            throw new IllegalArgumentException("--mapping needs --input: name the inventory that it is for");
        } else if (input != null && mapping == null) {
            throw new IllegalArgumentException(
                    "--input needs --mapping: name the file that says what the columns mean");
        }
        return new Arguments(input, mapping, paths.getOrDefault("--output", Path.of("dossier")));
    }
}
