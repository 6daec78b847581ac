package dev.aims.core.store.journal;

import dev.aims.core.store.RegisterStore;
import dev.aims.core.store.kill.KillSpec;
import java.nio.file.Path;

/** Opens journals in a directory. */
public final class JournalKillSpec implements KillSpec {
    @Override
    public RegisterStore open(String directory) {
        return JournalStore.at(Path.of(directory));
    }
}
