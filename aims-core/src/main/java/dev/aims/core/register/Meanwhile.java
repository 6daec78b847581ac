package dev.aims.core.register;

import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing after the other while the caller does something else; in another thread if one is free for it, else
 * when the caller waits for it.
 */
final class Meanwhile {
    private @Nullable ForkJoinTask<?> task;

    void start(Runnable next) {
        finish();
        task = ForkJoinTask.adapt(next).fork();
    }

    /** Waits for what was started last, and throws what that has thrown. */
    void finish() {
        if (task != null) {
            task.join();
        }
    }
}
