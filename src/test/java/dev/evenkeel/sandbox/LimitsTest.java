package dev.evenkeel.sandbox;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest extends InTheSandbox {

    @ParameterizedTest
    @CsvSource({
        "Inc-1,invalid_name_specials",
        "inc 1,invalid_name_specials",
        "störung,invalid_name_specials",
        "---,invalid_name_punctuation",
        "'',invalid_name_required",
        "general,name_taken"
    })
    void aChannelNameThatSlackRefusesIsRefused(String name, String error) throws Exception {
        assertThat(api.conversationsCreate(r -> r.name(name)).getError()).isEqualTo(error);
    }

    @Test
    void aChannelNameHasEightyCharactersAtMost() throws Exception {
        assertThat(api.conversationsCreate(r -> r.name("a".repeat(80))).isOk()).isTrue();
        assertThat(api.conversationsCreate(r -> r.name("b".repeat(81))).getError())
                .isEqualTo("invalid_name_maxlength");
    }

    @Test
    void theNameOfAnArchivedChannelStaysTaken() throws Exception {
        String id = channel("inc-1");
        api.conversationsArchive(r -> r.channel(id));

        assertThat(api.conversationsCreate(r -> r.name("inc-1")).getError()).isEqualTo("name_taken");
        assertThat(post(id, "late").getError()).isEqualTo("is_archived");
    }

    @Test
    void theBotWritesOnlyWhereItIs() throws Exception {
        people.step("limits", Map.of("scopes", "chat:write,channels:read,channels:join,channels:history"));
        assertThat(post("C0GENERAL", "hello").getError()).isEqualTo("not_in_channel");
        assertThat(post("C0NOWHERE", "hello").getError()).isEqualTo("channel_not_found");
        String hidden = people.addChannel("ana", "secret", true);
        assertThat(post(hidden, "hello").getError()).isEqualTo("channel_not_found");
        assertThat(api.conversationsHistory(r -> r.channel("C0GENERAL")).getError())
                .isEqualTo("not_in_channel");

        api.conversationsJoin(r -> r.channel("C0GENERAL"));
        assertThat(post("C0GENERAL", "hello").isOk()).isTrue();
    }

    @Test
    void anInvitationNamesAHundredAtMostAndGoesOnOnlyWhenForced() throws Exception {
        String id = channel("inc-1");
        List<String> many = new ArrayList<>(Collections.nCopies(101, "U0ANA"));
        assertThat(api.conversationsInvite(r -> r.channel(id).users(many)).getError())
                .isEqualTo("invalid_arguments");
        assertThat(api.conversationsInvite(r -> r.channel(id).users(List.of("U0BOT")))
                        .getError())
                .isEqualTo("cant_invite_self");
        assertThat(api.conversationsInvite(r -> r.channel(id).users(List.of("U0ANA", "U0NOBODY")))
                        .getError())
                .isEqualTo("user_not_found");
        assertThat(people.channel(id).path("members").toString()).doesNotContain("U0ANA");

        assertThat(api.conversationsInvite(r -> r.channel(id)
                                .users(List.of("U0ANA", "U0NOBODY"))
                                .force(true))
                        .isOk())
                .isTrue();
        assertThat(people.channel(id).path("members").toString()).contains("U0ANA");
        assertThat(api.conversationsInvite(r -> r.channel(id).users(List.of("U0ANA")))
                        .getError())
                .isEqualTo("already_in_channel");
    }

    @Test
    void aTextIsCutAtFortyThousandCharacters() throws Exception {
        String id = channel("inc-1");
        String ts = post(id, "x".repeat(40_001)).getTs();

        assertThat(message(id, ts).getText()).hasSize(40_000);
        assertThat(post(id, "").getError()).isEqualTo("no_text");
    }

    @Test
    void blocksAreHeldToSlacksSizesAndTheAnswerNamesThePath() throws Exception {
        String id = channel("inc-1");
        refused(id, Collections.nCopies(51, divider()), "/blocks");
        refused(id, section(s -> s.text(markdownText("x".repeat(3_001)))), "/blocks/0/text/text");
        refused(id, header(h -> h.text(plainText("x".repeat(151)))), "/blocks/0/text/text");
        refused(id, section(s -> s.text(markdownText(""))), "/blocks/0/text/text");
        refused(
                id,
                section(s -> s.fields(IntStream.range(0, 11)
                        .mapToObj(i -> markdownText("f" + i))
                        .map(t -> (TextObject) t)
                        .toList())),
                "/blocks/0/fields");
        refused(
                id,
                actions(List.of(button(b -> b.actionId("a").text(plainText("x".repeat(76)))))),
                "/elements/0/text/text");
        refused(
                id,
                actions(List.of(
                        button(b -> b.actionId("a").text(plainText("Go")).value("x".repeat(2_001))))),
                "/elements/0/value");
        refused(
                id,
                actions(List.of(button(b -> b.actionId("a".repeat(256)).text(plainText("Go"))))),
                "/elements/0/action_id");
        refused(
                id,
                actions(List.of(
                        button(b -> b.actionId("a").text(plainText("Go"))),
                        button(b -> b.actionId("a").text(plainText("Stay"))))),
                "/elements/1/action_id");
        refused(
                id,
                actions(List.of(staticSelect(s ->
                        s.actionId("a").options(List.of(option(plainText("one"), "x".repeat(151))))))),
                "/options/0/value");
        refused(id, List.of(divider(d -> d.blockId("same")), divider(d -> d.blockId("same"))), "/blocks/1/block_id");
        refused(
                id,
                actions(IntStream.range(0, 26)
                        .mapToObj(i -> button(b -> b.actionId("a" + i).text(plainText("Go"))))
                        .map(e -> (BlockElement) e)
                        .toList()),
                "/blocks/0/elements");
    }

    @Test
    void textOfBlocksTogetherHasTheLengthOfAMessage() throws Exception {
        String id = channel("inc-1");
        List<LayoutBlock> long45 = Collections.nCopies(15, section(s -> s.text(markdownText("x".repeat(3_000)))));
        assertThat(api.chatPostMessage(r -> r.channel(id).blocks(long45)).getError())
                .isEqualTo("msg_too_long");
    }

    @Test
    void aTopicHas250CharactersAtMost() throws Exception {
        String id = channel("inc-1");
        assertThat(api.conversationsSetTopic(r -> r.channel(id).topic("x".repeat(251)))
                        .getError())
                .isEqualTo("too_long");
        assertThat(api.conversationsSetTopic(r -> r.channel(id).topic("x".repeat(250)))
                        .getChannel()
                        .getTopic()
                        .getValue())
                .hasSize(250);
    }

    @Test
    void repeatedPinsAndReactionsSaySoAndAHundredBookmarksAreEnough() throws Exception {
        String id = channel("inc-1");
        String ts = post(id, "summary").getTs();
        assertThat(api.pinsAdd(r -> r.channel(id).timestamp(ts)).isOk()).isTrue();
        assertThat(api.pinsAdd(r -> r.channel(id).timestamp(ts)).getError()).isEqualTo("already_pinned");
        assertThat(api.reactionsAdd(r -> r.channel(id).timestamp(ts).name("eyes"))
                        .isOk())
                .isTrue();
        assertThat(api.reactionsAdd(r -> r.channel(id).timestamp(ts).name("eyes"))
                        .getError())
                .isEqualTo("already_reacted");
        assertThat(api.reactionsRemove(r -> r.channel(id).timestamp(ts).name("star"))
                        .getError())
                .isEqualTo("no_reaction");
        for (int i = 0; i < 100; i++) {
            int number = i;
            assertThat(bookmark(id, "https://example.com/" + number)).isNull();
        }
        assertThat(bookmark(id, "https://example.com/more")).isEqualTo("too_many_bookmarks");
        assertThat(bookmark(id, "not a link")).isEqualTo("invalid_link");
    }

    @Test
    void aWhisperNeedsAReaderWhoIsThereAndIsInNoHistory() throws Exception {
        String id = channel("inc-1");
        assertThat(api.chatPostEphemeral(r -> r.channel(id).user("U0ANA").text("psst"))
                        .getError())
                .isEqualTo("user_not_in_channel");
        people.join("ana", "inc-1");
        people.join("bo", "inc-1");
        assertThat(api.chatPostEphemeral(r -> r.channel(id).user("U0ANA").text("psst"))
                        .isOk())
                .isTrue();

        assertThat(people.transcript("inc-1", "ana")).contains("psst");
        assertThat(people.transcript("inc-1", "bo")).doesNotContain("psst");
        assertThat(api.conversationsHistory(r -> r.channel(id)).getMessages())
                .noneMatch(m -> "psst".equals(m.getText()));
    }

    @Test
    void metadataComesBackWholeOnlyWhenAskedFor() throws Exception {
        String id = channel("inc-1");
        Message.Metadata metadata = Message.Metadata.builder()
                .eventType("evenkeel")
                .eventPayload(Map.of("id", "u-1"))
                .build();
        String ts = api.chatPostMessage(r -> r.channel(id).text("hi").metadata(metadata))
                .getTs();

        Message plain = message(id, ts);
        Message whole = api.conversationsHistory(r -> r.channel(id).includeAllMetadata(true)).getMessages().stream()
                .filter(m -> m.getTs().equals(ts))
                .findFirst()
                .orElseThrow();
        assertThat(plain.getMetadata().getEventPayload()).isNull();
        assertThat(whole.getMetadata().getEventPayload()).containsEntry("id", "u-1");
    }

    @Test
    void onlyItsOwnMessagesAreTheBotsToChange() throws Exception {
        String id = channel("inc-1");
        people.join("ana", "inc-1");
        String hers = people.message("ana", "inc-1", "mine");
        assertThat(api.chatUpdate(r -> r.channel(id).ts(hers).text("no")).getError())
                .isEqualTo("cant_update_message");
        assertThat(api.chatDelete(r -> r.channel(id).ts(hers)).getError()).isEqualTo("cant_delete_message");
        assertThat(api.chatUpdate(r -> r.channel(id).ts("1.000000").text("no")).getError())
                .isEqualTo("message_not_found");
    }

    @Test
    void aNewTextAloneTakesTheButtonsAway() throws Exception {
        String id = channel("inc-1");
        String ts = api.chatPostMessage(r -> r.channel(id)
                        .text("choose")
                        .blocks(List.of(
                                actions(List.of(button(b -> b.actionId("a").text(plainText("Go"))))))))
                .getTs();
        api.chatUpdate(r -> r.channel(id).ts(ts).text("chosen"));

        assertThat(people.transcript("inc-1")).contains("Evenkeel: chosen").doesNotContain("[Go]");
    }

    @Test
    void historyIsNewestFirstInPagesAndBetweenMoments() throws Exception {
        String id = channel("inc-1");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(post(id, "message " + i).getTs());
        }
        var first = api.conversationsHistory(r -> r.channel(id).limit(5));
        assertThat(first.getMessages())
                .extracting(Message::getTs)
                .containsExactly(all.get(6), all.get(5), all.get(4), all.get(3), all.get(2));
        assertThat(first.isHasMore()).isTrue();
        var second = api.conversationsHistory(
                r -> r.channel(id).limit(5).cursor(first.getResponseMetadata().getNextCursor()));
        assertThat(second.getMessages()).extracting(Message::getTs).contains(all.get(1), all.get(0));
        assertThat(second.isHasMore()).isFalse();
        var between =
                api.conversationsHistory(r -> r.channel(id).oldest(all.get(2)).latest(all.get(4)));
        assertThat(between.getMessages()).extracting(Message::getTs).containsExactly(all.get(3));
    }

    @Test
    void oneMessageASecondGoesIntoAChannelAfterAShortBurst() throws Exception {
        String id = channel("inc-1");
        people.rates(true);
        for (int i = 0; i < 5; i++) {
            assertThat(post(id, "burst").isOk()).isTrue();
        }
        assertThatThrownBy(() -> post(id, "too much")).isInstanceOfSatisfying(SlackApiException.class, e -> {
            assertThat(e.getResponse().code()).isEqualTo(429);
            assertThat(e.getResponse().header("Retry-After")).isEqualTo("1");
        });
    }

    @Test
    void aMethodOfTheSecondTierIsAnsweredTwentyTimesAMinute() throws Exception {
        people.rates(true);
        for (int i = 0; i < 20; i++) {
            channel("inc-" + i);
        }
        assertThatThrownBy(() -> channel("inc-21"))
                .isInstanceOfSatisfying(
                        SlackApiException.class,
                        e -> assertThat(Integer.parseInt(e.getResponse().header("Retry-After")))
                                .isBetween(30, 60));
        assertThat(api.usersInfo(r -> r.user("U0ANA")).isOk()).isTrue();
    }

    @Test
    void withoutItsTokenTheBotIsNobody() throws Exception {
        assertThat(slack.methods("xoxb-other").authTest(r -> r).getError()).isEqualTo("invalid_auth");
        assertThat(slack.methods("").authTest(r -> r).getError()).isEqualTo("not_authed");
        assertThat(api.authTest(r -> r).getUserId()).isEqualTo("U0BOT");
    }

    private ChatPostMessageResponse post(String channel, String text) throws Exception {
        return api.chatPostMessage(r -> r.channel(channel).text(text));
    }

    private Message message(String channel, String ts) throws Exception {
        return api.conversationsHistory(
                        r -> r.channel(channel).latest(ts).inclusive(true).limit(1))
                .getMessages()
                .get(0);
    }

    private String bookmark(String channel, String link) throws Exception {
        return api.bookmarksAdd(
                        r -> r.channelId(channel).title("Runbook").type("link").link(link))
                .getError();
    }

    private void refused(String channel, LayoutBlock block, String path) throws Exception {
        refused(channel, List.of(block), path);
    }

    private void refused(String channel, List<LayoutBlock> blocks, String path) throws Exception {
        ChatPostMessageResponse answer =
                api.chatPostMessage(r -> r.channel(channel).text("t").blocks(blocks));
        assertThat(answer.getError()).isEqualTo("invalid_blocks");
        assertThat(answer.getResponseMetadata().getMessages()).anyMatch(line -> line.contains(path + "]"));
    }
}
