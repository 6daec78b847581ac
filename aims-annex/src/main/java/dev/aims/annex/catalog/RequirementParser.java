package dev.aims.annex.catalog;

import dev.aims.annex.internal.DocumentNode;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of {@link CatalogParser} for requirements and for what goes with them: dates, later documents, languages. */
final class RequirementParser {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,49}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

    private final String catalog;
    private final List<Finding> findings;

    RequirementParser(String catalog, List<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    Requirement requirement(DocumentNode node) {
        node.allow(
                "id",
                "parent",
                "kind",
                "designation",
                "title",
                "summary",
                "assessable",
                "evidenceExamples",
                "properties",
                "appliesFrom",
                "relatesTo",
                "bases",
                "confidence",
                "note");
        return new Requirement(
                new EntryRef(catalog, CatalogParser.id(node)),
                node.optionallyParsed("parent", "malformed-id", CatalogParser::checkedId),
                node.parsed("kind", "malformed-id", text -> CatalogParser.matching(KIND, text), "stand_in"),
                node.optionalText("designation"),
                node.text("title"),
                node.optionalText("summary"),
                node.flag("assessable"),
                node.texts("evidenceExamples"),
                properties(node.optionalObject("properties")),
                node.parsedTexts("appliesFrom", "malformed-id", CatalogParser::checkedId),
                node.parsedTexts("relatesTo", "malformed-id", EntryRef::parse),
                differingBases(node.optionalObject("bases")),
                confidence(node.optionalObject("confidence")),
                node.optionalText("note"));
    }

    private static Map<String, List<String>> properties(@Nullable DocumentNode node) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (node != null) {
            node.names().forEach(name -> properties.put(name, node.texts(name)));
        }
        return properties;
    }

    private static Map<ContentKind, Basis> differingBases(@Nullable DocumentNode node) {
        Map<ContentKind, Basis> bases = new EnumMap<>(ContentKind.class);
        if (node != null) {
            node.allow(CatalogParser.contentKinds());
            for (ContentKind kind : ContentKind.values()) {
                if (node.has(DocumentNode.id(kind))) {
                    bases.put(kind, CatalogParser.basis(node, DocumentNode.id(kind)));
                }
            }
        }
        return bases;
    }

    private static @Nullable Confidence confidence(@Nullable DocumentNode node) {
        if (node == null) {
            return null;
        }
        node.allow("level", "reason");
        return new Confidence(
                node.term("level", "unknown-confidence", Confidence.Level.class), node.optionalText("reason"));
    }

    ApplicationDate applicationDate(DocumentNode node) {
        node.allow("id", "what", "original", "current", "confidence", "source");
        return new ApplicationDate(
                CatalogParser.id(node),
                node.text("what"),
                node.optionallyParsed("original", "malformed-date", CatalogParser::date),
                node.parsed("current", "malformed-date", CatalogParser::date, LocalDate.EPOCH),
                Objects.requireNonNull(confidence(node.object("confidence"))),
                node.text("source"));
    }

    LaterDocument laterDocument(DocumentNode node) {
        node.allow("id", "title", "published", "relation", "note", "confidence");
        return new LaterDocument(
                node.text("id"),
                node.text("title"),
                node.optionalText("published"),
                node.term("relation", "unknown-relation", LaterDocument.Relation.class),
                node.optionalText("note"),
                confidence(node.optionalObject("confidence")));
    }

    Map<String, Map<String, String>> translations(DocumentNode document) {
        Map<String, Map<String, String>> translations = new LinkedHashMap<>();
        DocumentNode node = document.optionalObject("translations");
        if (node != null) {
            for (String tag : node.names()) {
                if (!LANGUAGE.matcher(tag).matches()) {
                    findings.add(Finding.error(
                            "catalog.malformed-language",
                            Place.document(node.pointer() + "/" + tag),
                            "must be a language tag such as de or pt-BR"));
                }
                DocumentNode titles = node.object(tag);
                Map<String, String> byId = new LinkedHashMap<>();
                titles.names().forEach(id -> byId.put(id, titles.text(id)));
                translations.put(tag, byId);
            }
        }
        return translations;
    }
}
