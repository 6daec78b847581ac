package dev.aims.annex.interchange.inventory;

import dev.aims.core.model.AiSystem;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Reads an inventory of AI systems from CSV.
 *
 * <pre>{@code
 * InventoryMapping mapping = InventoryMapping.read(Path.of("our.mapping.json"));
 * InventoryImport read = InventoryReader.of(mapping).read(Path.of("our-systems.csv"));
 * read.findings().forEach(System.out::println);
 * register.commit(actor, "inventory", change -> change.addAll(read.systems()));
 * }</pre>
 *
 * <p>Each row becomes a system or exactly one error finding that names the row, its line, and where there is one the
 * column and the value. A cell that says nothing leaves a trait open. Whole-file failures throw
 * {@link InventoryException}: a file that is missing, empty, binary, too large or no valid CSV, and a mapping that
 * names a column which the file has not, or more than once.
 *
 * <p>The text is read as a stream, twice: once to learn its charset and delimiter where the mapping does not say them
 * (a byte order mark, else UTF-8 if the whole file is well-formed, else windows-1252), once for the rows. Memory grows
 * with the systems and findings only.
 */
public final class InventoryReader {
    private static final long DEFAULT_MAX_BYTES = 100L * 1024 * 1024;
    private static final long PROGRESS_STEP = 1_000;

    private final InventoryMapping mapping;
    private final long maxBytes;
    private final LongConsumer progress;

    private InventoryReader(InventoryMapping mapping, long maxBytes, LongConsumer progress) {
        this.mapping = mapping;
        this.maxBytes = maxBytes;
        this.progress = progress;
    }

    /** Gives the same bytes from their start each time. */
    @FunctionalInterface
    public interface Source {
        /** A new stream, which the reader closes. */
        InputStream open() throws IOException;
    }

    /** A reader that takes files of at most 100 MiB. */
    public static InventoryReader of(InventoryMapping mapping) {
        return new InventoryReader(Objects.requireNonNull(mapping, "mapping"), DEFAULT_MAX_BYTES, rows -> {});
    }

    /** @throws IllegalArgumentException if {@code newMaxBytes} is below 1 */
    public InventoryReader maxBytes(long newMaxBytes) {
        if (newMaxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1 but was " + newMaxBytes);
        }
        return new InventoryReader(mapping, newMaxBytes, progress);
    }

    /** Calls {@code newProgress} on the reading thread with the rows so far, after every 1,000 and at the end. */
    public InventoryReader onProgress(LongConsumer newProgress) {
        return new InventoryReader(mapping, maxBytes, Objects.requireNonNull(newProgress, "newProgress"));
    }

    /** @throws InventoryException if nothing can be read; the message says what to fix */
    public InventoryImport read(Path file) {
        if (!Files.exists(file)) {
            throw new InventoryException("inventory " + file + " does not exist; check the path");
        } else if (Files.isDirectory(file)) {
            throw new InventoryException("inventory " + file + " is a directory; name the CSV file in it");
        }
        return read(file.toString(), () -> Files.newInputStream(file));
    }

    /**
     * @param name how messages name the source
     * @param source opened twice
     * @throws InventoryException if nothing can be read; the message says what to fix
     */
    public InventoryImport read(String name, Source source) {
        Objects.requireNonNull(name, "name");
        try {
            TextForm form = detect(name, source);
            try (InputStream in = source.open();
                    CsvRecords records = new CsvRecords(in, name, form)) {
                return read(name, form, records);
            }
        } catch (IOException e) {
            throw new InventoryException("inventory " + name + " cannot be read: " + e, e);
        } catch (NoClassDefFoundError e) {
            throw new InventoryException(
                    "reading CSV needs tools.jackson.dataformat:jackson-dataformat-csv; add it to the dependencies"
                            + " (as a module: requires tools.jackson.dataformat.csv)",
                    e);
        }
    }

    private TextForm detect(String name, Source source) throws IOException {
        try (InputStream in = source.open()) {
            return TextForm.detect(in, name, mapping, maxBytes);
        }
    }

    private InventoryImport read(String name, TextForm form, CsvRecords records) throws IOException {
        List<String> headerCells = records.next();
        if (headerCells == null) {
            throw new InventoryException(name + " is empty; it needs a header row and a row for each system");
        }
        Header header = new Header(headerCells);
        Map<ColumnSelector, Integer> columns = header.resolve(mapping.columns(), name);
        RowMapper mapper = new RowMapper(mapping, header, columns, Constraints.standard());
        ColumnTally tally = new ColumnTally(header);
        List<Finding> rowFindings = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        long rows = 0;
        for (List<String> cells = records.next(); cells != null; cells = records.next()) {
            rows++;
            Row row = new Row(rows, records.line(), cells, mapper::isBlank, header, rowFindings::add);
            tally.countFilled(row);
            Draft draft = mapper.map(row);
            row.forgetCells();
            if (draft != null) {
                drafts.add(draft);
            }
            if (rows % PROGRESS_STEP == 0) {
                progress.accept(rows);
            }
        }
        progress.accept(rows);
        List<Draft> accepted = new SystemIds(mapper.keyColumns()).withIds(drafts);
        accepted.forEach(draft -> tally.countCarried(draft.row()));
        List<AiSystem> systems = accepted.stream().map(Draft::system).toList();
        return new InventoryImport(
                systems,
                findings(form, records, rows, rowFindings),
                rows,
                rows - systems.size(),
                tally.columns(columns.values()),
                form.charset(),
                form.delimiter());
    }

    private List<Finding> findings(TextForm form, CsvRecords records, long rows, List<Finding> rowFindings) {
        List<Finding> findings = new ArrayList<>(mapping.findings());
        findings.addAll(form.findings());
        Place table = Place.cell(0, null, null);
        if (records.blankLines() > 0) {
            findings.add(Finding.info(
                    "inventory.blank-lines",
                    table,
                    records.blankLines() + " lines with nothing on them were passed over"));
        }
        if (rows == 0) {
            findings.add(Finding.warning("inventory.no-rows", table, "there is a header but no row below it"));
        }
        rowFindings.sort(Comparator.comparingLong(finding -> ((Place.Cell) finding.place()).row()));
        findings.addAll(rowFindings);
        return findings;
    }
}
