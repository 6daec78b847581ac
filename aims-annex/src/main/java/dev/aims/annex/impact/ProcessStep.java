package dev.aims.annex.impact;

import java.util.List;
import java.util.Objects;

/** @param iso42005 clauses of ISO/IEC 42005 that treat it */
public record ProcessStep(String id, String text, List<String> iso42005) {
    public ProcessStep {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        iso42005 = List.copyOf(iso42005);
    }
}
