package dev.evenkeel.slack.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Keeps to Slack's rates: per method a minute's worth that refills steadily, and in a channel a message a second after a short burst.
 * Measured by a clock that nobody moves. Nothing waits in here: who comes too early is told how long.
 */
final class Pace {

    private static final int SPECIAL = 300;
    private static final int TIER_2 = 20;
    private static final int TIER_3 = 50;
    private static final int TIER_4 = 100;

    /** Slack says "short bursts" and gives no number. */
    private static final int BURST_IN_CHANNEL = 4;

    /** Kept free of a method's minute for channels nothing was said in before: those of new incidents. */
    private static final int FOR_NEW_CHANNELS = 40;

    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private static final Map<String, Integer> PER_MINUTE = Map.ofEntries(
            Map.entry("chat.postMessage", SPECIAL),
            Map.entry("chat.getPermalink", SPECIAL),
            Map.entry("auth.test", SPECIAL),
            Map.entry("conversations.create", TIER_2),
            Map.entry("conversations.list", TIER_2),
            Map.entry("conversations.setTopic", TIER_2),
            Map.entry("pins.add", TIER_2),
            Map.entry("bookmarks.add", TIER_2),
            Map.entry("bookmarks.list", TIER_3),
            Map.entry("conversations.invite", TIER_3),
            Map.entry("conversations.history", TIER_3),
            Map.entry("conversations.replies", TIER_3),
            Map.entry("conversations.join", TIER_3),
            Map.entry("conversations.open", TIER_3),
            Map.entry("chat.update", TIER_3),
            Map.entry("chat.delete", TIER_3),
            Map.entry("chat.postEphemeral", TIER_4),
            Map.entry("views.open", TIER_4),
            Map.entry("users.info", TIER_4),
            Map.entry("files.getUploadURLExternal", TIER_4),
            Map.entry("files.completeUploadExternal", TIER_4));

    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<String, Long> pausedUntil = new ConcurrentHashMap<>();

    /** @param nanos as {@link System#nanoTime} */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long to wait before this call; zero lets it through and counts it. */
    synchronized Duration before(String method, String channel) {
        long now = nanos.getAsLong();
        long paused = pausedUntil.getOrDefault(method, now) - now;
        if (paused > 0) {
            return Duration.ofNanos(paused);
        }
        int perMinute = PER_MINUTE.getOrDefault(method, TIER_2);
        Bucket all = buckets.computeIfAbsent(method, key -> new Bucket(perMinute, perMinute / MINUTE, now));
        if (!method.equals("chat.postMessage")) {
            return all.take(now, 0);
        }
        boolean isNew = !buckets.containsKey(channelKey(channel));
        Bucket own =
                buckets.computeIfAbsent(channelKey(channel), key -> new Bucket(BURST_IN_CHANNEL, 60 / MINUTE, now));
        Duration wait = own.look(now);
        Duration waitForAll = wait.isZero() ? all.take(now, isNew ? 0 : FOR_NEW_CHANNELS) : wait;
        if (waitForAll.isZero()) {
            own.take(now, 0);
        }
        return waitForAll;
    }

    /** Slack asked for a pause of a method; everybody keeps it. */
    void pause(String method, Duration pause) {
        pausedUntil.merge(method, nanos.getAsLong() + pause.toNanos(), Math::max);
    }

    private static String channelKey(String channel) {
        return "chat.postMessage " + channel;
    }

    private static final class Bucket {

        private final double size;
        private final double perNano;
        private double left;
        private long filledAt;

        Bucket(double size, double perNano, long now) {
            this.size = size;
            this.perNano = perNano;
            this.left = size;
            this.filledAt = now;
        }

        Duration look(long now) {
            left = Math.min(size, left + (now - filledAt) * perNano);
            filledAt = now;
            return left >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - left) / perNano));
        }

        /** @param reserve how much has to stay */
        Duration take(long now, int reserve) {
            look(now);
            if (left - reserve >= 1) {
                left--;
                return Duration.ZERO;
            }
            return Duration.ofNanos((long) Math.ceil((1 + reserve - left) / perNano));
        }
    }
}
