package dev.evenkeel.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.RoomOpened;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.Severity;
import dev.evenkeel.incident.act.ChangeStatus;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.incident.declare.DeclareIncident;
import dev.evenkeel.incident.declare.Declared;
import dev.evenkeel.time.Patience;
import dev.evenkeel.work.CallState;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Delivery;

@QuarkusTest
class AnnounceTest {

    private static final Actor ANA = Actor.user("U1ANA");

    @Inject
    DeclareIncident declare;

    @Inject
    ChangeStatus status;

    @Inject
    Deliveries deliveries;

    @Inject
    Event<RoomOpened> opened;

    @Test
    void anIncidentIsAnnouncedInOneMessageThatFollowsIt() {
        String key = QuarkusTransaction.requiringNew().call(() -> {
            String declared = declared(false, false);
            opened.fire(new RoomOpened(declared, declared, "C0INC" + declared, "inc"));
            status.resolve(declared, ANA, Optional.empty(), Optional.empty());
            return declared;
        });
        assertThat(announced(key)).singleElement().asString().contains("resolved", "C0INC" + key, "SEV1");
    }

    @Test
    void privateIncidentsAndDrillsAreNotAnnounced() {
        assertThat(announced(declared(true, false))).isEmpty();
        assertThat(announced(declared(false, true))).isEmpty();
    }

    @Test
    void anAnnouncementArrivesInAChannelTheBotHadNotYetJoined() {
        String key = declared(false, false);
        await().atMost(Patience.OF_A_TEST)
                .until(() -> deliveries.of(key).stream()
                        .filter(call -> call.lane().equals("chat:#incidents"))
                        .anyMatch(call -> call.state() == CallState.DELIVERED));
    }

    private String declared(boolean isPrivate, boolean drill) {
        Declaration declaration = new Declaration(
                "checkout " + UUID.randomUUID(),
                Optional.of(Severity.SEV1),
                List.of(),
                isPrivate,
                drill,
                ANA,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return ((Declared.Fresh) declare.declare(declaration)).incident().key();
    }

    private List<String> announced(String key) {
        return deliveries.of(key).stream()
                .filter(call -> call.lane().equals("chat:#incidents"))
                .map(Delivery::payload)
                .toList();
    }
}
