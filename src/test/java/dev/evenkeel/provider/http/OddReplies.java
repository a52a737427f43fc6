package dev.evenkeel.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.http.FakeOutside.Manner;
import dev.evenkeel.provider.http.FakeOutside.Says;

/** What every client makes of an outside that does not behave. Its tests teach {@link #outside} one question and one act. */
public abstract class OddReplies {

    /** What is shown for reading, and whatever else is secret. */
    protected static final String TOKEN = "tell-nobody";

    /** What is shown for acting. */
    protected static final String ACT_TOKEN = "tell-not-even-friends";

    protected final FakeOutside outside = new FakeOutside();

    /** A question that {@link #outside} was taught to answer. */
    protected abstract Reply<?> question();

    /** An act that {@link #outside} was taught. */
    protected abstract Reply<?> act();

    /** What it was given to keep. */
    protected List<String> secrets() {
        return List.of(TOKEN, ACT_TOKEN);
    }

    /** What comes with 429. */
    protected String plea() {
        return "";
    }

    @AfterEach
    void closeOutside() {
        outside.close();
    }

    @Test
    void a_slow_answer_is_an_answer() {
        outside.speak(Manner.SLOWLY);

        assertThat(question()).isInstanceOf(Reply.Done.class);
        assertThat(act()).isInstanceOf(Reply.Done.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 422})
    void a_no_is_refused_in_words_that_fit_a_sentence_and_hold_no_secret(int status) {
        outside.sayInstead(
                Says.of(status, "{\"message\":\"not with %s.\\nno\"}".formatted(String.join(" or ", secrets()))));

        for (Reply<?> reply : new Reply<?>[] {question(), act()}) {
            assertThat(reply).isInstanceOfSatisfying(Reply.Refused.class, it -> {
                assertThat(it.status()).isEqualTo(status);
                assertThat(it.reason())
                        .isNotBlank()
                        .doesNotContain(secrets())
                        .doesNotContain("\n")
                        .doesNotEndWith(".");
            });
        }
    }

    @Test
    void a_plea_for_fewer_calls_is_kept_with_its_pause() {
        outside.sayInstead(Says.of(429, plea()).with("Retry-After", "17"));

        for (Reply<?> reply : new Reply<?>[] {question(), act()}) {
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Later.class, it -> assertThat(it.pause()).isEqualTo(Duration.ofSeconds(17)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void trouble_of_its_own_leaves_an_act_in_doubt_and_a_question_for_later(int status) {
        outside.sayInstead(Says.of(status, "<html>oops</html>"));

        assertThat(question()).isInstanceOf(Reply.Later.class);
        assertThat(act()).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void half_an_answer_leaves_an_act_in_doubt_and_a_question_for_later() {
        outside.speak(Manner.HALF);

        assertThat(question()).isInstanceOf(Reply.Later.class);
        assertThat(act()).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void silence_leaves_an_act_in_doubt_and_a_question_for_later() {
        outside.speak(Manner.NEVER);

        assertThat(question()).isInstanceOf(Reply.Later.class);
        assertThat(act()).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void nobody_there_means_nothing_was_done() {
        outside.close();

        assertThat(question()).isInstanceOf(Reply.Later.class);
        assertThat(act()).isInstanceOf(Reply.Later.class);
    }

    @Test
    void another_server_is_not_called_because_this_one_says_so() {
        try (FakeOutside other = new FakeOutside()) {
            outside.sayInstead(Says.of(307, "").with("Location", other.url() + "/elsewhere"));

            assertThat(question()).isInstanceOf(Reply.Refused.class);
            assertThat(act()).isInstanceOf(Reply.Refused.class);
            assertThat(other.heard()).isEmpty();
        }
    }
}
