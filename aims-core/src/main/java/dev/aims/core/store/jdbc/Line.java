package dev.aims.core.store.jdbc;

import dev.aims.core.internal.json.Json;
import dev.aims.core.internal.json.SealedPlaces;
import dev.aims.core.internal.json.Sealing;
import dev.aims.core.model.EntityTypes;
import dev.aims.core.store.SealedValue;
import dev.aims.core.store.StoredCommit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a commit's line says of entities.
 *
 * @param changes with the values that were not destroyed in their places
 * @param part of a batch; 1 of 1 for a commit by itself
 */
record Line(long revision, JsonNode changes, int part, int parts) {
    private static final EntityTypes TYPES = EntityTypes.standard();

    /** @throws tools.jackson.core.JacksonException if the line is no commit */
    static Line of(StoredCommit stored) {
        JsonNode line = Json.CANONICAL.readTree(stored.bytes());
        JsonNode changes = line.required("changes");
        Map<String, String> values = stored.sealedValues().stream()
                .collect(Collectors.toMap(SealedValue::digest, SealedValue::json, (first, second) -> first));
        for (JsonNode change : changes) { // also without values, as some may have been destroyed
            SealedPlaces places = SealedPlaces.of(TYPES, change.path("type").asString(""));
            Sealing.open(places, change.path("entity"), digest -> Optional.ofNullable(values.get(digest)));
        }
        JsonNode batch = line.path("batch");
        return new Line(
                stored.revision(),
                changes,
                batch.path("part").asInt(1),
                batch.path("parts").asInt(1));
    }
}
