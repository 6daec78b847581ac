package dev.aims.core.register;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who are told of the commits of a register. What one throws is logged and keeps nothing from the others. */
final class CommitListeners {
    private static final Logger log = LoggerFactory.getLogger(Register.class);

    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();

    Register.Subscription add(Consumer<Commit> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return () -> listeners.remove(listener);
    }

    void tell(List<Commit> commits) {
        for (Commit commit : commits) {
            log.debug(
                    "revision {} by {}: {} changes",
                    commit.revision(),
                    commit.actor(),
                    commit.changes().size());
            listeners.forEach(listener -> tell(listener, commit));
        }
    }

    private static void tell(Consumer<Commit> listener, Commit commit) {
        try {
            listener.accept(commit);
        } catch (RuntimeException | Error e) {
            log.warn("a listener failed on revision {}; the commit stands", commit.revision(), e);
        }
    }
}
