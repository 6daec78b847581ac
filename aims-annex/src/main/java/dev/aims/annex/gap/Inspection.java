package dev.aims.annex.gap;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.EvidenceNeed;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is looked at when evidence is looked for.
 *
 * @param today the day in the zone of the register's context; what begins later or ended before does not count
 * @param catalog by which is judged
 * @param need what the catalog says of the requirement
 */
public record Inspection(RegisterView view, LocalDate today, Catalog catalog, EvidenceNeed need) {
    public Inspection {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(catalog, "catalog");
        Objects.requireNonNull(need, "need");
    }
}
