package dev.aims.examples.research;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Counts over the bare files, with nothing of the library; for inventories whose values are spelt as in the mapping. */
final class IndependentCount {
    private static final String CATALOG = "/META-INF/aims/catalogs/iso-42001/2023.json";
    private static final JsonMapper JSON = new JsonMapper();

    private record SystemTraits(Set<String> has, Set<String> lacks) {
        boolean isOpen(String trait) {
            return !has.contains(trait) && !lacks.contains(trait);
        }
    }

    private IndependentCount() {}

    static List<String> table(Path csv, Path mapping) throws IOException {
        JsonNode catalog;
        try (InputStream in = IndependentCount.class.getResourceAsStream(CATALOG)) {
            catalog = JSON.readTree(in);
        }
        List<SystemTraits> systems = systems(csv, JSON.readTree(mapping.toFile()));
        JsonNode sources = catalog.get("riskSources");
        List<String> lines = new ArrayList<>();
        StringBuilder header = new StringBuilder("trait,has,lacks,open");
        sources.forEach(source -> header.append(',').append(source.get("id").asString()));
        sources.forEach(
                source -> header.append(',').append(source.get("id").asString()).append("_undecided"));
        lines.add(header + ",listed_by");
        lines.add("all_systems," + systems.size() + ",0,0" + cells(systems, sources) + ",");
        for (JsonNode definition : catalog.get("traits")) {
            String trait = definition.get("id").asString();
            List<SystemTraits> having = systems.stream()
                    .filter(system -> system.has().contains(trait))
                    .toList();
            long lacking = systems.stream()
                    .filter(system -> system.lacks().contains(trait))
                    .count();
            long open = systems.stream().filter(system -> system.isOpen(trait)).count();
            List<String> listing = new ArrayList<>();
            for (JsonNode source : sources) {
                if (traits(source).contains(trait)) {
                    listing.add(source.get("id").asString());
                }
            }
            lines.add(trait + "," + having.size() + "," + lacking + "," + open + cells(having, sources) + ","
                    + String.join(" ", listing));
        }
        return lines;
    }

    private static String cells(List<SystemTraits> systems, JsonNode sources) {
        StringBuilder relevant = new StringBuilder();
        StringBuilder undecided = new StringBuilder();
        for (JsonNode source : sources) {
            Set<String> listed = traits(source);
            int some = 0;
            int maybe = 0;
            for (SystemTraits system : systems) {
                if (listed.stream().anyMatch(system.has()::contains)) {
                    some++;
                } else if (listed.stream().anyMatch(system::isOpen)) {
                    maybe++;
                }
            }
            relevant.append(',').append(some);
            undecided.append(',').append(maybe);
        }
        return relevant.append(undecided).toString();
    }

    private static Set<String> traits(JsonNode holder) {
        Set<String> traits = new HashSet<>();
        holder.path("traits").forEach(trait -> traits.add(trait.asString()));
        return traits;
    }

    private static List<SystemTraits> systems(Path csv, JsonNode mapping) throws IOException {
        List<SystemTraits> systems = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv.toFile())) {
            while (rows.hasNextValue()) {
                Map<String, String> row = rows.nextValue();
                SystemTraits system = new SystemTraits(new HashSet<>(), new HashSet<>());
                for (JsonNode rule : mapping.get("values")) {
                    JsonNode said =
                            rule.get("map").path(row.get(rule.get("column").asString()));
                    said.path("traits").forEach(trait -> system.has().add(trait.asString()));
                    said.path("absentTraits").forEach(trait -> system.lacks().add(trait.asString()));
                }
                systems.add(system);
            }
        }
        return systems;
    }
}
