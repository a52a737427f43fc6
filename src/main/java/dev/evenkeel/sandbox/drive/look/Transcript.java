package dev.evenkeel.sandbox.drive.look;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Workspace;

/** A channel as plain text, as a person would see it: threads indented, buttons as [Label], names instead of ids. Times are UTC. */
public final class Transcript {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Pattern USER = Pattern.compile("<@([A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final Pattern DATE = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");
    private static final Pattern CALL = Pattern.compile("<!(channel|here|everyone)(?:\\|[^>]*)?>");
    private static final Pattern NAMED_LINK = Pattern.compile("<(https?:[^|>]*)\\|([^>]*)>");
    private static final Pattern LINK = Pattern.compile("<(https?:[^|>]*)>");

    private final Workspace workspace;
    private final Channel channel;
    private final Optional<String> reader;

    public Transcript(Workspace workspace, Channel channel, Optional<String> reader) {
        this.workspace = workspace;
        this.channel = channel;
        this.reader = reader;
    }

    /** The whole of it. With a reader, what only they see is shown too; without, what anybody sees. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("#" + channel.name() + (channel.isArchived() ? " (archived)" : "")
                + (channel.topic().isEmpty() ? "" : " | " + plain(channel.topic())));
        for (JsonNode bookmark : channel.bookmarks()) {
            lines.add("  bookmark: " + bookmark.path("title").asText() + " "
                    + bookmark.path("link").asText());
        }
        for (Post post : channel.posts().all()) {
            if (post.isReply()
                    || post.onlyFor().isPresent()
                            && reader.isPresent()
                            && !post.onlyFor().equals(reader)) {
                continue;
            }
            lines.addAll(message(post, ""));
            channel.posts().repliesTo(post.ts()).forEach(reply -> lines.addAll(message(reply, "    > ")));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> message(Post post, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(indent)
                .append(CLOCK.format(post.stamp().instant()))
                .append(' ')
                .append(name(post));
        post.onlyFor().ifPresent(u -> head.append(" (only ").append(user(u)).append(" sees this)"));
        if (channel.pinOf(post.ts()).isPresent()) {
            head.append(" (pinned)");
        }
        head.append(": ");
        List<String> body = body(post);
        lines.add(head + (body.isEmpty() ? "" : body.get(0)));
        body.stream().skip(1).forEach(line -> lines.add(indent + "         " + line));
        for (JsonNode file : post.whole().path("files")) {
            lines.add(indent + "         (file " + file.path("name").asText() + ", "
                    + file.path("size").asInt() + " bytes)");
        }
        for (JsonNode reaction : post.whole().path("reactions")) {
            lines.add(indent + "         :" + reaction.path("name").asText() + ": "
                    + reaction.path("count").asInt());
        }
        return lines;
    }

    private List<String> body(Post post) {
        String text = plain(post.text("text"));
        List<String> shown = post.blocks().isEmpty()
                ? text.lines().toList()
                : Shown.blocks(post.blocks()).stream()
                        .map(this::plain)
                        .flatMap(String::lines)
                        .toList();
        if (!post.whole().has("edited")) {
            return shown;
        }
        List<String> marked = new ArrayList<>(shown);
        marked.add("(edited)");
        return marked;
    }

    private String name(Post post) {
        String user = post.author();
        return user.isEmpty() ? post.text("username") : user(user);
    }

    private String user(String id) {
        return workspace.memberById(id).map(m -> m.realName()).orElse(id);
    }

    private String plain(String text) {
        String named = USER.matcher(text)
                .replaceAll(m -> "@"
                        + Matcher.quoteReplacement(workspace
                                .memberById(m.group(1))
                                .map(u -> u.name())
                                .orElse(m.group(1))));
        named = CHANNEL.matcher(named)
                .replaceAll(m -> "#"
                        + workspace.channelById(m.group(1)).map(Channel::name).orElse(m.group(1)));
        named = DATE.matcher(named).replaceAll("$1");
        named = CALL.matcher(named).replaceAll("@$1");
        named = NAMED_LINK.matcher(named).replaceAll("$2 ($1)");
        named = LINK.matcher(named).replaceAll("$1");
        return named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
