package dev.aims.annex.interchange.sssom;

import org.jspecify.annotations.Nullable;

/** How a mapping set is called. */
record SetNames(String id, String edition, String title, String licence) {
    private static final String UNNAMED = "sssom-mapping-set";

    static SetNames of(Metadata metadata) {
        String id = id(metadata.slot("mapping_set_id"));
        String title = metadata.slot("mapping_set_title");
        String version = metadata.slot("mapping_set_version");
        String licence = metadata.slot("license");
        return new SetNames(
                id,
                version == null ? "not stated" : version,
                title == null ? id : title,
                licence == null ? "not stated" : licence);
    }

    /** The last part of the URI, without what its file is called by. */
    private static String id(@Nullable String uri) {
        if (uri == null) {
            return UNNAMED;
        }
        String id = uri.startsWith(Slots.CROSSWALK_URN)
                ? uri.substring(Slots.CROSSWALK_URN.length())
                : uri.replaceFirst("(\\.sssom)?\\.tsv$", "").replaceFirst("^.*[/#:]", "");
        String plain = id.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        return plain.isEmpty() ? UNNAMED : plain.substring(0, Math.min(100, plain.length()));
    }
}
