package dev.aims.annex.impact;

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
 * Reads a template of the format {@code aims-impact/1}. One error, and there is no template, only findings, each with its
 * JSON Pointer. A document of more than 16 MiB, or nested deeper than 32, is refused. Immutable and safe for use by many
 * threads.
 */
public final class ImpactTemplateReader {
    private static final ImpactTemplateReader JSON = new ImpactTemplateReader();

    private ImpactTemplateReader() {}

    /** Reads JSON. */
    public static ImpactTemplateReader json() {
        return JSON;
    }

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @return the template and no error, or no template and every error that was found
     * @throws ImpactTemplateException if the stream fails
     */
    public Checked<Optional<ImpactAssessmentTemplate>> read(InputStream in) {
        Objects.requireNonNull(in, "in");
        ReadDocument document;
        try {
            document = DocumentSyntax.JSON.read(in, "impact-template");
        } catch (IOException e) {
            throw new ImpactTemplateException("the template could not be read: " + e.getMessage(), e);
        }
        JsonNode root = document.root();
        if (root == null) {
            return new Checked<>(Optional.empty(), document.findings());
        }
        List<Finding> findings = new ArrayList<>();
        ImpactAssessmentTemplate template =
                new TemplateParser(findings).parse(new DocumentNode(root, "", "impact-template", findings));
        return new Checked<>(findings.isEmpty() ? Optional.of(template) : Optional.empty(), findings);
    }

    /** The one that comes with the library. */
    static ImpactAssessmentTemplate loadStandard() {
        String resource = "/META-INF/aims/impact/ai-system-impact.json";
        try (InputStream in = ImpactTemplateReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new ImpactTemplateException("the library lacks its template " + resource);
            }
            Checked<Optional<ImpactAssessmentTemplate>> read = JSON.read(in);
            return read.value()
                    .orElseThrow(() -> new ImpactTemplateException(
                            "the template " + resource + " is not sound: " + read.findings()));
        } catch (IOException e) {
            throw new ImpactTemplateException("the template " + resource + " could not be closed", e);
        }
    }
}
