import org.jspecify.annotations.NullMarked;

/** Standards as data, and the documents they call for. */
@NullMarked
module dev.aims.annex {
    exports dev.aims.annex.interchange.cisoassistant;
    exports dev.aims.annex.interchange.inventory;
    exports dev.aims.annex.interchange.sssom;

    requires transitive dev.aims.risk;
    requires tools.jackson.databind;
    requires static transitive org.jspecify;
    requires static tools.jackson.dataformat.csv;
    requires static tools.jackson.dataformat.yaml;
    requires static org.snakeyaml.engine;

    exports dev.aims.annex.agenda;
    exports dev.aims.annex.applicability;
    exports dev.aims.annex.catalog;
    exports dev.aims.annex.crosswalk;
    exports dev.aims.annex.dossier;
    exports dev.aims.annex.euaiact;
    exports dev.aims.annex.gap;
    exports dev.aims.annex.identification;
    exports dev.aims.annex.impact;
    exports dev.aims.annex.iso42001;
}
