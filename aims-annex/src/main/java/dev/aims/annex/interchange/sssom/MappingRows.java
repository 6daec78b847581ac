package dev.aims.annex.interchange.sssom;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.crosswalk.CrosswalkRow;
import dev.aims.annex.crosswalk.CrosswalkSource;
import dev.aims.annex.crosswalk.Relation;
import dev.aims.annex.crosswalk.Unrelated;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a crosswalk of those of a mapping set. Used once. */
final class MappingRows {
    private static final String SOURCE = "sssom";
    private static final List<String> REQUIRED = List.of(Slots.SUBJECT, Slots.PREDICATE, Slots.OBJECT);

    private final Metadata metadata;
    private final Map<String, String> catalogIds;
    private final List<Finding> findings;
    private final List<CrosswalkRow> rows = new ArrayList<>();
    private final List<Unrelated> unrelated = new ArrayList<>();
    private final Map<String, String> editions = new LinkedHashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> undeclared = new LinkedHashSet<>();
    private final Set<List<Object>> statements = new HashSet<>();
    private int closeMatches;

    private MappingRows(Metadata metadata, Map<String, String> catalogIds, List<Finding> findings) {
        this.metadata = metadata;
        this.catalogIds = catalogIds;
        this.findings = findings;
    }

    static Checked<Optional<Crosswalk>> read(
            String text, Metadata metadata, Map<String, String> catalogIds, List<Finding> findings) {
        List<List<String>> records;
        try {
            records = Table.parse(text);
        } catch (IllegalArgumentException e) {
            return refused(findings, "sssom.malformed", "below the metadata, " + e.getMessage());
        }
        List<String> header = records.isEmpty() ? List.of() : records.get(0);
        List<String> missing =
                REQUIRED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            return refused(findings, "sssom.header", "the header lacks " + String.join(", ", missing));
        }
        if (Set.copyOf(header).size() < header.size()) {
            return refused(findings, "sssom.header", "the header names a column twice: " + header);
        }
        MappingRows reading = new MappingRows(metadata, catalogIds, findings);
        reading.readAll(header, records);
        return reading.result();
    }

    private void readAll(List<String> header, List<List<String>> records) {
        for (int i = 1; i < records.size(); i++) {
            List<String> values = records.get(i);
            if (values.size() > header.size()) {
                error(
                        "sssom.malformed",
                        i,
                        null,
                        null,
                        "has " + values.size() + " values for " + header.size() + " columns");
                continue;
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < values.size(); c++) {
                if (!values.get(c).isBlank()) {
                    cells.put(header.get(c), values.get(c));
                }
            }
            read(i, cells);
        }
        findNotCarried(header, records);
    }

    private void read(int row, Map<String, String> cells) {
        String subject = cells.get(Slots.SUBJECT);
        String object = cells.get(Slots.OBJECT);
        String predicate = cells.get(Slots.PREDICATE);
        if (subject == null || object == null || predicate == null) {
            String column = subject == null ? Slots.SUBJECT : object == null ? Slots.OBJECT : Slots.PREDICATE;
            error("sssom.missing-value", row, column, null, "must not be empty");
        } else if (cells.containsKey(Slots.MODIFIER)) {
            findings.add(Finding.info(
                    "sssom.negated",
                    Place.cell(row, Slots.MODIFIER, cells.get(Slots.MODIFIER)),
                    "says that the mapping does not hold; it is left out"));
        } else if (object.equals(Slots.NO_TERM)) {
            readUnrelated(row, subject, cells);
        } else if (subject.equals(Slots.NO_TERM)) {
            findings.add(Finding.info(
                    "sssom.no-subject", Place.cell(row, Slots.SUBJECT, subject), "has no subject; it is left out"));
        } else {
            readMapping(row, subject, predicate, object, cells);
        }
    }

    private void readMapping(int row, String subject, String predicate, String object, Map<String, String> cells) {
        EntryRef from = entry(row, Slots.SUBJECT, subject);
        EntryRef to = entry(row, Slots.OBJECT, object);
        Relation relation = relation(row, predicate, cells);
        Basis basis = basis(row, cells);
        if (from == null || to == null || relation == null || basis == null) {
            return;
        }
        if (from.equals(to)) {
            error("sssom.self", row, Slots.OBJECT, object, "relates " + from + " to itself");
            return;
        }
        boolean fits = edition(row, Slots.SUBJECT_VERSION, from.catalog(), cells)
                && edition(row, Slots.OBJECT_VERSION, to.catalog(), cells);
        if (!fits) {
            return;
        }
        if (!statements.add(List.of(from, relation, to))) {
            findings.add(Finding.warning(
                    "sssom.duplicate-row",
                    Place.cell(row, null, null),
                    "says again that " + from + " " + relation.id() + " " + to + "; it is left out"));
            return;
        }
        String source = extension(cells, Slots.SOURCE);
        sources.add(source == null ? SOURCE : source);
        rows.add(new CrosswalkRow(
                from,
                to,
                relation,
                basis,
                source == null ? SOURCE : source,
                cells.get(Slots.COMMENT),
                extension(cells, Slots.NOTE)));
    }

    private void readUnrelated(int row, String subject, Map<String, String> cells) {
        EntryRef entry = entry(row, Slots.SUBJECT, subject);
        String where = value(cells, Slots.OBJECT_SOURCE);
        if (where == null) {
            findings.add(Finding.info(
                    "sssom.no-object",
                    Place.cell(row, Slots.OBJECT_SOURCE, null),
                    "has no object, and it is not said of which source; it is left out"));
        } else if (entry != null) {
            String catalog = where.substring(where.indexOf(':') + 1);
            boolean fits = edition(row, Slots.SUBJECT_VERSION, entry.catalog(), cells)
                    && edition(row, Slots.OBJECT_VERSION, catalog, cells);
            if (fits) {
                unrelated.add(new Unrelated(entry, catalog, cells.getOrDefault(Slots.COMMENT, "no term found")));
            }
        }
    }

    private @Nullable Relation relation(int row, String predicate, Map<String, String> cells) {
        Relation relation = Predicate.relation(predicate);
        if (relation == null) {
            error("sssom.unknown-predicate", row, Slots.PREDICATE, predicate, "is no predicate that this reader knows");
            return null;
        }
        String exact = extension(cells, Slots.RELATION);
        if (exact == null) {
            closeMatches += predicate.equals(Predicate.CLOSE_MATCH) ? 1 : 0;
            return relation;
        }
        try {
            Relation told = Relation.parse(exact);
            if (Predicate.of(told).equals(predicate)) {
                return told;
            }
            error("sssom.contradiction", row, Slots.RELATION, exact, "does not go with " + predicate);
        } catch (IllegalArgumentException e) {
            error("sssom.unknown-relation", row, Slots.RELATION, exact, String.valueOf(e.getMessage()));
        }
        return null;
    }

    private @Nullable Basis basis(int row, Map<String, String> cells) {
        String text = extension(cells, Slots.BASIS);
        if (text == null) {
            return Basis.EXPERT;
        }
        Basis basis = Arrays.stream(Basis.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(null);
        if (basis == null) {
            error("sssom.unknown-basis", row, Slots.BASIS, text, "must be official or expert");
        }
        return basis;
    }

    private @Nullable EntryRef entry(int row, String column, String curie) {
        int colon = curie.indexOf(':');
        if (colon < 0 || curie.startsWith("//", colon + 1)) {
            error("sssom.malformed-id", row, column, curie, "must be a prefix, a colon and an id");
            return null;
        }
        String prefix = curie.substring(0, colon);
        if (!metadata.declares(prefix)) {
            undeclared.add(prefix);
            return null;
        }
        try {
            return new EntryRef(catalogIds.getOrDefault(prefix, prefix), curie.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            error("sssom.malformed-id", row, column, curie, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Whether the row speaks of the edition of the catalog that rows before it speak of, or of none. */
    private boolean edition(int row, String slot, String catalog, Map<String, String> cells) {
        String edition = value(cells, slot);
        String other = edition == null ? null : editions.putIfAbsent(catalog, edition);
        if (other == null || other.equals(edition)) {
            return true;
        }
        error(
                "sssom.edition",
                row,
                slot,
                edition,
                "is another edition of " + catalog + " than " + other
                        + ", of which a row before speaks; put the rows of each edition into a set of their own");
        return false;
    }

    /** The value of the row or, if it has none, of the whole set. */
    private @Nullable String value(Map<String, String> cells, String slot) {
        String own = cells.get(slot);
        return own == null ? metadata.slot(slot) : own;
    }

    /** The value of an extension slot, which counts only if the set defines it. */
    private @Nullable String extension(Map<String, String> cells, String slot) {
        return metadata.extensions().contains(slot) ? cells.get(slot) : null;
    }

    private void findNotCarried(List<String> header, List<List<String>> records) {
        int[] filled = new int[header.size()];
        records.stream().skip(1).forEach(record -> countFilled(record, filled));
        for (int column = 0; column < filled.length; column++) {
            String name = header.get(column);
            if (filled[column] > 0 && !isRead(name)) {
                findings.add(Finding.info(
                        "sssom.not-carried",
                        Place.cell(0, name, null),
                        "is not carried over; " + filled[column] + " rows have a value"));
            }
        }
    }

    private static void countFilled(List<String> record, int[] filled) {
        for (int column = 0; column < Math.min(record.size(), filled.length); column++) {
            filled[column] += record.get(column).isBlank() ? 0 : 1;
        }
    }

    private boolean isRead(String column) {
        return Slots.READ.contains(column)
                || (Slots.EXTENSIONS.contains(column) && metadata.extensions().contains(column));
    }

    private Checked<Optional<Crosswalk>> result() {
        if (!undeclared.isEmpty()) {
            return refused(
                    findings, "sssom.undeclared-prefix", "curie_map does not declare " + String.join(", ", undeclared));
        }
        if (closeMatches > 0) {
            findings.add(Finding.info(
                    "sssom.close-match",
                    Place.cell(0, Slots.PREDICATE, Predicate.CLOSE_MATCH),
                    closeMatches + " close matches were read as intersects: much alike is not the same"));
        }
        SetNames names = SetNames.of(metadata);
        return new Checked<>(
                Optional.of(new Crosswalk(
                        names.id(),
                        names.edition(),
                        names.title(),
                        names.licence(),
                        editions,
                        sources.stream()
                                .map(id -> new CrosswalkSource(id, id.equals(SOURCE) ? names.title() : id, null))
                                .toList(),
                        List.of(),
                        rows,
                        unrelated,
                        "")),
                findings);
    }

    private void error(String code, int row, @Nullable String column, @Nullable String value, String message) {
        findings.add(Finding.error(code, Place.cell(row, column, value), message));
    }

    private static Checked<Optional<Crosswalk>> refused(List<Finding> findings, String code, String message) {
        findings.add(Finding.error(code, Place.cell(0, null, null), message));
        return new Checked<>(Optional.empty(), findings);
    }
}
