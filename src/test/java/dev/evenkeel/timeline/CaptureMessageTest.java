package dev.evenkeel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.evenkeel.chat.MessageFound;
import dev.evenkeel.chat.RoomOpened;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.QuietIncidents;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.act.AssignRole;
import dev.evenkeel.incident.declare.Declaration;
import dev.evenkeel.work.Deliveries;
import dev.evenkeel.work.Delivery;

@QuarkusTest
class CaptureMessageTest {

    private static final Instant T = Instant.parse("2026-11-21T14:00:00Z");
    private static final String TS = "1795269600.000100";

    @Inject
    QuietIncidents quiet;

    @Inject
    AssignRole assign;

    @Inject
    CaptureMessage capture;

    @Inject
    Entries entries;

    @Inject
    Ledger ledger;

    @Inject
    Deliveries deliveries;

    @Inject
    Event<RoomOpened> opened;

    @Inject
    Event<MessageFound> found;

    private String key;
    private String channel;

    @BeforeEach
    void anIncidentWithAChannel() {
        key = quiet.declare(Declaration.of("checkout " + UUID.randomUUID(), Actor.user("U1ANA")))
                .key();
        channel = "C" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> opened.fire(new RoomOpened(key, key, channel, "inc")));
    }

    @Test
    void aMarkedMessageIsReadAndStandsWithItsOwnMomentAuthorAndRole() {
        assign.assign(key, Role.SCRIBE, "U2BEN", Actor.user("U1ANA"));
        mark(TS, Mark.TIMELINE, "U1ANA");
        find(TS, "U2BEN", "error rate is 94 %, token=xoxb-123456789-abc");
        Entry entry = message();
        assertThat(entry.occurredAt()).isEqualTo(Instant.parse("2026-11-21T14:00:00.000100Z"));
        assertThat(entry.text()).isEqualTo("error rate is 94 %, token=[redacted]");
        assertThat(entry.actorId()).contains("U2BEN");
        assertThat(entry.actorRole()).contains("scribe");
        assertThat(entry.marks()).containsExactly(Mark.TIMELINE);
        assertThat(entry.source().permalink()).contains("https://chat.example/p1");
    }

    @Test
    void aMarkedReplyIsLookedUpInItsThread() {
        capture.seen(channel, TS, Optional.of("1795269500.000001"));
        mark(TS, Mark.KEY, "U1ANA");
        assertThat(lookUps()).singleElement().asString().contains("1795269500.000001");
    }

    @Test
    void severalMarksOnOneMessageAreOneEntryAndOneReading() {
        mark(TS, Mark.PIN, "U1ANA");
        find(TS, "U2BEN", "found it");
        mark(TS, Mark.KEY, "U2BEN");
        assertThat(message().marks()).containsExactlyInAnyOrder(Mark.PIN, Mark.KEY);
        assertThat(lookUps()).hasSize(1);
    }

    @Test
    void twoMessagesOfTheSameSecondAreBothKeptInTheirOrder() {
        mark("1795269600.000200", Mark.TIMELINE, "U1ANA");
        mark("1795269600.000199", Mark.TIMELINE, "U1ANA");
        find("1795269600.000200", "U2BEN", "second");
        find("1795269600.000199", "U2BEN", "first");
        assertThat(messages()).extracting(Entry::text).containsExactly("first", "second");
    }

    @Test
    void marksFromManyPeopleAtTheSameMomentMakeOneEntry() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> all = IntStream.range(0, 12)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        mark(TS, Mark.values()[i % 5], "U" + i + "X");
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        }
        assertThat(message().marks()).containsExactlyInAnyOrder(Mark.values());
    }

    @Test
    void aMessageStaysWhileOnePersonStillMarksItAndLeavesWithTheLastMark() {
        mark(TS, Mark.TIMELINE, "U1ANA");
        mark(TS, Mark.TIMELINE, "U2BEN");
        find(TS, "U2BEN", "found it");
        capture.unmarked(channel, TS, Mark.TIMELINE, "U1ANA", T.plusSeconds(5));
        assertThat(message().text()).isEqualTo("found it");
        capture.unmarked(channel, TS, Mark.TIMELINE, "U2BEN", T.plusSeconds(6));
        assertThat(messages()).isEmpty();
        capture.marked(channel, TS, Optional.empty(), Mark.KEY, "U2BEN", T.plusSeconds(7));
        assertThat(message().text()).isEqualTo("found it");
    }

    @Test
    void anyoneCanTakeAPinAway() {
        mark(TS, Mark.PIN, "U1ANA");
        capture.unmarked(channel, TS, Mark.PIN, "U2BEN", T.plusSeconds(5));
        assertThat(messages()).isEmpty();
    }

    @Test
    void aMarkThatArrivesAfterItWasTakenBackDoesNotStand() {
        capture.unmarked(channel, TS, Mark.TIMELINE, "U1ANA", T.plusSeconds(9));
        mark(TS, Mark.TIMELINE, "U1ANA");
        assertThat(messages()).isEmpty();
    }

    @Test
    void anEditedMessageShowsItsNewestWordsAndKeepsTheOld() {
        mark(TS, Mark.TIMELINE, "U1ANA");
        find(TS, "U2BEN", "94 percent");
        capture.edited(channel, TS, "94 &amp; rising", T.plusSeconds(20));
        capture.edited(channel, TS, "older edit that comes late", T.plusSeconds(10));
        assertThat(message().text()).isEqualTo("94 & rising");
        assertThat(message().edited()).isTrue();
        assertThat(entries.versions(message().id())).containsExactly("94 percent");
    }

    @Test
    void anUnfurledLinkIsNoEdit() {
        mark(TS, Mark.TIMELINE, "U1ANA");
        find(TS, "U2BEN", "same words");
        capture.edited(channel, TS, "same words", T.plusSeconds(20));
        assertThat(message().edited()).isFalse();
    }

    @Test
    void aRemovedMessageLeavesATombstoneAndNoWordsAnywhere() {
        mark(TS, Mark.TIMELINE, "U1ANA");
        find(TS, "U2BEN", "oops");
        capture.edited(channel, TS, "oops again", T.plusSeconds(1));
        capture.deleted(channel, TS);
        find(TS, "U2BEN", "oops");
        capture.edited(channel, TS, "oops third", T.plusSeconds(30));
        assertThat(message().text()).isEqualTo("message removed by its author");
        assertThat(message().removed()).isTrue();
        assertThat(entries.versions(message().id())).isEmpty();
    }

    @Test
    void aMessageRemovedBeforeItsMarkArrivesIsATombstoneToo() {
        capture.deleted(channel, TS);
        mark(TS, Mark.TIMELINE, "U1ANA");
        assertThat(message().removed()).isTrue();
        assertThat(lookUps()).isEmpty();
    }

    @Test
    void otherChannelsAndNonsenseStampsAreIgnored() {
        capture.marked("C0ELSEWHERE", TS, Optional.empty(), Mark.PIN, "U1ANA", T);
        mark("not-a-ts", Mark.PIN, "U1ANA");
        assertThat(messages()).isEmpty();
    }

    @Test
    void theLedgerIsInTheOrderInWhichThingsHappenedNotInWhichTheyWereTold() {
        ledger.write(
                NewEntry.by(Actor.user("U1ANA"), key, T.minusSeconds(60), Kind.NOTE, "later told, earlier happened"));
        ledger.write(NewEntry.from(Source.of("webhook"), key, T, Kind.CHANGE, "deploy"));
        ledger.write(NewEntry.from(Source.of("note"), key, T, Kind.NOTE, "note"));
        ledger.write(NewEntry.from(Source.of("webhook"), key, T.minusNanos(1_000), Kind.ALERT, "alert"));
        assertThat(ledger.of(key))
                .filteredOn(entry -> entry.occurredAt().isBefore(T.plusSeconds(1)) && entry.kind() != Kind.DECLARED)
                .extracting(Entry::text)
                .containsSubsequence("later told, earlier happened", "alert", "deploy", "note");
    }

    @Test
    void whatStandsOnceIsBroughtUpToDate() {
        NewEntry change = NewEntry.from(Source.of("webhook"), key, T, Kind.CHANGE, "deploy (running)");
        long first = ledger.writeOnce(change, "change:x/1");
        long second = ledger.writeOnce(
                NewEntry.from(Source.of("webhook"), key, T, Kind.CHANGE, "deploy (succeeded)"), "change:x/1");
        assertThat(second).isEqualTo(first);
        assertThat(ledger.of(key))
                .extracting(Entry::text)
                .contains("deploy (succeeded)")
                .doesNotContain("deploy (running)");
    }

    private void mark(String ts, Mark mark, String userId) {
        capture.marked(channel, ts, Optional.empty(), mark, userId, T);
    }

    private void find(String ts, String author, String text) {
        MessageFound message =
                new MessageFound(channel, ts, Optional.empty(), author, text, Optional.of("https://chat.example/p1"));
        QuarkusTransaction.requiringNew().run(() -> found.fire(message));
    }

    private Entry message() {
        assertThat(messages()).hasSize(1);
        return messages().getFirst();
    }

    private List<Entry> messages() {
        return ledger.of(key).stream()
                .filter(entry -> entry.kind() == Kind.MESSAGE)
                .toList();
    }

    private List<String> lookUps() {
        return deliveries.of(key).stream()
                .filter(call -> call.kind().equals("chat.look-up"))
                .map(Delivery::payload)
                .toList();
    }
}
