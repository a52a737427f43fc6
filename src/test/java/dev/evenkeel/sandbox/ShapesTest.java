package dev.evenkeel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import org.junit.jupiter.api.Test;

/** Every answer of the Web API has the form of Slack's: of the published samples, and of the SDK's own classes. */
class ShapesTest extends InTheSandbox {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final String BLOCKS = "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"*hi*\"}},"
            + "{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"a\",\"value\":\"1\","
            + "\"text\":{\"type\":\"plain_text\",\"text\":\"Go\",\"emoji\":true}}]}]";
    private static final String MODAL = "{\"type\":\"modal\",\"callback_id\":\"c\",\"title\":{\"type\":\"plain_text\","
            + "\"text\":\"T\"},\"blocks\":" + BLOCKS + "}";

    /** Fields that Slack sends and the samples show, and which the SDK's class for that one method leaves out. */
    private static final List<String> FORGOTTEN = List.of(
            "pins.list.items.message.permalink",
            "reactions.get.message.edited.ts",
            "reactions.get.message.edited.user",
            "reactions.get.message.is_locked",
            "reactions.get.message.latest_reply",
            "reactions.get.message.reply_count",
            "reactions.get.message.reply_users",
            "reactions.get.message.reply_users_count",
            "reactions.get.message.subscribed",
            "reactions.get.message.thread_ts");

    private final Shapes shapes = new Shapes();
    private final Map<String, List<JsonNode>> answers = new LinkedHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyAnswerHasTheNamesAndTypesOfThePublishedSamples() throws Exception {
        useEveryMethod();

        List<String> strangers = new ArrayList<>();
        answers.forEach((method, all) -> all.forEach(a -> strangers.addAll(shapes.strangersIn(method, a))));
        assertThat(strangers).isEmpty();
        assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(shapes.methods());
    }

    @Test
    void everyAnswerSurvivesTheSdksOwnClasses() throws Exception {
        useEveryMethod();

        TreeSet<String> lost = new TreeSet<>();
        answers.forEach((method, all) -> all.forEach(answer -> {
            JsonNode again = read(GSON.toJson(GSON.fromJson(answer.toString(), answerClass(method))));
            compare(answer, again, method, lost);
        }));
        assertThat(lost).isSubsetOf(FORGOTTEN);
    }

    private void useEveryMethod() throws Exception {
        people.addUser("zoe", "Zoe Zed", "UTC");
        String room =
                call("conversations.create", "name", "inc-1").at("/channel/id").asText();
        call("conversations.join", "channel", "C0GENERAL");
        call("conversations.join", "channel", "C0GENERAL");
        call("conversations.invite", "channel", room, "users", "U0ANA,U0BO");
        call("conversations.setTopic", "channel", room, "topic", "SEV1");
        call("conversations.setPurpose", "channel", room, "purpose", "why");
        call("conversations.rename", "channel", room, "name", "inc-2");
        call("conversations.info", "channel", room, "include_num_members", "true");
        call("conversations.list", "types", "public_channel,private_channel,im");
        call("conversations.members", "channel", room, "limit", "1");
        String direct = call("conversations.open", "users", "U0ANA", "return_im", "true")
                .at("/channel/id")
                .asText();
        assertThat(direct).startsWith("D");
        String ts = call(
                        "chat.postMessage",
                        "channel",
                        room,
                        "text",
                        "hi",
                        "blocks",
                        BLOCKS,
                        "metadata",
                        "{\"event_type\":\"evenkeel\",\"event_payload\":{\"id\":\"1\"}}")
                .path("ts")
                .asText();
        call("chat.update", "channel", room, "ts", ts, "text", "new words");
        String reply = people.reply("ana", room, ts, "in the thread");
        people.step(
                "reply", Map.of("user", "ana", "channel", room, "thread", ts, "text", "also there", "broadcast", true));
        people.react("ana", room, ts, "eyes");
        call("reactions.add", "channel", room, "timestamp", ts, "name", "star");
        call("reactions.get", "channel", room, "timestamp", ts);
        call("reactions.remove", "channel", room, "timestamp", ts, "name", "star");
        call("pins.add", "channel", room, "timestamp", ts);
        call("pins.list", "channel", room);
        call("chat.getPermalink", "channel", room, "message_ts", reply);
        call("chat.postEphemeral", "channel", room, "user", "U0ANA", "text", "psst");
        people.step("message", Map.of("channel", room, "bot", "Deploybot", "text", "deployed 1041"));
        files(room);
        call("conversations.history", "channel", room, "include_all_metadata", "true");
        call("conversations.history", "channel", room, "limit", "2");
        call("conversations.replies", "channel", room, "ts", ts);
        call("pins.remove", "channel", room, "timestamp", ts);
        call("chat.delete", "channel", room, "ts", ts);
        String bookmark = call(
                        "bookmarks.add",
                        "channel_id",
                        room,
                        "title",
                        "Runbook",
                        "type",
                        "link",
                        "link",
                        "https://example.com")
                .at("/bookmark/id")
                .asText();
        call("bookmarks.edit", "channel_id", room, "bookmark_id", bookmark, "title", "Run it");
        call("bookmarks.list", "channel_id", room);
        call("bookmarks.remove", "channel_id", room, "bookmark_id", bookmark);
        views();
        whoIsWho();
        call("conversations.kick", "channel", room, "user", "U0BO");
        call("conversations.archive", "channel", room);
        call("conversations.unarchive", "channel", room);
        call("conversations.leave", "channel", room);
    }

