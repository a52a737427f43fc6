package dev.evenkeel.sandbox.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import org.jboss.logging.Logger;

import dev.evenkeel.sandbox.delivery.Faults;
import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Args;
import dev.evenkeel.sandbox.http.Door;
import dev.evenkeel.sandbox.http.EventStream;
import dev.evenkeel.sandbox.http.Feed;
import dev.evenkeel.sandbox.http.Json;
import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Tells whoever has a page open what they see, as it changes, and keeps what they have read. */
public final class Live implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Live.class);

    /** What happens within so short a time is told at once. */
    private static final long REST_MILLIS = 25;

    private static final long KEEP_ALIVE_SECONDS = 15;

    private final Workspace workspace;
    private final Sections sections;
    private final List<Semaphore> listeners = new CopyOnWriteArrayList<>();
    private final Thread atExit = new Thread(this::end, "sandbox-live-end");
    private volatile boolean closed;

    /** Nobody listens yet. */
    public Live(Workspace workspace, Faults faults) {
        this.workspace = workspace;
        this.sections = new Sections(workspace, faults);
        workspace.watch(this::wake);
        // a process that stops waits for what it is still answering, and a stream is answered for as long as somebody
        // listens
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Adds {@code GET /live?user=&channel=&thread=&last=&since=} and {@code POST /read}. */
    public void addTo(Door door) {
        door.stream("/live", ask -> feed(Place.read(ask.args())))
                .on(HttpMethod.POST, "/read", ask -> Answer.json(200, read(ask.args())));
    }

    /** Has everybody's screen looked at again. */
    public void wake() {
        listeners.forEach(Semaphore::release);
    }

    private Feed feed(Place place) {
        workspace.seen(() -> workspace.member(place.user()));
        return out -> {
            Semaphore news = new Semaphore(0);
            listeners.add(news);
            out.whenGone(news::release);
            try {
                tell(new Screen(workspace, sections, place), news, out);
            } finally {
                listeners.remove(news);
            }
        };
    }

    private void tell(Screen screen, Semaphore news, EventStream out) throws InterruptedException {
        while (out.isOpen() && !closed) {
            news.drainPermits();
            Optional<ObjectNode> changes = workspace.seen(screen::changes);
            if (changes.isPresent()) {
                out.send(changes.get());
            }
            Thread.sleep(REST_MILLIS);
            if (!news.tryAcquire(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)) {
                out.keepAlive();
            }
        }
    }

    /** {@code {user, channel, ts}}: everything up to there is read. */
    private ObjectNode read(Args args) {
        String ts = args.need("ts");
        return workspace.locked(() -> {
            Member reader = workspace.member(args.need("user"));
            Channel channel = workspace.channel(args.need("channel"));
            if (!channel.isOpenTo(reader)) {
                throw new Refusal("channel_not_found", reader.name() + " is not in #" + channel.name());
            }
            workspace.markRead(reader.id(), channel.id(), ts);
            return Json.object().put("ok", true);
        });
    }

    /** Ends every stream. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            LOG.debug("The process is stopping, its streams have ended");
        }
    }

    private void end() {
        closed = true;
        wake();
    }
}
