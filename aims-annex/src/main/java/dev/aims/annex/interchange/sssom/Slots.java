package dev.aims.annex.interchange.sssom;

import java.util.Set;

/** Names that reader and writer share. */
final class Slots {
    static final String SUBJECT = "subject_id";
    static final String SUBJECT_LABEL = "subject_label";
    static final String PREDICATE = "predicate_id";
    static final String MODIFIER = "predicate_modifier";
    static final String OBJECT = "object_id";
    static final String OBJECT_LABEL = "object_label";
    static final String JUSTIFICATION = "mapping_justification";
    static final String SUBJECT_SOURCE = "subject_source";
    static final String SUBJECT_VERSION = "subject_source_version";
    static final String OBJECT_SOURCE = "object_source";
    static final String OBJECT_VERSION = "object_source_version";
    static final String COMMENT = "comment";

    /** Extension slots, which carry what SSSOM has no slot for. */
    static final String RELATION = "aims_relation";

    static final String BASIS = "aims_basis";
    static final String SOURCE = "aims_source";
    static final String NOTE = "aims_note";

    static final String NO_TERM = "sssom:NoTermFound";
    static final String CATALOG_PREFIX = "aimscatalog";
    static final String CATALOG_URN = "urn:aims:catalog:";
    static final String CROSSWALK_URN = "urn:aims:crosswalk:";

    /** What the reader takes from a row, or knows to be told by the catalogs or by the row itself. */
    static final Set<String> READ = Set.of(
            SUBJECT,
            SUBJECT_LABEL,
            PREDICATE,
            MODIFIER,
            OBJECT,
            OBJECT_LABEL,
            JUSTIFICATION,
            SUBJECT_SOURCE,
            SUBJECT_VERSION,
            OBJECT_SOURCE,
            OBJECT_VERSION,
            COMMENT,
            "mapping_cardinality");

    static final Set<String> EXTENSIONS = Set.of(RELATION, BASIS, SOURCE, NOTE);

    /** Prefixes that need no declaration. */
    static final Set<String> BUILT_IN_PREFIXES = Set.of(
            "dcterms", "linkml", "oboInOwl", "owl", "pav", "prov", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd");

    private Slots() {}
}
