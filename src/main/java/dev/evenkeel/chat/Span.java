package dev.evenkeel.chat;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A stretch of a {@link Text}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "span")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Span.Ours.class, name = "ours"),
    @JsonSubTypes.Type(value = Span.Theirs.class, name = "theirs"),
    @JsonSubTypes.Type(value = Span.Person.class, name = "person"),
    @JsonSubTypes.Type(value = Span.Channel.class, name = "channel"),
    @JsonSubTypes.Type(value = Span.Moment.class, name = "moment"),
    @JsonSubTypes.Type(value = Span.Link.class, name = "link")
})
public sealed interface Span {

    /** Words of ours; may carry the chat's own marks for bold ({@code *}), italic ({@code _}) and code ({@code `}). */
    record Ours(String text) implements Span {}

    /** Words from outside: a title, a commit message, a name. Shown as text, whatever they contain; never notifies anybody. */
    record Theirs(String text) implements Span {}

    /** A person by user id, shown by name; a message that reaches them notifies them. */
    record Person(String userId) implements Span {}

    /** A channel by id. */
    record Channel(String channelId) implements Span {}

    /** A moment, shown in UTC and in the reader's zone. */
    record Moment(Instant at) implements Span {}

    /** A link with words from outside. */
    record Link(String url, String label) implements Span {}
}
