package dev.evenkeel.slack.command.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.command.Vocabulary;

@QuarkusTest
class HelpTest {

    @Inject
    Vocabulary vocabulary;

    @Test
    void every_verb_there_is_stands_in_the_help_once() {
        List<String> verbs = vocabulary.verbs().stream()
                .map(Verb::name)
                .filter(name -> !name.isEmpty())
                .toList();
        assertThat(Help.shown()).doesNotHaveDuplicates().containsAll(verbs);
    }
}
