package dev.evenkeel.slack.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> VERBS = List.of(
            "declare", "status", "list", "help", "update", "resolve", "mitigated", "postmortem", "ack", "at", "note");

    @ParameterizedTest
    @CsvSource({
        "stauts,status",
        "sttus,status",
        "resovle,resolve",
        "resolved,resolve",
        "mitigate,mitigated",
        "upadte,update",
        "postmortum,postmortem",
        "hepl,help",
        "declar,declare",
        "nore,note",
        "lst,list"
    })
    void finds_the_verb_that_was_meant(String typed, String meant) {
        assertThat(Nearest.to(typed, VERBS)).contains(meant);
    }

    @Test
    void suggests_nothing_where_nothing_is_near() {
        assertThat(Nearest.to("checkout", VERBS)).isEmpty();
        assertThat(Nearest.to("", VERBS)).isEmpty();
        assertThat(Nearest.to("x".repeat(10_000), VERBS)).isEmpty();
    }

    @Test
    void counts_neighbours_swapped_as_one_mistake() {
        assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "abc")).isZero();
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }
}
