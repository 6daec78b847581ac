package dev.aims.risk.quantification.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Blocks of work, shared between the calling thread and those of an executor. The caller works too, so that it gets done
 * even where the executor has no thread to spare.
 */
final class Blocks {
    private final int blocks;
    private final IntConsumer work;
    private final BooleanSupplier isCancelled;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch open;

    private Blocks(int blocks, IntConsumer work, BooleanSupplier isCancelled) {
        this.blocks = blocks;
        this.work = work;
        this.isCancelled = isCancelled;
        this.open = new CountDownLatch(blocks);
    }

    /** @throws CancellationException if it was cancelled, or the calling thread interrupted, before all was done */
    static void run(int blocks, int threads, Executor executor, BooleanSupplier isCancelled, IntConsumer work) {
        Blocks all = new Blocks(blocks, work, isCancelled);
        for (int i = 1; i < Math.min(threads, blocks); i++) {
            try {
                executor.execute(all::workOn);
            } catch (RejectedExecutionException e) {
                break; // the calling thread does it
            }
        }
        all.workOn();
        all.await();
    }

    private void workOn() {
        for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
            try {
                if (failure.get() == null) {
                    if (isCancelled.getAsBoolean()) {
                        throw new CancellationException("cancelled");
                    }
                    work.accept(block);
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            } finally {
                open.countDown();
            }
        }
    }

    private void await() {
        boolean isInterrupted = false;
        while (true) {
            try {
                open.await();
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
                failure.compareAndSet(null, new CancellationException("interrupted"));
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        } else if (thrown != null) {
            throw (RuntimeException) thrown;
        }
    }
}