    private void files(String room) throws Exception {
        JsonNode place = call("files.getUploadURLExternal", "filename", "a.md", "length", "3");
        http.send(
                HttpRequest.newBuilder(URI.create(place.path("upload_url").asText()))
                        .POST(BodyPublishers.ofString("abc"))
                        .build(),
                BodyHandlers.ofString());
        String id = place.path("file_id").asText();
        call(
                "files.completeUploadExternal",
                "channel_id",
                room,
                "initial_comment",
                "see",
                "files",
                "[{\"id\":\"" + id + "\",\"title\":\"A\"}]");
        call("files.info", "file", id);
    }

    private void views() throws Exception {
        String trigger =
                people.command("ana", "general", "/incident").path("triggerId").asText();
        String view = call("views.open", "trigger_id", trigger, "view", MODAL)
                .at("/view/id")
                .asText();
        call("views.update", "view_id", view, "view", MODAL);
        String second =
                people.command("ana", "general", "/incident").path("triggerId").asText();
        call("views.push", "trigger_id", second, "view", MODAL);
        call("views.publish", "user_id", "U0ANA", "view", "{\"type\":\"home\",\"blocks\":" + BLOCKS + "}");
    }

    private void whoIsWho() throws Exception {
        call("auth.test");
        call("team.info");
        call("bots.info", "bot", "B0BOT");
        call("bots.info", "bot", "B0DEPLOYBOT");
        call("users.info", "user", "U0ANA");
        call("users.info", "user", "U0BOT");
        call("users.list", "limit", "3");
        call("users.lookupByEmail", "email", "ana@sandbox.example");
        call("usergroups.list", "include_users", "true");
        call("usergroups.users.list", "usergroup", "S0ONCALL");
    }

    private JsonNode call(String method, String... arguments) throws Exception {
        String form = IntStream.range(0, arguments.length / 2)
                .mapToObj(i -> arguments[2 * i] + "=" + URLEncoder.encode(arguments[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/api/" + method))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        JsonNode answer = read(http.send(request, BodyHandlers.ofString()).body());
        assertThat(answer.path("ok").asBoolean()).as(method + " " + answer).isTrue();
        answers.computeIfAbsent(method, m -> new ArrayList<>()).add(answer);
        return answer;
    }

    /** {@code files.getUploadURLExternal} is answered as {@code FilesGetUploadURLExternalResponse}. */
    private static Class<?> answerClass(String method) {
        String[] words = method.split("\\.");
        String name = Arrays.stream(words)
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining());
        String group = method.startsWith("usergroups.users") ? "usergroups.users" : words[0];
        try {
            return Class.forName("com.slack.api.methods.response." + group + "." + name + "Response");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Notes what the SDK's class has forgotten or changed. Empty and absent are the same to it. */
    private static void compare(JsonNode ours, JsonNode theirs, String path, TreeSet<String> lost) {
        boolean empty = ours.isNull() || ours.isContainerNode() && ours.isEmpty();
        if (empty) {
            return;
        }
        if (ours.isObject()) {
            ours.properties()
                    .forEach(f -> compare(f.getValue(), theirs.path(f.getKey()), path + "." + f.getKey(), lost));
        } else if (ours.isArray()) {
            for (int i = 0; i < ours.size(); i++) {
                compare(ours.get(i), theirs.path(i), path, lost);
            }
        } else if (!ours.asText().equals(theirs.asText("")) && !theirs.isNumber()) {
            lost.add(path);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
