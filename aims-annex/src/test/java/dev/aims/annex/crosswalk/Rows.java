package dev.aims.annex.crosswalk;

import dev.aims.annex.catalog.Basis;
import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogReader;
import dev.aims.annex.catalog.EntryRef;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small catalogs and crosswalks between them. */
final class Rows {
    private Rows() {}

    /** A catalog whose entries, all of which can be met, have these ids. */
    static Catalog catalog(String id, String... entries) {
        List<String> requirements = new ArrayList<>();
        for (String entry : entries) {
            requirements.add(
                    "{\"id\":\"%s\",\"kind\":\"rule\",\"title\":\"%s\",\"assessable\":true}".formatted(entry, entry));
        }
        String document = """
                {"format":"aims-catalog/1","id":"%s","edition":"1","standard":"%s","title":"Made for a test",
                 "language":"en","status":"in_force","publisher":"Test","licence":"None","sources":[],
                 "counts":{"requirements":{"rule":%d}},
                 "bases":{"identifier":"official","title":"official","text":"expert","hint":"expert","stage":"expert",
                 "evidence":"expert","trait":"expert","question":"expert","relation":"expert"},
                 "requirements":[%s]}
                """.formatted(id, id, entries.length, String.join(",", requirements));
        return CatalogReader.json().load(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    /** A crosswalk of rows written {@code a:1 superset b:2}, or with {@code official} behind it. */
    static Crosswalk crosswalk(String id, String... rows) {
        return crosswalk(id, Arrays.stream(rows).map(Rows::row).toList());
    }

    static Crosswalk crosswalk(String id, List<CrosswalkRow> rows) {
        Map<String, String> catalogs = new LinkedHashMap<>();
        rows.forEach(row -> {
            catalogs.put(row.from().catalog(), "1");
            catalogs.put(row.to().catalog(), "1");
        });
        return new Crosswalk(
                id,
                "1",
                "Made for a test",
                "None",
                catalogs,
                List.of(new CrosswalkSource("test", "Test", null)),
                List.of(),
                rows,
                List.of(),
                "");
    }

    static CrosswalkRow row(String text) {
        String[] parts = text.split(" ", -1);
        return new CrosswalkRow(
                EntryRef.parse(parts[0]),
                EntryRef.parse(parts[2]),
                Relation.parse(parts[1]),
                parts.length == 4 ? Basis.OFFICIAL : Basis.EXPERT,
                "test",
                null,
                null);
    }

    static EntryRef ref(String text) {
        return EntryRef.parse(text);
    }
}
