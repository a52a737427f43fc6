package dev.evenkeel.sandbox.live;

import java.util.List;
import java.util.stream.Stream;

import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Post;
import dev.evenkeel.sandbox.workspace.Stamp;
import dev.evenkeel.sandbox.workspace.Workspace;

/**
 * What others wrote in a channel since somebody looked.
 *
 * @param messages those shown in the channel itself
 * @param mentions those that name the person, a group they are in, or everybody; in threads too
 */
record Unread(int messages, int mentions) {

    private static final Unread NOTHING = new Unread(0, 0);

    /** Nobody reads a number larger than this. */
    private static final int MOST = 1_000;

    private static final List<String> EVERYBODY = List.of("<!here>", "<!channel>", "<!everyone>");

    static Unread of(Workspace workspace, Channel channel, Member reader) {
        if (!channel.has(reader.id())) {
            return NOTHING;
        }
        Stamp mark = Stamp.read(workspace.readUpTo(reader.id(), channel.id()));
        List<String> calls = calls(workspace, reader);
        List<Post> missed = channel.posts().newestFirst().stream()
                .limit(MOST)
                .takeWhile(post -> post.stamp().compareTo(mark) > 0)
                .filter(post -> isFromOthers(post, reader))
                .toList();
        int mentions = (int) missed.stream()
                .filter(post -> calls.stream().anyMatch(post.text("text")::contains))
                .count();
        return new Unread((int) missed.stream().filter(Post::isTopLevel).count(), mentions);
    }

    private static boolean isFromOthers(Post post, Member reader) {
        return post.onlyFor().isEmpty() && !post.author().equals(reader.id()) && !isRemark(post);
    }

    /** That somebody came, went or pinned something is nothing to catch up on. */
    private static boolean isRemark(Post post) {
        String subtype = post.text("subtype");
        return subtype.startsWith("channel_")
                || subtype.startsWith("group_")
                || subtype.equals("pinned_item")
                || subtype.equals("tombstone");
    }

    private static List<String> calls(Workspace workspace, Member reader) {
        Stream<String> own = Stream.of("<@" + reader.id() + ">", "<@" + reader.id() + "|");
        Stream<String> groups = workspace.groups().values().stream()
                .filter(group -> group.users().contains(reader.id()))
                .map(group -> "<!subteam^" + group.id());
        return Stream.of(own, groups, EVERYBODY.stream())
                .flatMap(calls -> calls)
                .toList();
    }
}
