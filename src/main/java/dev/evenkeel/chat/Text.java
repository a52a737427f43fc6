package dev.evenkeel.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line the bot says: our own words, and what others wrote kept apart from them until rendering.
 *
 * @param spans in reading order
 */
public record Text(List<Span> spans) {

    public static final Text EMPTY = new Text(List.of());

    private static final Pattern MENTION = Pattern.compile("<([@#])([A-Z0-9]+)>");

    public Text {
        spans = List.copyOf(spans);
    }

    /**
     * Fills a template of ours. Each <code>{}</code> takes the next argument: a {@link Span} or {@link Text} as it is, an {@link Instant} as a
     * moment, anything else as a quotation of its string.
     *
     * @throws IllegalArgumentException when holes and arguments do not match
     */
    public static Text of(String template, Object... arguments) {
        List<Span> spans = new ArrayList<>();
        int next = 0;
        int from = 0;
        for (int hole = template.indexOf("{}"); hole >= 0; hole = template.indexOf("{}", from)) {
            addOurs(spans, template.substring(from, hole));
            if (next == arguments.length) {
                throw new IllegalArgumentException("more holes than arguments: " + template);
            }
            add(spans, arguments[next++]);
            from = hole + 2;
        }
        addOurs(spans, template.substring(from));
        if (next != arguments.length) {
            throw new IllegalArgumentException("more arguments than holes: " + template);
        }
        return new Text(spans);
    }

    /** What somebody else wrote, whole. */
    public static Text quote(String theirs) {
        return new Text(List.of(new Span.Theirs(theirs)));
    }

    /** What somebody wrote in the chat: quoted, but people and channels in it, {@code <@U...>} and {@code <#C...>}, shown by name. */
    public static Text written(String theirs) {
        List<Span> spans = new ArrayList<>();
        Matcher mention = MENTION.matcher(theirs);
        int from = 0;
        while (mention.find()) {
            addTheirs(spans, theirs.substring(from, mention.start()));
            String id = mention.group(2);
            spans.add(mention.group(1).equals("@") ? new Span.Person(id) : new Span.Channel(id));
            from = mention.end();
        }
        addTheirs(spans, theirs.substring(from));
        return new Text(spans);
    }

    /** This, then that. */
    public Text then(Text more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans());
        return new Text(all);
    }

    /** All of them, one a line. */
    public static Text lines(List<Text> lines) {
        List<Span> all = new ArrayList<>();
        for (Text line : lines) {
            if (!all.isEmpty()) {
                all.add(new Span.Ours("\n"));
            }
            all.addAll(line.spans());
        }
        return new Text(all);
    }

    private static void addOurs(List<Span> spans, String ours) {
        if (!ours.isEmpty()) {
            spans.add(new Span.Ours(ours));
        }
    }

    private static void addTheirs(List<Span> spans, String theirs) {
        if (!theirs.isEmpty()) {
            spans.add(new Span.Theirs(theirs));
        }
    }

    private static void add(List<Span> spans, Object argument) {
        switch (argument) {
            case Span span -> spans.add(span);
            case Text text -> spans.addAll(text.spans());
            case Instant instant -> spans.add(new Span.Moment(instant));
            default -> spans.add(new Span.Theirs(String.valueOf(argument)));
        }
    }
}
