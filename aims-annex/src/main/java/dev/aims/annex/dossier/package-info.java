/**
 * The dossier: a folder of documents about a register that a person can open, sort, print and hand to an auditor.
 *
 * <p>Start with {@link dev.aims.annex.dossier.Dossier#of}. A dossier is immutable and safe for use by many threads as
 * long as its {@link dev.aims.annex.dossier.EvidenceResolver} is.
 */
@NullMarked
package dev.aims.annex.dossier;

import org.jspecify.annotations.NullMarked;
