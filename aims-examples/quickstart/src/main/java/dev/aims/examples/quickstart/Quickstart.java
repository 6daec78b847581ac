package dev.aims.examples.quickstart;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.dossier.Dossier;
import dev.aims.annex.interchange.inventory.InventoryImport;
import dev.aims.annex.interchange.inventory.InventoryMapping;
import dev.aims.annex.interchange.inventory.InventoryReader;
import dev.aims.core.AimsException;
import dev.aims.core.register.Register;
import dev.aims.examples.quickstart.organisation.Organisation;
import dev.aims.risk.quantification.report.LossReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/** Turns an inventory of AI systems, or a bundled organisation, into a dossier. */
public final class Quickstart {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_CALL = 2;

    private final Arguments arguments;
    private final Summary summary;
    private final PrintStream err;
    private final Catalogs catalogs = Catalogs.builtIn();
    private final Clock clock = Clock.system(ZoneId.systemDefault());

    private Quickstart(Arguments arguments, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.summary = new Summary(out, catalogs);
        this.err = err;
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Returns 0 if the dossier was written, 1 if that failed, 2 if the arguments make no sense. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (IllegalArgumentException e) {
            err.println("error: " + e.getMessage());
            err.println(Arguments.USAGE);
            return WRONG_CALL;
        }
        try {
            new Quickstart(arguments, out, err).write();
            return DONE;
        } catch (AimsException e) {
            err.println("error: " + e.getMessage());
            return FAILED;
        }
    }

    private void write() {
        Path input = arguments.input();
        Path mapping = arguments.mapping();
        if (input == null || mapping == null) {
            writeOrganisation();
        } else {
            writeInventory(input, mapping);
        }
    }

    private void writeOrganisation() {
        Register register = Organisation.register(clock, catalogs);
        LossReport losses = Organisation.losses(register.view());
        Dossier dossier = Dossier.of(register, clock.instant(), catalogs)
                .withLosses(losses)
                .withEvidence(evidence -> Organisation.open(evidence).map(content -> () -> content));
        write(register, dossier, () -> summary.printLosses(register.view(), losses));
    }

    private void writeInventory(Path input, Path mappingFile) {
        InventoryMapping mapping = InventoryMapping.read(mappingFile);
        InventoryImport read;
        try (ProgressBar progress = progress("reading row", 0)) {
            read = InventoryReader.of(mapping).onProgress(progress::at).read(input);
        }
        summary.printImport(read);
        Register register;
        try (ProgressBar progress = progress("identifying risks", read.systems().size())) {
            register = new InventoryRegister(catalogs, clock).of(read, mapping.title(), progress::at);
        }
        write(register, Dossier.of(register, clock.instant(), catalogs).withFindings(read.findings()), () -> {});
    }

    private void write(Register register, Dossier dossier, Runnable more) {
        Dossier.Written written = dossier.writeTo(arguments.output());
        summary.print(register.view(), written.agenda());
        more.run();
        summary.printDossier(written.index());
    }

    private ProgressBar progress(String what, long total) {
        return new ProgressBar(err, what, total, System::nanoTime);
    }
}
