package dev.aims.core.store.journal;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The journals that hold files open, of which there may be only so many: those used longest ago let go of theirs. */
final class Holders {
    private final int most;
    private final Map<Journal, Boolean> byUse = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most how many may hold files at a time; more do only while all are in use */
    Holders(int most) {
        this.most = most;
    }

    /** To be called by a journal that takes files, or uses those that it has. */
    synchronized void use(Journal journal) throws IOException {
        byUse.put(journal, true);
        Iterator<Journal> eldest = byUse.keySet().iterator();
        while (byUse.size() > most && eldest.hasNext()) {
            Journal candidate = eldest.next();
            if (candidate != journal && candidate.letGo()) {
                eldest.remove();
            }
        }
    }
}
