package dev.aims.annex.interchange.cisoassistant;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.crosswalk.Crosswalk;
import dev.aims.core.model.RiskCriteria;
import java.util.List;

/**
 * What a library file holds. A part with an error is not among these; findings say why.
 *
 * @param catalogs its frameworks
 * @param crosswalks its requirement mapping sets
 * @param criteria its risk matrices
 */
public record CisoAssistantLibrary(List<Catalog> catalogs, List<Crosswalk> crosswalks, List<RiskCriteria> criteria) {
    public CisoAssistantLibrary {
        catalogs = List.copyOf(catalogs);
        crosswalks = List.copyOf(crosswalks);
        criteria = List.copyOf(criteria);
    }
}
