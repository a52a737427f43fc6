package dev.evenkeel.slack.event;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.chat.Chat;
import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Place;
import dev.evenkeel.slack.command.Command;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.RunCommand;

/**
 * The bot was spoken to: the same verbs as after {@code /incident}, for threads, where Slack takes no commands. A mention in the middle
 * of a sentence is talk about the bot and no command; another bot's is neither.
 */
@ApplicationScoped
class Mentioned implements EventHandler {

    private static final Pattern TO_SOMEBODY =
            Pattern.compile("\\s*<@([UW][A-Z0-9]+)(?:\\|[^<>]*)?>[:,]?(.*)", Pattern.DOTALL);

    private final RunCommand run;
    private final Chat chat;

    @Inject
    Mentioned(RunCommand run, Chat chat) {
        this.run = run;
        this.chat = chat;
    }

    @Override
    public Set<String> types() {
        return Set.of("app_mention");
    }

    @Override
    public void handle(JsonNode event, Envelope envelope) {
        Matcher spoken = TO_SOMEBODY.matcher(event.path("text").asText());
        Optional<String> user = Fields.text(event, "user").filter(id -> !event.hasNonNull("bot_id"));
        if (user.isEmpty() || !spoken.matches() || !spoken.group(1).equals(envelope.botUserId())) {
            return;
        }
        String channel = event.path("channel").asText();
        Reply reply = run.run(new Command(
                spoken.group(2), user.get(), "", channel, Optional.empty(), Optional.empty(), envelope.at()));
        if (reply instanceof Reply.Whisper(Message message)) {
            Message answer =
                    Fields.text(event, "thread_ts").map(message::inThread).orElse(message);
            chat.whisper(new Place.Channel(channel), "", user.get(), answer);
        }
    }
}
