package dev.evenkeel.change;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import dev.evenkeel.catalog.HowTo;

/**
 * One change in production, as its source told it. Together {@code source} and {@code id} are unique.
 *
 * @param service as the source calls it; the catalogue may know it by another name
 * @param startedAt when it began
 * @param effectiveAt when it took effect, where that is later
 * @param checks empty when the source said nothing about them
 * @param automatic no person started it
 * @param guardFlag the flag that switches it off
 * @param requires the versions of other services it needs
 * @param url for people; never called by the bot, and neither are those in {@code revert} and {@code stop}
 */
public record Change(
        String source,
        String id,
        Kind kind,
        String service,
        Optional<String> environment,
        String title,
        Optional<String> description,
        Optional<String> version,
        Optional<String> previousVersion,
        Optional<String> author,
        Optional<String> url,
        Instant startedAt,
        Optional<Instant> effectiveAt,
        Optional<Instant> finishedAt,
        Progress status,
        OptionalInt rolloutPercent,
        List<String> labels,
        Optional<Checks> checks,
        boolean automatic,
        OptionalInt linesChanged,
        Optional<String> guardFlag,
        boolean hasMigration,
        List<Required> requires,
        boolean isRollback,
        Optional<HowTo> revert,
        Optional<HowTo> stop) {

    /** The label of a deploy that is only known from the run of a workflow. */
    public static final String RUN = "from a workflow run";

    /** The label of a deploy that is only known from a release. */
    public static final String RELEASE = "from a release";

    /** The label of a change that is only known from a push, not from a deploy. */
    public static final String PUSH = "push";

    /** From the surest hearsay to the vaguest. */
    private static final List<String> HEARSAY = List.of(RUN, RELEASE, PUSH);

    public Change {
        Objects.requireNonNull(source);
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(service);
        Objects.requireNonNull(title);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(status);
        labels = List.copyOf(labels);
        requires = List.copyOf(requires);
    }

    /** What it is called in the other rooms: source and id in one. */
    public String ref() {
        return source + "/" + id;
    }

    /** When it began to matter: effective, else started. */
    public Instant tookEffectAt() {
        return effectiveAt.orElse(startedAt);
    }

    /**
     * How far what was told is from the deploy itself: 0 is the deploy, then a workflow's run, a release, a push. Several may be told of
     * one deploy; the nearest says most.
     */
    public int hearsay() {
        return labels.stream()
                .mapToInt(label -> HEARSAY.indexOf(label) + 1)
                .max()
                .orElse(0);
    }

    /** The same change under another name of its service. */
    public Change on(String otherService) {
        return copy(otherService, previousVersion, isRollback);
    }

    /** The same change, with what ran before it filled in. */
    Change with(Optional<String> before, boolean back) {
        return copy(service, before, back);
    }

    private Change copy(String onService, Optional<String> before, boolean back) {
        return new Change(
                source,
                id,
                kind,
                onService,
                environment,
                title,
                description,
                version,
                before,
                author,
                url,
                startedAt,
                effectiveAt,
                finishedAt,
                status,
                rolloutPercent,
                labels,
                checks,
                automatic,
                linesChanged,
                guardFlag,
                hasMigration,
                requires,
                back,
                revert,
                stop);
    }

    /** Each passed, failed or skipped. */
    public record Checks(Optional<String> ci, Optional<String> review, Optional<String> qa) {}

    /** A version of another service. */
    public record Required(String service, String version) {}
}
