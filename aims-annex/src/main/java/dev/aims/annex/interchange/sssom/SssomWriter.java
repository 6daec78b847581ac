package dev.aims.annex.interchange.sssom;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.annex.crosswalk.CrosswalkRow;
import dev.aims.annex.crosswalk.Unrelated;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a crosswalk as a mapping set of SSSOM 1.1 in its TSV form. What SSSOM has no slot for (the exact relation where
 * SKOS has no word for it, basis, source and note of a row) goes into extension slots, so that {@link SssomReader} reads
 * rows and entries without a counterpart back as they were. An entry without a counterpart becomes a row whose object is
 * {@code sssom:NoTermFound}.
 */
public final class SssomWriter {
    private static final List<String> COLUMNS = List.of(
            Slots.SUBJECT,
            Slots.SUBJECT_LABEL,
            Slots.PREDICATE,
            Slots.OBJECT,
            Slots.OBJECT_LABEL,
            Slots.JUSTIFICATION,
            Slots.SUBJECT_SOURCE,
            Slots.SUBJECT_VERSION,
            Slots.OBJECT_SOURCE,
            Slots.OBJECT_VERSION,
            Slots.COMMENT,
            Slots.RELATION,
            Slots.BASIS,
            Slots.SOURCE,
            Slots.NOTE);
    private static final String JUSTIFICATION = "semapv:ManualMappingCuration";
    private static final String NO_LICENCE = "https://w3id.org/sssom/license/unspecified";

    private final @Nullable Catalogs catalogs;

    private SssomWriter(@Nullable Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** A writer that leaves the labels of subjects and objects empty. */
    public static SssomWriter standard() {
        return new SssomWriter(null);
    }

    /** The same writer, taking labels from these catalogs. */
    public SssomWriter withLabels(Catalogs labels) {
        return new SssomWriter(Objects.requireNonNull(labels, "labels"));
    }

    /**
     * Writes the crosswalk, in UTF-8 if the writer does, and flushes.
     *
     * @return an info {@code sssom.not-carried} for each part of the crosswalk that the file does not have
     * @throws SssomException if the writer fails
     */
    public List<Finding> write(Crosswalk crosswalk, Writer out) {
        try {
            writeMetadata(crosswalk, out);
            out.write(String.join("\t", COLUMNS) + "\n");
            for (CrosswalkRow row : crosswalk.rows()) {
                writeRow(crosswalk, row, out);
            }
            for (Unrelated unrelated : crosswalk.unrelated()) {
                writeUnrelated(crosswalk, unrelated, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new SssomException("the mapping set could not be written: " + e.getMessage(), e);
        }
        return notCarried(crosswalk);
    }

    private static void writeMetadata(Crosswalk crosswalk, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("curie_map:");
        lines.add("  " + Slots.CATALOG_PREFIX + ": " + text(Slots.CATALOG_URN));
        for (String prefix : prefixes(crosswalk)) {
            lines.add("  " + text(prefix) + ": " + text(Slots.CATALOG_URN + prefix + ":"));
        }
        lines.add("sssom_version: \"1.1\"");
        lines.add("mapping_set_id: " + text(Slots.CROSSWALK_URN + crosswalk.id()));
        lines.add("mapping_set_version: " + text(crosswalk.edition()));
        lines.add("mapping_set_title: " + text(crosswalk.title()));
        lines.add("license: " + text(isUri(crosswalk.licence()) ? crosswalk.licence() : NO_LICENCE));
        lines.add("extension_definitions:");
        for (String extension : new TreeSet<>(Slots.EXTENSIONS)) {
            lines.add("- slot_name: " + extension);
            lines.add("  type_hint: xsd:string");
        }
        for (String line : lines) {
            out.write("#" + line + "\n");
        }
    }

    private static Set<String> prefixes(Crosswalk crosswalk) {
        Set<String> prefixes = new TreeSet<>();
        crosswalk.rows().forEach(row -> {
            prefixes.add(row.from().catalog());
            prefixes.add(row.to().catalog());
        });
        crosswalk.unrelated().forEach(each -> prefixes.add(each.entry().catalog()));
        return prefixes;
    }

    private void writeRow(Crosswalk crosswalk, CrosswalkRow row, Writer out) throws IOException {
        write(
                out,
                row.from().toString(),
                label(row.from()),
                Predicate.of(row.relation()),
                row.to().toString(),
                label(row.to()),
                JUSTIFICATION,
                source(row.from().catalog()),
                crosswalk.catalogs().get(row.from().catalog()),
                source(row.to().catalog()),
                crosswalk.catalogs().get(row.to().catalog()),
                row.rationale(),
                row.relation().id(),
                row.basis().name().toLowerCase(Locale.ROOT),
                row.source(),
                row.note());
    }

    private void writeUnrelated(Crosswalk crosswalk, Unrelated unrelated, Writer out) throws IOException {
        write(
                out,
                unrelated.entry().toString(),
                label(unrelated.entry()),
                "skos:relatedMatch",
                Slots.NO_TERM,
                null,
                JUSTIFICATION,
                source(unrelated.entry().catalog()),
                crosswalk.catalogs().get(unrelated.entry().catalog()),
                source(unrelated.catalog()),
                crosswalk.catalogs().get(unrelated.catalog()),
                unrelated.reason());
    }

    private static void write(Writer out, @Nullable String... values) throws IOException {
        List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                cells.set(i, Table.quoted(value));
            }
        }
        out.write(String.join("\t", cells) + "\n");
    }

    private @Nullable String label(EntryRef ref) {
        return catalogs == null
                ? null
                : catalogs.find(ref).map(entry -> entry.title()).orElse(null);
    }

    private static String source(String catalog) {
        return Slots.CATALOG_PREFIX + ":" + catalog;
    }

    private static List<Finding> notCarried(Crosswalk crosswalk) {
        List<Finding> findings = new ArrayList<>();
        if (!isUri(crosswalk.licence())) {
            findings.add(lost("/licence", "is no URI; the file says that no licence is specified"));
        }
        if (!crosswalk.sources().isEmpty()) {
            findings.add(lost("/sources", "titles and addresses of sources; rows keep the ids"));
        }
        if (!crosswalk.notes().isEmpty()) {
            findings.add(lost("/notes", crosswalk.notes().size() + " notes on the whole crosswalk"));
        }
        Set<String> spokenOf = prefixes(crosswalk);
        crosswalk.unrelated().forEach(each -> spokenOf.add(each.catalog()));
        crosswalk.catalogs().keySet().stream()
                .filter(catalog -> !spokenOf.contains(catalog))
                .forEach(catalog ->
                        findings.add(lost("/catalogs/" + catalog, "the edition, since no row speaks of it")));
        return findings;
    }

    private static Finding lost(String at, String message) {
        return Finding.info("sssom.not-carried", Place.document(at), message);
    }

    private static boolean isUri(String text) {
        return Arrays.stream(new String[] {"https://", "http://", "urn:"}).anyMatch(text::startsWith)
                && text.chars().noneMatch(Character::isWhitespace);
    }

    /** A scalar of YAML between double quotes. */
    private static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < 0x20 || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
