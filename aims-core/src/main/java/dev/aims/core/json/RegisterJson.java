package dev.aims.core.json;

import dev.aims.core.internal.json.DocumentSource;
import dev.aims.core.internal.json.Json;
import dev.aims.core.internal.json.StrictNames;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Registers as JSON documents in UTF-8:
 *
 * <pre>{@code
 * {
 * "format": "aims-register",
 * "version": 1,
 * "minReader": 1,
 * "revision": 3,
 * "entities": {"ai-system": [{"id": "loan-scoring", ...}], "risk": [...], ...},
 * "retired": {"risk": [...]},
 * "history": {"register": "acme", "commits": [{"revision": 1, "actor": {...}, "changes": [...], ...}]}
 * }
 * }</pre>
 *
 * <p>{@code minReader} is the lowest version of this format that a reader must know. Writing and reading stream: they
 * need memory for the entities, not for the text. Immutable: each setting gives a changed copy.
 */
public final class RegisterJson {
    /** The attribute under which a lenient reader keeps properties of an entity that it does not know. */
    public static final String UNKNOWN_PROPERTIES = UnknownProperties.ATTRIBUTE;

    static final String FORMAT = "aims-register";
    static final int VERSION = 1;

    private static final JsonFactory STANDARD = documents(Limits.STANDARD);

    private final EntityTypes types;
    private final boolean isLenient;
    private final Limits limits;
    private final JsonFactory documents;

    private RegisterJson(EntityTypes types, boolean isLenient, Limits limits) {
        this.types = Objects.requireNonNull(types, "types");
        this.isLenient = isLenient;
        this.limits = limits;
        documents = limits.reads(Limits.STANDARD) ? STANDARD : documents(limits);
    }

    private static JsonFactory documents(Limits limits) {
        return Json.documents(limits.depth(), limits.text(), limits.number());
    }

    /** Strict, with the standard types and limits. */
    public static RegisterJson withDefaults() {
        return new RegisterJson(EntityTypes.standard(), false, Limits.STANDARD);
    }

    /** Which types of entities are written and read; by default the {@linkplain EntityTypes#standard() standard} ones. */
    public RegisterJson types(EntityTypes newTypes) {
        return new RegisterJson(newTypes, isLenient, limits);
    }

    /**
     * Takes entities with properties that are not known. They are kept under the attribute {@link #UNKNOWN_PROPERTIES}
     * and written where they were; those within lists stay under the attribute. That, and types and properties of the
     * document which are not known, are warnings instead of errors.
     */
    public RegisterJson lenient() {
        return new RegisterJson(types, true, limits);
    }

    /** How deep arrays and objects may be nested when reading; 64 by default. */
    public RegisterJson maxDepth(int depth) {
        return with(limits.depth(depth));
    }

    /** How many characters a text, and how many bytes a name may have; 4 Mi by default. */
    public RegisterJson maxTextLength(int characters) {
        return with(limits.text(characters));
    }

    /** How many characters a number may have; 64 by default. */
    public RegisterJson maxNumberLength(int characters) {
        return with(limits.number(characters));
    }

    /** How long a document may be; 4 GiB by default. */
    public RegisterJson maxDocumentBytes(long bytes) {
        return with(limits.document(bytes));
    }

    /** How long the text of an entity, or of another part that is kept, may be; 8 MiB by default. */
    public RegisterJson maxEntityBytes(int bytes) {
        return with(limits.entity(bytes));
    }

    /** How many entities a document may hold, those of its history not counted; 5 million by default. */
    public RegisterJson maxEntities(int count) {
        return with(limits.entities(count));
    }

    /** How many findings are collected before the document is given up; 10,000 by default. */
    public RegisterJson maxFindings(int count) {
        return with(limits.findings(count));
    }

    private RegisterJson with(Limits newLimits) {
        return new RegisterJson(types, isLenient, newLimits);
    }

    /**
     * Writes all entities of the view, each on a line of its own. Leaves the stream open.
     *
     * @throws JsonFormatException if an entity of a vendor's type cannot be written
     * @throws JsonStreamException if the stream cannot be written
     */
    public void write(RegisterView view, OutputStream out) {
        write(view, RegisterDocument.Unknown.NONE, out);
    }

    /**
     * Writes all entities of the view, and what an earlier reader did not know.
     *
     * @throws JsonStreamException if the stream cannot be written
     */
    public void write(RegisterView view, RegisterDocument.Unknown unknown, OutputStream out) {
        write(out, document -> {
            entities(document, view, unknown);
            document.properties(unknown.properties());
        });
    }

    /**
     * Writes all entities of the newest view, and all commits that led to it.
     *
     * @throws JsonStreamException if the stream cannot be written
     */
    public void writeHistory(Register register, OutputStream out) {
        RegisterView view = register.view();
        List<Commit> commits = register.changesSince(0).stream()
                .filter(commit -> commit.revision() <= view.revision())
                .toList();
        write(out, document -> {
            entities(document, view, RegisterDocument.Unknown.NONE);
            document.history(register.id().value(), commits);
        });
    }

    private static void entities(DocumentWriter document, RegisterView view, RegisterDocument.Unknown unknown) {
        document.begin(view.revision());
        document.section("entities", type -> view.all(type.type()).stream(), unknown.entities());
        document.section("retired", type -> view.retired(type.type()).stream(), unknown.retired());
    }

    private void write(OutputStream out, Consumer<DocumentWriter> content) {
        try (JsonGenerator json = Json.linesTo(out)) {
            DocumentWriter document = new DocumentWriter(json, types);
            content.accept(document);
            document.end();
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException broken) {
                    throw new JsonStreamException("the register could not be written", broken);
                }
            }
            throw new JsonFormatException("the register could not be written: " + Json.reason(e), e);
        }
    }

    /**
     * Reads what {@link #write} or {@link #writeHistory} writes. An entity that cannot be read is an error among the
     * findings, with its place and text; the others are not affected. Leaves the stream open.
     *
     * @throws JsonFormatException if the text is not JSON, not a register in a format that this version reads, or
     *     beyond a limit
     * @throws JsonStreamException if the stream cannot be read
     */
    public Checked<RegisterDocument> read(InputStream in) {
        DocumentSource source = new DocumentSource(Objects.requireNonNull(in, "in"), limits.document());
        try (StrictNames parser = new StrictNames(documents.createParser(ObjectReadContext.empty(), source))) {
            return new RegisterReader(source, parser, types, isLenient, limits).read();
        } catch (JacksonException e) {
            IOException broken = source.broken();
            if (broken != null) {
                throw new JsonStreamException("the register could not be read", broken);
            }
            String tooLong = source.tooLong();
            throw new JsonFormatException(tooLong == null ? Json.describe(e) : tooLong, e);
        }
    }
}
