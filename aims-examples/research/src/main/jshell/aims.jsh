// What a session with the library starts from: imports, and a few words for scripts.

import dev.aims.annex.catalog.*;
import dev.aims.annex.crosswalk.*;
import dev.aims.annex.euaiact.*;
import dev.aims.annex.identification.*;
import dev.aims.annex.interchange.inventory.*;
import dev.aims.annex.iso42001.*;
import dev.aims.core.*;
import dev.aims.core.model.*;
import dev.aims.core.register.*;
import dev.aims.core.validation.*;
import dev.aims.risk.assessment.*;
import dev.aims.risk.criteria.*;
import java.io.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The system property, or the default where it is unset or blank. */
String option(String name, String otherwise) {
    String value = System.getProperty(name, "");
    return value.isBlank() ? otherwise : value;
}

/** An inventory in CSV, as its mapping reads it; says first what the mapping rests on. */
InventoryImport readInventory(String csv, String mapping) {
    var meaning = InventoryMapping.read(Path.of(mapping));
    System.out.println(meaning.title() + ". " + Objects.toString(meaning.note(), ""));
    return InventoryReader.of(meaning).read(Path.of(csv));
}

/** A file that comes with this example. */
InputStream bundled(String name) {
    return InventoryReader.class.getResourceAsStream("/dev/aims/examples/research/" + name);
}

/** Twelve invented systems. */
InventoryImport readInventedSystems() {
    var mapping = InventoryMapping.read(bundled("invented-systems.mapping.json"));
    return InventoryReader.of(mapping).read("invented-systems.csv", () -> bundled("invented-systems.csv"));
}

/** Prints rows with their cells under each other: the first column to the left, the others to the right. */
void show(List<? extends List<?>> rows) {
    int[] widths = new int[rows.get(0).size()];
    rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).toString().length())));
    for (List<?> row : rows) {
        var line = new StringBuilder(("%-" + widths[0] + "s").formatted(row.get(0)));
        for (int i = 1; i < widths.length; i++) {
            line.append(("%" + (widths[i] + 2) + "s").formatted(row.get(i)));
        }
        System.out.println(line);
    }
}

/** Writes rows of numbers and ids as CSV, beside the file first, so that a failure leaves what was there. */
void save(List<? extends List<?>> rows, Path file) throws IOException {
    String text = rows.stream()
            .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(",", "", "\n")))
            .collect(Collectors.joining());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".draft"), text);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
}
