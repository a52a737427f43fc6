package dev.evenkeel.slack.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void jobs_of_one_line_run_in_order_and_each_once() {
        Lines lines = new Lines(3);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 1_000; i++) {
            int number = i;
            lines.add("C1", () -> done.add(number));
        }
        await().until(() -> done.size() == 1_000);
        assertThat(done).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
        assertThat(lines.waiting()).isZero();
    }

    @Test
    void a_slow_line_does_not_hold_up_another_and_no_more_run_than_allowed() {
        Lines lines = new Lines(2);
        CountDownLatch held = new CountDownLatch(1);
        AtomicInteger quick = new AtomicInteger();
        lines.add("slow", () -> {
            try {
                held.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 50; i++) {
            lines.add("quick" + i, () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                quick.incrementAndGet();
                running.decrementAndGet();
            });
        }
        await().until(() -> quick.get() == 50);
        held.countDown();
        assertThat(most.get()).isEqualTo(1);
    }
}
