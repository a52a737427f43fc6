package dev.evenkeel.slack.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import dev.evenkeel.people.Team;
import dev.evenkeel.slack.route.Forms;

@QuarkusTest
class WithoutDatabaseTest {

    private static final String SECRET = "secret";

    @Inject
    InstantSource clock;

    @Inject
    Team team;

    @Inject
    Worker worker;

    @Inject
    Forms forms;

    private FrontDesk desk;
    private final List<Ack> whileWaiting = new ArrayList<>();

    @BeforeEach
    void nobodyListensThere() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        desk = new FrontDesk(
                Optional.of(SECRET), Optional.empty(), clock, new LetterBox(nowhere, team, clock), worker, forms);
    }

    @Test
    void a_command_is_answered_in_words_that_say_so() {
        Ack ack = answer("command=%2Fincident&trigger_id=1&user_id=U1&channel_id=C1");
        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.body()).contains("ephemeral", "nothing was done");
        assertThat(whileWaiting.getLast().body()).contains("not certain");
    }

    @Test
    void an_event_is_refused_so_that_slack_brings_it_back() {
        Ack ack = answer("{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\"}}");
        assertThat(ack.status()).isEqualTo(503);
        assertThat(ack.refused()).contains("no_database");
    }

    @Test
    void a_form_stays_open_and_says_so() {
        String form = """
                {"type":"view_submission","user":{"id":"U1"},"view":{"id":"V1","hash":"h","type":"modal","callback_id":"probe",
                 "state":{"values":{"title":{"value":{"type":"plain_text_input","value":"down"}}}}}}""";
        Ack ack = answer("payload=" + URLEncoder.encode(form, StandardCharsets.UTF_8));
        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.body()).startsWith("{\"response_action\":\"errors\",\"errors\":{\"title\":\"The database does");
    }

    private Ack answer(String body) {
        return desk.answer(
                Signed.by(SECRET, clock.instant(), body.getBytes(StandardCharsets.UTF_8)), whileWaiting::add);
    }
}
