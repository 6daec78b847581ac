package dev.aims.annex.interchange.inventory;

import dev.aims.core.model.AiSystem;

/**
 * A row that can become a system once its id is settled.
 *
 * @param system complete but for its id
 * @param slug the key as an id would have it; empty if the key has no letter or digit that an id can hold
 * @param identity SHA-256 over key and tie-break cells, in hex
 * @param content SHA-256 over all cells, in hex
 */
record Draft(Row row, AiSystem system, String key, String slug, String identity, String content) {}
