package dev.evenkeel.sandbox.drive;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.sandbox.http.Refusal;
import dev.evenkeel.sandbox.workspace.Channel;
import dev.evenkeel.sandbox.workspace.Member;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Turns what a person types into what Slack stores: escaped, with ids in place of names and links in angle brackets. */
final class Typing {

    private static final Pattern WORDS = Pattern.compile("<@([A-Z0-9]+)(?:\\|[^>]*)?>|<#([A-Z0-9]+)(?:\\|[^>]*)?>"
            + "|@([a-zA-Z][\\w.-]*\\w)|(?<![\\w&])#([a-z0-9][a-z0-9_-]*)|(https?://[^\\s<>|]+)");

    private final Workspace workspace;
    private final boolean withNames;

    private Typing(Workspace workspace, boolean withNames) {
        this.workspace = workspace;
        this.withNames = withNames;
    }

    /** For messages: ids alone. */
    static String message(Workspace workspace, String typed) {
        return new Typing(workspace, false).read(typed);
    }

    /** For commands of an app that asked for escaping: ids with names. */
    static String command(Workspace workspace, String typed) {
        return new Typing(workspace, true).read(typed);
    }

    private String read(String typed) {
        StringBuilder stored = new StringBuilder();
        Matcher words = WORDS.matcher(typed);
        int end = 0;
        while (words.find()) {
            stored.append(escaped(typed.substring(end, words.start()))).append(word(words.toMatchResult()));
            end = words.end();
        }
        return stored.append(escaped(typed.substring(end))).toString();
    }

    private String word(MatchResult word) {
        if (word.group(1) != null || word.group(3) != null) {
            return user(word.group(1) == null ? word.group(3) : word.group(1), word.group());
        }
        if (word.group(2) != null || word.group(4) != null) {
            return channel(word.group(2) == null ? word.group(4) : word.group(2), word.group());
        }
        return "<" + escaped(word.group(5)) + ">";
    }

    private String user(String named, String typed) {
        if (typed.equals("@channel") || typed.equals("@here") || typed.equals("@everyone")) {
            return withNames ? typed : "<!" + named + ">";
        }
        try {
            Member member = workspace.member(named);
            return "<@" + member.id() + (withNames ? "|" + member.name() : "") + ">";
        } catch (Refusal nobody) {
            return group(named).orElseGet(() -> escaped(typed));
        }
    }

    private Optional<String> group(String handle) {
        return workspace.groups().values().stream()
                .filter(group -> group.handle().equals(handle))
                .map(group -> "<!subteam^" + group.id() + (withNames ? "|@" + group.handle() : "") + ">")
                .findFirst();
    }

    private String channel(String named, String typed) {
        return workspace
                .channelById(named)
                .or(() -> workspace.channelByName(named))
                .filter(c -> c.kind() != Channel.Kind.DIRECT)
                .map(c -> "<#" + c.id() + (withNames ? "|" + c.name() : "") + ">")
                .orElse(escaped(typed));
    }

    /** Escapes what Slack's own client escapes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
