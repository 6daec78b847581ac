package dev.aims.annex.interchange.inventory;

import dev.aims.annex.interchange.inventory.MappingRules.AttributeRule;
import dev.aims.annex.interchange.inventory.MappingRules.FieldRule;
import dev.aims.annex.interchange.inventory.MappingRules.IdRule;
import dev.aims.annex.interchange.inventory.MappingRules.ValueRule;
import dev.aims.core.validation.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns and values of an inventory file mean, read from a JSON file of format
 * {@code aims-inventory-mapping/1}; {@code docs/inventory-mapping.md} describes it.
 */
public final class InventoryMapping {
    private final String title;
    private final @Nullable String note;
    private final @Nullable Charset charset;
    private final @Nullable Character delimiter;
    private final Set<String> blanks;
    private final IdRule id;
    private final List<FieldRule> fields;
    private final List<ValueRule> values;
    private final List<AttributeRule> attributes;
    private final List<Finding> findings;

    InventoryMapping(
            String title,
            @Nullable String note,
            @Nullable Charset charset,
            @Nullable Character delimiter,
            Set<String> blanks,
            IdRule id,
            List<FieldRule> fields,
            List<ValueRule> values,
            List<AttributeRule> attributes,
            List<Finding> findings) {
        this.title = title;
        this.note = note;
        this.charset = charset;
        this.delimiter = delimiter;
        this.blanks = Set.copyOf(blanks);
        this.id = id;
        this.fields = List.copyOf(fields);
        this.values = List.copyOf(values);
        this.attributes = List.copyOf(attributes);
        this.findings = List.copyOf(findings);
    }

    /** @throws InventoryException if the file cannot be read or is no usable mapping; its findings say what to fix */
    public static InventoryMapping read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new MappingReader(file.toString()).read(in);
        } catch (NoSuchFileException e) {
            throw new InventoryException("mapping " + file + " does not exist; check the path", e);
        } catch (IOException e) {
            throw new InventoryException("mapping " + file + " cannot be read: " + e, e);
        }
    }

    /**
     * Reads to the end of the stream and leaves it open.
     *
     * @throws InventoryException if the stream cannot be read or holds no usable mapping; its findings say what to fix
     */
    public static InventoryMapping read(InputStream in) {
        try {
            return new MappingReader("mapping").read(in);
        } catch (IOException e) {
            throw new InventoryException("mapping cannot be read: " + e, e);
        }
    }

    public String title() {
        return title;
    }

    /** Where the mapping comes from and what it rests on, if it says so; show it with what was concluded from it. */
    public @Nullable String note() {
        return note;
    }

    /** What a person should look at although the mapping can be used, such as a trait outside the standard ones. */
    public List<Finding> findings() {
        return findings;
    }

    @Nullable
    Charset charset() {
        return charset;
    }

    @Nullable
    Character delimiter() {
        return delimiter;
    }

    /** Normalised values that say nothing in any column. */
    Set<String> blanks() {
        return blanks;
    }

    IdRule id() {
        return id;
    }

    List<FieldRule> fields() {
        return fields;
    }

    List<ValueRule> values() {
        return values;
    }

    List<AttributeRule> attributes() {
        return attributes;
    }

    List<ColumnSelector> columns() {
        return Stream.of(
                        id.key().stream(),
                        id.tieBreak().stream(),
                        fields.stream().map(FieldRule::column),
                        values.stream().map(ValueRule::column),
                        attributes.stream().map(AttributeRule::column))
                .flatMap(columns -> columns)
                .toList();
    }
}
