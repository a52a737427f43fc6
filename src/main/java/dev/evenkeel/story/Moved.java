package dev.evenkeel.story;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Moves a story in time. In what people write, <code>{-PT5M}</code> stands for the moment five minutes before the story begins, and
 * <code>{~-PT5M}</code> for its time of day.
 *
 * @param was when the story begins as told
 * @param is when it begins now
 */
record Moved(Instant was, Instant is) {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z");

    private static final Pattern MOMENT = Pattern.compile("\\{(~?)(-?PT[0-9HMS]+)}");

    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter PLAYED =
            DateTimeFormatter.ofPattern("-ddHHmm").withZone(ZoneOffset.UTC);

    private static final List<String> TELLERS = List.of("source", "provider");

    Story story(Story told) {
        return new Story(
                told.name(),
                told.title(),
                is,
                told.keepsHour(),
                all(told.services()),
                told.flags().stream().<JsonNode>map(this::retold).toList(),
                told.changes().stream().<JsonNode>map(this::retold).toList(),
                told.steps().stream().map(this::step).toList());
    }

    /** Who tells of a change or a flag is another one each time, so that a story played again is news and no repetition. */
    private JsonNode retold(JsonNode told) {
        ObjectNode moved = one(told);
        for (String teller : TELLERS) {
            if (moved.hasNonNull(teller)) {
                moved.put(teller, moved.get(teller).asText() + PLAYED.format(is));
            }
        }
        return moved;
    }

    private Step step(Step step) {
        return switch (step) {
            case Step.Types types -> new Step.Types(types.at(), types.who(), types.in(), text(types.text()));
            case Step.Says says -> new Step.Says(says.at(), says.who(), text(says.text()), says.id());
            case Step.Happens happens -> new Step.Happens(happens.at(), retold(happens.change()));
            case Step.Flips flips -> new Step.Flips(flips.at(), retold(flips.flag()));
            case Step.Rings rings ->
                new Step.Rings(rings.at(), rings.bot(), rings.in(), text(rings.text()), one(rings.alert()));
            case Step.Presses presses -> presses;
            case Step.Marks marks -> marks;
            case Step.Breaks breaks -> breaks;
        };
    }

    private String text(String told) {
        Matcher moments = MOMENT.matcher(told);
        return moments.replaceAll(this::moment);
    }

    private String moment(MatchResult found) {
        Instant at = is.plus(Duration.parse(found.group(2)));
        return (found.group(1).isEmpty() ? WHOLE : TIME_OF_DAY).format(at);
    }

    private List<JsonNode> all(List<JsonNode> told) {
        return told.stream().<JsonNode>map(this::one).toList();
    }

    private ObjectNode one(JsonNode told) {
        ObjectNode moved = told.deepCopy();
        moved.properties().forEach(field -> {
            if (INSTANT.matcher(field.getValue().asText()).matches()) {
                Instant at = Instant.parse(field.getValue().asText());
                moved.put(field.getKey(), is.plus(Duration.between(was, at)).toString());
            }
        });
        return moved;
    }
}
