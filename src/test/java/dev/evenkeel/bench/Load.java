package dev.evenkeel.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends requests at a steady rate, whether or not earlier ones were answered, over kept connections. Plain sockets: what measures
 * should take as little of the machine as it can.
 */
final class Load {

    private static final int CONNECTIONS = 32;

    private final int port;

    Load(int port) {
        this.port = port;
    }

    /** What came of it: times from sending to the end of the answer, sorted, in microseconds. */
    record Figures(long[] micros, int failed) {

        double millis(double quantile) {
            return micros[(int) Math.min(micros.length - 1L, Math.round(quantile * micros.length))] / 1_000.0;
        }
    }

    /** @param body of the n-th request, with its signing headers */
    Figures run(int perSecond, int seconds, IntFunction<byte[]> request) throws InterruptedException {
        int all = perSecond * seconds;
        long[] micros = new long[all];
        AtomicInteger failed = new AtomicInteger();
        BlockingQueue<Integer> due = new LinkedBlockingQueue<>();
        long[] sentAt = new long[all];
        CountDownLatch answered = new CountDownLatch(all);
        byte[][] requests = new byte[all][];
        for (int i = 0; i < all; i++) {
            requests[i] = request.apply(i);
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread.ofPlatform().daemon().start(() -> send(due, requests, sentAt, micros, failed, answered));
        }
        long begin = System.nanoTime() + 50_000_000;
        for (int i = 0; i < all; i++) {
            long at = begin + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            sentAt[i] = System.nanoTime();
            due.add(i);
        }
        answered.await();
        for (int i = 0; i < CONNECTIONS; i++) {
            due.add(-1);
        }
        Arrays.sort(micros);
        return new Figures(micros, failed.get());
    }

    private void send(
            BlockingQueue<Integer> due,
            byte[][] requests,
            long[] sentAt,
            long[] micros,
            AtomicInteger failed,
            CountDownLatch answered) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            socket.setTcpNoDelay(true);
            for (int i = due.take(); i >= 0; i = due.take()) {
                socket.getOutputStream().write(requests[i]);
                if (!answer(in).startsWith("HTTP/1.1 20")) {
                    failed.incrementAndGet();
                }
                micros[i] = (System.nanoTime() - sentAt[i]) / 1_000;
                answered.countDown();
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The status line; the rest of the answer is read to its end. */
    private static String answer(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).strip())
                    : length;
            chunked |= lower.startsWith("transfer-encoding:");
        }
        if (chunked) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                in.readNBytes(size + 2);
            }
            line(in);
        }
        in.readNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** A request as it goes over the wire. */
    static byte[] post(String path, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + bytes.length + "\r\n" + headers + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, whole, start.length, bytes.length);
        return whole;
    }
}
