package dev.evenkeel.suspect.seen;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;

/**
 * One change, as the ranking sees it.
 *
 * @param id unique among those of a question
 * @param service the service it was made to, by the catalogue's name where there is one
 * @param title one line
 */
public record ChangeSeen(String id, Kind kind, String service, String title, When when, Release release, Care care) {

    public ChangeSeen {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(service);
        Objects.requireNonNull(title);
        Objects.requireNonNull(when);
        Objects.requireNonNull(release);
        Objects.requireNonNull(care);
    }

    /** A finished change of which nothing else is known. */
    public static ChangeSeen of(
            String id, Kind kind, String service, String title, Instant startedAt, Instant finishedAt) {
        When when = new When(startedAt, Optional.of(finishedAt), Progress.SUCCEEDED);
        return new ChangeSeen(id, kind, service, title, when, Release.NONE, Care.USUAL);
    }

    /** The same change in another state. */
    public ChangeSeen with(When other) {
        return new ChangeSeen(id, kind, service, title, other, release, care);
    }

    /** The same change of another release. */
    public ChangeSeen with(Release other) {
        return new ChangeSeen(id, kind, service, title, when, other, care);
    }

    /** The same change, made with other care. */
    public ChangeSeen with(Care other) {
        return new ChangeSeen(id, kind, service, title, when, release, other);
    }

    /** Still going out. */
    public boolean running() {
        return when.progress() == Progress.RUNNING;
    }

    /**
     * When it took effect.
     *
     * @param startedAt when it began to take effect, not when it was queued
     * @param finishedAt when it was out everywhere; empty while running or unknown
     */
    public record When(Instant startedAt, Optional<Instant> finishedAt, Progress progress) {

        /** An end before the beginning is a clock that is off: then it is taken as the beginning. */
        public When {
            Instant start = startedAt;
            finishedAt = finishedAt.map(end -> end.isBefore(start) ? start : end);
            Objects.requireNonNull(progress);
        }
    }

    /**
     * What it brought.
     *
     * @param rollback it goes back to a version that ran before
     * @param requires the versions of others that it needs
     * @param migration it changes the database's shape on the way
     * @param guardFlag the flag that switches it off
     */
    public record Release(
            Optional<String> version,
            Optional<String> previousVersion,
            boolean rollback,
            boolean migration,
            Optional<String> guardFlag,
            List<Needs> requires) {

        /** Nothing known. */
        public static final Release NONE =
                new Release(Optional.empty(), Optional.empty(), false, false, Optional.empty(), List.of());

        public Release {
            requires = List.copyOf(requires);
        }

        /** From one version to the next. */
        public static Release of(String version, String previousVersion) {
            return new Release(
                    Optional.of(version), Optional.of(previousVersion), false, false, Optional.empty(), List.of());
        }
    }

    /** Another service's version that must be there. */
    public record Needs(String service, String version) {}

    /**
     * With how much care it was made.
     *
     * @param skipped the checks left out, such as "QA"
     * @param rolloutPercent how far a running rollout has come
     */
    public record Care(List<String> skipped, boolean automatic, OptionalInt linesChanged, OptionalInt rolloutPercent) {

        /** Nothing out of the ordinary known. */
        public static final Care USUAL = new Care(List.of(), false, OptionalInt.empty(), OptionalInt.empty());

        public Care {
            skipped = List.copyOf(skipped);
        }
    }
}
