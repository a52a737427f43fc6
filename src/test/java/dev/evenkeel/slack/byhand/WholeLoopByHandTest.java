package dev.evenkeel.slack.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** From the first suspect to "mitigated" with buttons alone. */
@QuarkusTest
class WholeLoopByHandTest extends AtTheLever {

    @Test
    void suspect_confirm_landed_no_change_next_older_confirm_yes_mitigated() {
        String service = service("shop");
        outside.teach("POST /revert", "{\"state\":\"done\"}");
        known(service, "payments", revertAt("/revert"));
        String channel = commanded(service);

        people.click("ana", channel, "suspect.revert");
        sees(channel, "[Do it: put " + service + " on 1042]");
        people.click("ana", channel, "mitigation.confirm");
        sees(channel, "*Done:* " + service + " is on 1042, seen ");
        people.advance(Duration.ofMinutes(5));
        sees(channel, "Did this help: put " + service + " on 1042? It took effect, that was seen.");
        assertThat(people.transcript(channel)).doesNotContain("[Not landed]");
        people.click("ana", channel, "prompt.change.helped.same");

        sees(channel, service + " 1042 “Release 1042”", "Go back to " + service + " 1041 (2 back): undoes 2 changes");
        people.click("ana", channel, "suspect.back");
        sees(channel, "[Do it: put " + service + " on 1041]");
        people.click("ana", channel, "mitigation.confirm");
        sees(channel, "*Done:* " + service + " is on 1041, seen ", "[Undo: put " + service + " on 1042]");
        people.advance(Duration.ofMinutes(5));
        sees(channel, "Did this help: put " + service + " on 1041?");
        people.click("ana", channel, "prompt.change.helped.helped");
        sees(channel, "Looks recovered since");
        people.click("ana", channel, "prompt.mitigated.propose.now");
        sees(channel, "monitoring");

        assertThat(orders()).hasSize(2);
        assertThat(timeline(key(channel)))
                .anyMatch(line -> line.startsWith("Done: " + service + " is on 1041, seen "))
                .anyMatch(line -> line.equals("put " + service + " on 1042: no change"))
                .anyMatch(line -> line.equals("put " + service + " on 1041: it helped"));
    }

    @Test
    void what_made_it_worse_is_to_be_undone_first() {
        String service = service("shop");
        outside.teach("POST /revert", "{\"state\":\"done\"}");
        known(service, "payments", revertAt("/revert"));
        String channel = commanded(service);
        people.click("ana", channel, "suspect.revert");
        sees(channel, "[Do it: put " + service + " on 1042]");
        people.click("ana", channel, "mitigation.confirm");
        sees(channel, "*Done:* " + service + " is on 1042, seen ");
        people.advance(Duration.ofMinutes(5));
        sees(channel, "Did this help: put " + service + " on 1042?");

        people.click("ana", channel, "prompt.change.helped.worse");
        sees(channel, "It got worse. *Undo first:* put " + service + " on 1043, then look further.");
        people.click("ana", channel, "mitigation.undo");

        sees(channel, "*Undone:* " + service + " is on 1043, seen ");
        assertThat(orders().getLast().json().path("version").asText()).isEqualTo("1043");
    }
}
