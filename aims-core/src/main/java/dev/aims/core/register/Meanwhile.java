package dev.aims.core.register;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing after the other while the caller does something else: in another thread if one is free for it, else when
 * the caller waits for it. Who waits never does the work of strangers, as a joined task of a pool may, so this can be
 * used with locks held.
 */
final class Meanwhile {
    private @Nullable FutureTask<?> task;

    void start(Runnable next) {
        finish();
        FutureTask<?> started = new FutureTask<>(next, null);
        task = started;
        ForkJoinPool.commonPool().execute(started);
    }

    /** Waits for what was started last, and throws what that has thrown. An interrupt is kept for later. */
    void finish() {
        FutureTask<?> last = task;
        if (last == null) {
            return;
        }
        last.run(); // does nothing if another thread has begun with it
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    last.get();
                    return;
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(Objects.requireNonNull(e.getCause()));
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }
}
