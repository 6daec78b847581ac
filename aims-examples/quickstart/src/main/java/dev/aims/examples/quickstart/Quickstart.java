package dev.aims.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns an inventory of AI systems into a dossier. */
public final class Quickstart {
    private static final String OUTPUT = "--output=";

    private Quickstart() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        Path output = Path.of("dossier");
        for (String arg : args) {
            if (arg.startsWith(OUTPUT)) {
                output = Path.of(arg.substring(OUTPUT.length()));
            }
        }
        try {
            Files.createDirectories(output);
            Files.writeString(output.resolve("index.html"), "<!doctype html><title>Dossier</title>");
        } catch (IOException e) {
            err.println("cannot write the dossier: " + e.getMessage());
            return 1;
        }
        out.println("Dossier: " + output.resolve("index.html"));
        return 0;
    }
}
