package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterId;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.nio.file.Path;

/** What a journal has to tell beside its lines. */
final class Findings {
    private Findings() {}

    static Finding torn(RegisterId id, Path kept) {
        String name = String.valueOf(kept.getFileName());
        String revision = name.substring(name.lastIndexOf(".torn-") + ".torn-".length());
        return Finding.warning(
                "journal.torn-tail",
                at(revision.replaceFirst("-.*", "")),
                "the journal of register " + id
                        + " ended in bytes that were not known to be on the disk and are no whole"
                        + " lines, as after a power cut; they were cut off and are kept in " + name
                        + ". Delete that file once you have looked at it");
    }

    static Finding unfinished(RegisterId id, TornTail tail) {
        return Finding.warning(
                "journal.unfinished",
                at(Long.toString(tail.revision())),
                "the journal of register " + id + " ends in " + tail.length() + " bytes, from byte " + tail.position()
                        + " on, that are no whole lines: they are just being written, or will be cut off when the"
                        + " register is opened for writing");
    }

    static Finding remains(RegisterId id, long revision) {
        return Finding.error(
                "journal.remains",
                at(Long.toString(revision)),
                "revision " + revision + " of register " + id
                        + " holds remains of a value whose destruction was interrupted; redact it again");
    }

    static Finding closed(RegisterId id, long revision, Throwable failure) {
        return Finding.error(
                "journal.closed",
                at(Long.toString(revision)),
                "register " + id + " takes no commits, as its journal could not be written (" + failure.getMessage()
                        + "); see to the disk, close the store and open it again");
    }

    private static Place at(String revision) {
        return Place.document("/revision/" + revision);
    }
}
