package dev.evenkeel.sandbox.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.sandbox.http.Refusal;

/**
 * The workspace: who is in it, its channels, files and open forms. One lock guards all of it; every reading and writing happens inside
 * {@link #locked}.
 */
public final class Workspace {

    public static final String TEAM = "T0EVENKEEL";
    public static final String TEAM_NAME = "Evenkeel sandbox";
    public static final String DOMAIN = "evenkeel-sandbox";
    public static final String APP = "A0EVENKEEL";
    public static final String BOT = "B0BOT";
    public static final String BOT_USER = "U0BOT";
    public static final String BOT_NAME = "evenkeel";

    /** When everything in it was made that no test or person made. */
    public static final Instant FOUNDED = Instant.parse("2024-01-01T00:00:00Z");

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final Tickets tickets = new Tickets(this);
    private State state = Founding.workspace();
    private volatile long changes;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** A workspace as founded, on {@code clock}. */
    public Workspace(InstantSource clock) {
        this.clock = clock;
    }

    /** Does something with the workspace while nobody else does. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            changes = changes + 1;
            return work.get();
        } finally {
            lock.unlock();
            watchers.forEach(Runnable::run);
        }
    }

    /** Has {@code watcher} called whenever something may have changed. It must not take long. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Looks at the workspace while nobody changes it. */
    public <T> T seen(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /** Grows whenever something may have changed. */
    public long changes() {
        return changes;
    }

    State state() {
        return state;
    }

    State replace(State other) {
        state = other;
        return other;
    }

    /** Forgets everything that happened since the founding. Message ids go on growing. */
    public void reset() {
        long stamp = state.lastStamp;
        long id = state.lastId;
        state = Founding.workspace();
        state.lastStamp = stamp;
        state.lastId = id;
    }

    /** What the clock shows. */
    public Stamp now() {
        return Stamp.of(clock.instant());
    }

    /** A moment no message has had yet, now or, where the clock stands, as little later as possible. */
    public Stamp nextStamp() {
        state.lastStamp = Math.max(now().micros(), state.lastStamp + 1);
        return new Stamp(state.lastStamp);
    }

    long nextNumber() {
        return ++state.lastId;
    }

    /** A new id of the kind that begins with {@code prefix}. */
    public String nextId(String prefix) {
        String number = Long.toString(nextNumber(), 36).toUpperCase(Locale.ROOT);
        return prefix + "0" + "0".repeat(Math.max(0, 8 - number.length())) + number;
    }

    public Tickets tickets() {
        return tickets;
    }

    public Collection<Member> members() {
        return state.members.values();
    }

    /** Adds or replaces a member. */
    public void add(Member member) {
        state.members.put(member.id(), member);
    }

    /** The member with this id. */
    public Optional<Member> memberById(String id) {
        return Optional.ofNullable(state.members.get(id));
    }

    /** The member with this id, short name or full name, with or without the @. */
    public Member member(String nameOrId) {
        String wanted = nameOrId.startsWith("@") ? nameOrId.substring(1) : nameOrId;
        return memberById(wanted)
                .or(() -> members().stream()
                        .filter(m -> m.name().equalsIgnoreCase(wanted)
                                || m.realName().equalsIgnoreCase(wanted)
                                || m.realName().split(" ")[0].equalsIgnoreCase(wanted))
                        .findFirst())
                .orElseThrow(() -> new Refusal(
                        "user_not_found",
                        "no user " + nameOrId + "; there are "
                                + members().stream().map(Member::name).toList()));
    }

    public Collection<Channel> channels() {
        return state.channels.values();
    }

    public void add(Channel channel) {
        state.channels.put(channel.id(), channel);
    }

    /** The channel with this id. */
    public Optional<Channel> channelById(String id) {
        return Optional.ofNullable(state.channels.get(id));
    }

    /** The channel of this name, archived ones included. */
    public Optional<Channel> channelByName(String name) {
        return channels().stream()
                .filter(c -> c.kind() != Channel.Kind.DIRECT && c.name().equals(name))
                .findFirst();
    }

    /** The channel with this id or name, with or without the #. */
    public Channel channel(String nameOrId) {
        String wanted = nameOrId.startsWith("#") ? nameOrId.substring(1) : nameOrId;
        return channelById(wanted)
                .or(() -> channelByName(wanted))
                .orElseThrow(() -> new Refusal(
                        "channel_not_found",
                        "no channel " + nameOrId + "; there are "
                                + channels().stream().map(Channel::name).toList()));
    }

    /** The direct conversation of these people, made when there is none. */
    public Channel direct(List<String> people) {
        return channels().stream()
                .filter(c -> c.kind() == Channel.Kind.DIRECT && c.members().equals(Set.copyOf(people)))
                .findFirst()
                .orElseGet(() -> {
                    Channel direct = new Channel(nextId("D"), Channel.Kind.DIRECT, "", people.get(0), now());
                    direct.members().addAll(people);
                    add(direct);
                    return direct;
                });
    }

    /** The newest message that {@code user} has seen of {@code channel}, or empty. */
    public String readUpTo(String user, String channel) {
        return state.reads.getOrDefault(user, Map.of()).getOrDefault(channel, "");
    }

    /** Takes what is up to {@code ts} as seen; what was seen stays seen. */
    public void markRead(String user, String channel, String ts) {
        state.reads
                .computeIfAbsent(user, u -> new HashMap<>())
                .merge(channel, ts, (before, now) -> Stamp.read(before).compareTo(Stamp.read(now)) < 0 ? now : before);
    }

    /** The form each person still waits for though the bot was too late to open it; changeable. */
    public Map<String, ObjectNode> lateForms() {
        return state.lateForms;
    }

    /** User groups by id; changeable. */
    public Map<String, Usergroup> groups() {
        return state.groups;
    }

    /** Files by id; changeable. */
    public Map<String, SharedFile> files() {
        return state.files;
    }

    /** Forms on screens and Homes by id, oldest first; changeable. */
    public Map<String, OpenView> views() {
        return state.views;
    }

    /** Events the bot has not yet accepted, by event id; changeable. */
    public Map<String, ObjectNode> undelivered() {
        return state.undelivered;
    }

    /** Bots other than our own, by bot id, as {@code bots.info} gives them; changeable. */
    public Map<String, ObjectNode> bots() {
        return state.bots;
    }
}
