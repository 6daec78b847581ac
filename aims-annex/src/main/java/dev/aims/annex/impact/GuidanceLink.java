package dev.aims.annex.impact;

import dev.aims.annex.catalog.EntryRef;
import java.util.List;
import java.util.Objects;

/** Where ISO/IEC 42005 treats what a clause or control of ISO/IEC 42001 asks for. */
public record GuidanceLink(EntryRef iso42001, List<String> iso42005) {
    public GuidanceLink {
        Objects.requireNonNull(iso42001, "iso42001");
        iso42005 = List.copyOf(iso42005);
    }
}
