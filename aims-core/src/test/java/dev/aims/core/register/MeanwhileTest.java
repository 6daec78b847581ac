package dev.aims.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MeanwhileTest {
    private final Meanwhile meanwhile = new Meanwhile();

    @Test
    void one_thing_is_done_after_the_other() {
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean isInOrder = new AtomicBoolean(true);
        for (int i = 0; i < 100; i++) {
            int expected = i;
            meanwhile.start(() -> isInOrder.compareAndSet(true, done.getAndIncrement() == expected));
        }
        meanwhile.finish();
        assertThat(done).hasValue(100);
        assertThat(isInOrder).isTrue();
    }

    @Test
    void it_is_done_by_the_caller_if_no_thread_is_free() {
        CountDownLatch isFree = new CountDownLatch(1);
        ForkJoinPool pool = ForkJoinPool.commonPool();
        IntStream.range(0, 64)
                .forEach(any -> pool.execute(() -> {
                    try {
                        isFree.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        try {
            AtomicBoolean isDone = new AtomicBoolean();
            meanwhile.start(() -> isDone.set(true));
            meanwhile.finish();
            assertThat(isDone).isTrue();
        } finally {
            isFree.countDown();
        }
    }

    @Test
    void who_waits_does_not_do_what_others_want_done() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            boolean isStrangerDone = pool.submit(() -> {
                        AtomicBoolean isDone = new AtomicBoolean();
                        ForkJoinTask<?> stranger =
                                ForkJoinTask.adapt(() -> isDone.set(true)).fork();
                        meanwhile.start(() -> {});
                        meanwhile.finish();
                        boolean wasDone = isDone.get();
                        stranger.join();
                        return wasDone;
                    })
                    .get();
            assertThat(isStrangerDone).isFalse();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void what_was_thrown_is_thrown_again() {
        IllegalStateException failure = new IllegalStateException("here");
        meanwhile.start(() -> {
            throw failure;
        });
        assertThatThrownBy(meanwhile::finish).isSameAs(failure);
        AssertionError error = new AssertionError("there");
        Meanwhile other = new Meanwhile();
        other.start(() -> {
            throw error;
        });
        assertThatThrownBy(other::finish).isSameAs(error);
    }

    @Test
    void an_interrupt_does_not_end_the_waiting_and_is_not_lost() {
        AtomicBoolean isDone = new AtomicBoolean();
        Thread.currentThread().interrupt();
        meanwhile.start(() -> isDone.set(true));
        meanwhile.finish();
        assertThat(isDone).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }
}
