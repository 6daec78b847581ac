package dev.aims.annex.dossier.internal;

import java.io.IOException;

/** Writes one table. */
@FunctionalInterface
public interface Table {
    void write(Appendable out) throws IOException;
}
