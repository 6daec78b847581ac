package dev.aims.annex.dossier.internal;

import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import java.util.List;
import java.util.Set;

/**
 * What a register holds on an obligation of one system.
 *
 * @param own what is done for the obligation by its own name, for the system or for the whole organization
 * @param linked evidence that somebody linked to the obligation and that is about the system, or about none in particular
 * @param overlapping controls of other catalogs that work on the system and overlap with the obligation by a crosswalk
 * @param missing controls that overlap with it and do not work on the system
 * @param about the evidence in use that these controls rest on and that is about the system, or about none in particular
 */
record ActEvidence(
        State state,
        List<ControlImplementation> own,
        List<Evidence> linked,
        List<ControlImplementation> overlapping,
        List<ControlRef> missing,
        Set<EvidenceId> about) {
    /** What a control rests on, as far as it says something of the system. */
    List<EvidenceId> evidenceOf(ControlImplementation control) {
        return control.evidence().stream().filter(about::contains).toList();
    }

    /** How far that goes; nothing of it says that the obligation is met. */
    enum State {
        SHOWN("shown"),
        BEGUN("begun, not shown"),
        OVERLAP("overlap only"),
        NOTHING("nothing recorded");

        private final String title;

        State(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
