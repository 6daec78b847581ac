package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.EntryRef;
import dev.aims.annex.internal.DocumentNode;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a crosswalk of a document, and reports what is wrong with it. Used once. */
final class CrosswalkParser {
    private static final String FORMAT = "aims-crosswalk/1";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final EntryRef STAND_IN = new EntryRef(DocumentNode.STAND_IN, DocumentNode.STAND_IN);

    private final List<Finding> findings;

    CrosswalkParser(List<Finding> findings) {
        this.findings = findings;
    }

    Crosswalk parse(DocumentNode document, String sha256) {
        document.allow(
                "format",
                "id",
                "edition",
                "title",
                "licence",
                "catalogs",
                "sources",
                "notes",
                "count",
                "rows",
                "unrelated");
        document.parsed("format", "format", CrosswalkParser::format, FORMAT);
        Crosswalk crosswalk = new Crosswalk(
                id(document),
                document.text("edition"),
                document.text("title"),
                document.text("licence"),
                catalogs(document.object("catalogs")),
                document.objects("sources", this::source),
                document.texts("notes"),
                document.objects("rows", this::row),
                document.objects("unrelated", this::unrelated),
                sha256);
        int count = document.count("count");
        if (findings.isEmpty()) {
            if (count != crosswalk.rows().size()) {
                report(
                        "count",
                        "/count",
                        "declares " + count + " rows but there are "
                                + crosswalk.rows().size());
            }
            checkSources(crosswalk);
            checkRows(crosswalk);
        }
        return crosswalk;
    }

    private static Map<String, String> catalogs(DocumentNode node) {
        Map<String, String> catalogs = new LinkedHashMap<>();
        node.names().forEach(id -> catalogs.put(id, node.text(id)));
        return catalogs;
    }

    private CrosswalkSource source(DocumentNode node) {
        node.allow("id", "title", "url");
        return new CrosswalkSource(id(node), node.text("title"), node.optionalText("url"));
    }

    private CrosswalkRow row(DocumentNode node) {
        node.allow("from", "to", "relation", "basis", "source", "rationale", "note");
        return new CrosswalkRow(
                node.parsed("from", "malformed-id", EntryRef::parse, STAND_IN),
                node.parsed("to", "malformed-id", EntryRef::parse, STAND_IN),
                node.parsed("relation", "unknown-relation", Relation::parse, Relation.RELATED),
                node.term("basis", "unknown-basis", Basis.class),
                node.text("source"),
                node.optionalText("rationale"),
                node.optionalText("note"));
    }

    private Unrelated unrelated(DocumentNode node) {
        node.allow("entry", "catalog", "reason");
        return new Unrelated(
                node.parsed("entry", "malformed-id", EntryRef::parse, STAND_IN),
                node.text("catalog"),
                node.text("reason"));
    }

    private void checkSources(Crosswalk crosswalk) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < crosswalk.sources().size(); i++) {
            String id = crosswalk.sources().get(i).id();
            if (!ids.add(id)) {
                report("duplicate-id", "/sources/" + i + "/id", "there is another source \"" + id + "\"");
            }
        }
        for (int i = 0; i < crosswalk.rows().size(); i++) {
            String source = crosswalk.rows().get(i).source();
            if (!ids.contains(source)) {
                report("unknown-source", "/rows/" + i + "/source", "there is no source \"" + source + "\"");
            }
        }
    }

    private void checkRows(Crosswalk crosswalk) {
        Map<List<Object>, Integer> rows = new HashMap<>();
        for (int i = 0; i < crosswalk.rows().size(); i++) {
            CrosswalkRow row = crosswalk.rows().get(i);
            String at = "/rows/" + i;
            checkCatalog(crosswalk, row.from().catalog(), at + "/from");
            checkCatalog(crosswalk, row.to().catalog(), at + "/to");
            if (row.from().equals(row.to())) {
                report("self", at, row.from() + " is related to itself");
            }
            Integer first = rows.putIfAbsent(List.of(row.from(), row.relation(), row.to()), i);
            if (first != null) {
                report("duplicate-row", at, "says the same as /rows/" + first + ": " + row);
            }
        }
        for (int i = 0; i < crosswalk.unrelated().size(); i++) {
            Unrelated unrelated = crosswalk.unrelated().get(i);
            checkCatalog(crosswalk, unrelated.entry().catalog(), "/unrelated/" + i + "/entry");
            checkCatalog(crosswalk, unrelated.catalog(), "/unrelated/" + i + "/catalog");
        }
    }

    private void checkCatalog(Crosswalk crosswalk, String catalog, String at) {
        if (!crosswalk.catalogs().containsKey(catalog)) {
            report("undeclared-catalog", at, "the crosswalk declares no catalog \"" + catalog + "\"");
        }
    }

    private static String id(DocumentNode node) {
        return node.parsed("id", "malformed-id", CrosswalkParser::checkedId, DocumentNode.STAND_IN);
    }

    private static String checkedId(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("must match " + ID + " but is \"" + text + "\"");
        }
        return text;
    }

    private static String format(String text) {
        if (!text.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "must be \"" + FORMAT + "\", the only format this version reads, but is \"" + text + "\"");
        }
        return text;
    }

    private void report(String code, String at, String message) {
        findings.add(Finding.error("crosswalk." + code, Place.document(at), message));
    }
}
