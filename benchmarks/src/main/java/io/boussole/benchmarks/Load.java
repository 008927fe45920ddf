package io.boussole.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Work of a number of steps, done by several threads, each taking the next step as soon as it is done with one. */
final class Load {
    private Load() {}

    /** One step; {@code step} counts from 0. */
    interface Step {
        void run(long step) throws Exception;
    }

    /** @return nanoseconds that it took */
    static long run(int threads, long steps, Step work) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long began = System.nanoTime();
        List<Future<?>> ends = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            ends.add(workers.submit(() -> {
                for (long step = next.getAndIncrement(); step < steps; step = next.getAndIncrement()) {
                    work.run(step);
                }
                return null;
            }));
        }
        try {
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a step failed", failed.getCause());
        } finally {
            workers.shutdownNow();
        }
        return System.nanoTime() - began;
    }
}
