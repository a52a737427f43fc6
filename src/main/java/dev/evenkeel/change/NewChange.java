package dev.evenkeel.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A change put together from what its source said. What is not said stays absent; what is not said to go on has ended well. */
public final class NewChange {

    private static final int LONGEST_TITLE = 200;

    private final String source;
    private final String id;
    private final Kind kind;
    private final String service;
    private final String title;
    private final Instant startedAt;
    private Optional<String> environment = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> version = Optional.empty();
    private Optional<String> previousVersion = Optional.empty();
    private Optional<String> author = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<Instant> finishedAt = Optional.empty();
    private Optional<String> guardFlag = Optional.empty();
    private Progress status = Progress.SUCCEEDED;
    private List<String> labels = List.of();
    private boolean automatic;
    private boolean rollback;

    private NewChange(String source, String id, Kind kind, String service, String title, Instant startedAt) {
        this.source = source;
        this.id = id;
        this.kind = kind;
        this.service = service;
        this.title = title.substring(0, Math.min(LONGEST_TITLE, title.length()));
        this.startedAt = startedAt;
    }

    /** What every change has; of the title at most 200 characters are kept. */
    public static NewChange of(String source, String id, Kind kind, String service, String title, Instant startedAt) {
        return new NewChange(source, id, kind, service, title, startedAt);
    }

    /** Where, such as production. */
    public NewChange in(Optional<String> where) {
        environment = where;
        return this;
    }

    /** More words than the title. */
    public NewChange saying(Optional<String> words) {
        description = words;
        return this;
    }

    /** What runs since. */
    public NewChange version(Optional<String> now) {
        version = now;
        return this;
    }

    /** What ran before, where the source says so; else it is filled in from what ran before here. */
    public NewChange insteadOf(Optional<String> before) {
        previousVersion = before;
        return this;
    }

    /** Who did it, as the source calls them. */
    public NewChange by(Optional<String> who) {
        author = who;
        return this;
    }

    /** Where people read more. */
    public NewChange at(Optional<String> link) {
        url = link;
        return this;
    }

    /** How far it is, and when it came to its end; an end told of something that goes on is none. */
    public NewChange is(Progress progress, Optional<Instant> ended) {
        status = progress;
        finishedAt = progress.isFinal() ? ended : Optional.empty();
        return this;
    }

    /** When it came to its end. */
    public NewChange finishedAt(Instant ended) {
        finishedAt = Optional.of(ended);
        return this;
    }

    /** What it is marked with. */
    public NewChange labelled(String... marks) {
        labels = List.of(marks);
        return this;
    }

    /** The flag that switches it. */
    public NewChange guardedBy(String flag) {
        guardFlag = Optional.of(flag);
        return this;
    }

    /** Whether no person started it. */
    public NewChange automatic(boolean byItself) {
        automatic = byItself;
        return this;
    }

    /** Whether it goes back to what ran before. */
    public NewChange rollback(boolean back) {
        rollback = back;
        return this;
    }

    /** The change. */
    public Change told() {
        return new Change(
                source,
                id,
                kind,
                service,
                environment,
                title,
                description,
                version,
                previousVersion,
                author,
                url,
                startedAt,
                Optional.empty(),
                finishedAt,
                status,
                OptionalInt.empty(),
                labels,
                Optional.empty(),
                automatic,
                OptionalInt.empty(),
                guardFlag,
                false,
                List.of(),
                rollback,
                Optional.empty(),
                Optional.empty());
    }
}
