package dev.evenkeel.slack.typed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.evenkeel.time.ReadTime;
import dev.evenkeel.time.TimeParser;

/** Tells a time at the end of a line from an "at" that belongs to the words. */
record TextAtReader(Instant now, ZoneId zone) {

    private static final Pattern AT = Pattern.compile("(?i)(?:^|\\s)at\\s+");

    /** Somebody who typed this meant a time, even where it is none. */
    private static final Pattern LOOKS_LIKE_TIME =
            Pattern.compile("(?:\\d{1,3}:\\d{2}|\\d{4}-\\d{1,2}-\\d{1,2})\\S*(?:\\s+\\S+){0,2}");

    TextAt read(String words) {
        if (isTime(words)) {
            return complete("", words);
        }
        Matcher at = AT.matcher(words);
        String before = words;
        String after = "";
        while (at.find()) {
            before = words.substring(0, at.start());
            after = words.substring(at.end());
        }
        boolean meant = isTime(after) || LOOKS_LIKE_TIME.matcher(after).matches();
        return meant ? complete(before, after) : new TextAt.Complete(filled(words), Optional.empty());
    }

    private boolean isTime(String words) {
        return TimeParser.read(words, now, zone) instanceof ReadTime.Parsed;
    }

    private TextAt complete(String text, String time) {
        return switch (TimeParser.readPast(time, now, zone)) {
            case ReadTime.Parsed(Instant at) -> new TextAt.Complete(filled(text), Optional.of(at));
            case ReadTime.Refused(String sentence) -> new TextAt.Refused(sentence);
        };
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }
}
