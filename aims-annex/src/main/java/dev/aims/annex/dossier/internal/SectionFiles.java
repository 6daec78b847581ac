package dev.aims.annex.dossier.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of the sections that not every dossier has, by the name of their file. */
public final class SectionFiles {
    private SectionFiles() {}

    public static Map<String, Table> of(Facts facts) {
        Map<String, Table> files = new LinkedHashMap<>(LossFiles.of(facts));
        files.putAll(ActFiles.of(facts));
        files.putAll(GapFiles.of(facts));
        files.putAll(CoverageFiles.of(facts));
        return files;
    }
}
