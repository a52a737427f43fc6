package dev.evenkeel.slack.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Jobs that queue in lines: those of one line run one after the other, lines beside each other, a few at a time. Nothing here has to
 * survive: what is lost is found again in the inbox.
 */
final class Lines {

    private final ConcurrentHashMap<String, Deque<Runnable>> lines = new ConcurrentHashMap<>();
    private final Semaphore atOnce;
    private final AtomicInteger waiting = new AtomicInteger();

    Lines(int atOnce) {
        this.atOnce = new Semaphore(atOnce, true);
    }

    /** Adds a job at the end of a line. */
    void add(String line, Runnable job) {
        waiting.incrementAndGet();
        lines.compute(line, (key, jobs) -> {
            Deque<Runnable> queue = jobs;
            if (queue == null) {
                queue = new ArrayDeque<>();
                Thread.ofVirtual().name("inbox-" + key).start(() -> run(key));
            }
            queue.add(job);
            return queue;
        });
    }

    /** How many jobs have not begun. */
    int waiting() {
        return waiting.get();
    }

    private void run(String line) {
        for (Optional<Runnable> job = next(line); job.isPresent(); job = next(line)) {
            atOnce.acquireUninterruptibly();
            try {
                waiting.decrementAndGet();
                job.get().run();
            } finally {
                atOnce.release();
            }
        }
    }

    /** The next job of a line; a line without one ends here. */
    private Optional<Runnable> next(String line) {
        Runnable[] next = new Runnable[1];
        lines.computeIfPresent(line, (key, jobs) -> {
            next[0] = jobs.poll();
            return next[0] == null ? null : jobs;
        });
        return Optional.ofNullable(next[0]);
    }
}
