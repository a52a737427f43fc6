package dev.evenkeel.mitigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.Progress;

class WhatWasTriedTest {

    private static final List<Change> NEWEST_FIRST = List.of(
            change("web-1040", Kind.DEPLOY, "web", "1040", "1039", "Fix a typo", 40),
            change("flag-7", Kind.FLAG_CHANGE, "basket", null, null, "new-basket off → on", 35),
            change("web-1039", Kind.DEPLOY, "web", "1039", "1038", "Add a label", 30),
            change("search-88", Kind.DEPLOY, "search", "88", "87", "Rank brands", 25),
            change("web-1038", Kind.DEPLOY, "web", "1038", "1037", "Merge a branch", 20));

    @ParameterizedTest
    @CsvSource({
        "revert web to 1039, ci/web-1040, revert",
        "Rolled back web to 1038, ci/web-1040|ci/web-1039, revert",
        "revert web to 1037, ci/web-1040|ci/web-1039|ci/web-1038, revert",
        "revert to 1038, ci/web-1040|ci/web-1039, revert",
        "revert web, ci/web-1040, revert",
        "reverted 1039, ci/web-1039, revert",
        "revert search-88, ci/search-88, revert",
        "turned off new-basket, ci/flag-7, flag_off",
        "put back flag new-basket to off, ci/flag-7, flag_off",
        "shut down search, '', shut_down",
        "restarted web twice, '', other",
        "halt the nightly import, '', halt",
        "restarted all the pods, '', other",
        "shut it down, '', shut_down",
        "hotfix is out, '', fix_forward",
        "revert web to 9999, ci/web-1040, revert",
    })
    void whatAPersonSaysIsFoundAmongTheChanges(String said, String refs, String kind) {
        WhatWasTried understood = WhatWasTried.read(said, NEWEST_FIRST, WhatWasTriedTest::service, Set.of());
        assertThat(String.join("|", understood.changes())).isEqualTo(refs);
        assertThat(understood.kind()).isEqualTo(kind);
    }

    @Test
    void whatWasTakenBackInVainBeforeIsNotWhatThisAttemptIsAbout() {
        WhatWasTried understood =
                WhatWasTried.read("revert web to 1038", NEWEST_FIRST, WhatWasTriedTest::service, Set.of("ci/web-1040"));
        assertThat(understood.changes()).containsExactly("ci/web-1039");
    }

    @Test
    void hostileWordsNameNothing() {
        WhatWasTried understood =
                WhatWasTried.read("\u202e<!channel> ".repeat(2_000), NEWEST_FIRST, WhatWasTriedTest::service, Set.of());
        assertThat(understood.changes()).isEmpty();
        assertThat(understood.kind()).isEqualTo("other");
    }

    private static Optional<String> service(String called) {
        return Set.of("web", "basket", "search").contains(called.toLowerCase(Locale.ROOT))
                ? Optional.of(called)
                : Optional.empty();
    }

    private static Change change(
            String id, Kind kind, String service, String version, String before, String title, int minute) {
        return new Change(
                "ci",
                id,
                kind,
                service,
                Optional.empty(),
                title,
                Optional.empty(),
                Optional.ofNullable(version),
                Optional.ofNullable(before),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-10T13:00:00Z").plusSeconds(minute * 60L),
                Optional.empty(),
                Optional.empty(),
                Progress.SUCCEEDED,
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                false,
                OptionalInt.empty(),
                Optional.empty(),
                false,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
