package dev.aims.annex.crosswalk;

import dev.aims.annex.internal.DocumentNode;
import dev.aims.annex.internal.DocumentSyntax;
import dev.aims.annex.internal.ReadDocument;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads a crosswalk of the format {@code aims-crosswalk/1} and checks what can be told from it alone: that every value is
 * there and of its type, that nothing is in it that the format does not know, that every row names a source and catalogs
 * that the crosswalk declares, that no row stands twice, and that there are as many as declared. Whether the entries
 * exist is for {@link Crosswalks#check} to say.
 *
 * <p>One error, and there is no crosswalk, only findings, each with its JSON Pointer. A document of more than 16 MiB, or
 * nested deeper than 32, is refused, and so is YAML with aliases. Readers are immutable and safe for use by many
 * threads.
 */
public final class CrosswalkReader {
    private static final CrosswalkReader JSON = new CrosswalkReader(DocumentSyntax.JSON);
    private static final CrosswalkReader YAML = new CrosswalkReader(DocumentSyntax.YAML);

    private final DocumentSyntax syntax;

    private CrosswalkReader(DocumentSyntax syntax) {
        this.syntax = syntax;
    }

    /** Reads JSON. */
    public static CrosswalkReader json() {
        return JSON;
    }

    /**
     * Reads YAML that says what the JSON would. It needs {@code tools.jackson.dataformat:jackson-dataformat-yaml}, which
     * the library does not bring along.
     */
    public static CrosswalkReader yaml() {
        return YAML;
    }

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @return the crosswalk and no error, or no crosswalk and every error that was found
     * @throws CrosswalkException if the stream fails, or YAML is asked for and what reads it is not on the path
     */
    public Checked<Optional<Crosswalk>> read(InputStream in) {
        Objects.requireNonNull(in, "in");
        ReadDocument document;
        try {
            document = syntax.read(in, "crosswalk");
        } catch (IOException e) {
            throw new CrosswalkException("the crosswalk could not be read: " + e.getMessage(), e);
        }
        JsonNode root = document.root();
        if (root == null) {
            return new Checked<>(Optional.empty(), document.findings());
        }
        List<Finding> findings = new ArrayList<>();
        Crosswalk crosswalk = new CrosswalkParser(findings)
                .parse(new DocumentNode(root, "", "crosswalk", findings), document.sha256());
        return new Checked<>(findings.isEmpty() ? Optional.of(crosswalk) : Optional.empty(), findings);
    }

    /**
     * As {@link #read}, for a caller that has no use for anything but a sound crosswalk.
     *
     * @throws CrosswalkException if the stream fails, or if there is any error; its message lists them all
     */
    public Crosswalk load(InputStream in) {
        Checked<Optional<Crosswalk>> read = read(in);
        return read.value().orElseThrow(() -> new CrosswalkException("the crosswalk is not sound", read.findings()));
    }
}
