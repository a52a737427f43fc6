package dev.evenkeel.slack.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.view.Answers;
import dev.evenkeel.slack.view.Submission;

/** The forms that can come back. */
@ApplicationScoped
public class Forms {

    private final Instance<Submission> submissions;
    private final Replies replies;
    private final Acquaintances acquaintances;

    @Inject
    Forms(Instance<Submission> submissions, Replies replies, Acquaintances acquaintances) {
        this.submissions = submissions;
        this.replies = replies;
        this.acquaintances = acquaintances;
    }

    /** What is wrong with a form, a sentence by block id; decided without the database, while Slack waits. */
    public Map<String, String> refuse(String json, Instant at) {
        Answers answers = AnswersReader.read(tree(json), at);
        return submission(answers.callbackId())
                .map(form -> form.refuse(answers))
                .orElse(Map.of());
    }

    /** The first block of a form that something can be said at. */
    public Optional<String> firstBlock(String json) {
        JsonNode blocks = tree(json).at("/view/state/values");
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(blocks.fieldNames().next());
    }

    /** The answer that leaves a form open and shows these sentences in it. */
    public static String errors(Map<String, String> byBlock) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("response_action", "errors");
        ObjectNode errors = answer.putObject("errors");
        byBlock.forEach(errors::put);
        return answer.toString();
    }

    /** Has a form handled; false when nobody knows it. */
    boolean handle(JsonNode payload, Instant at) {
        Answers answers = AnswersReader.read(payload, at);
        acquaintances.meet(answers.userId(), answers.userName());
        Optional<Submission> form = submission(answers.callbackId());
        form.ifPresent(it -> {
            Reply reply = it.run(answers);
            replies.send(reply, new Addressee(answers.userId(), Optional.empty(), Optional.empty(), Optional.empty()));
        });
        return form.isPresent();
    }

    private Optional<Submission> submission(String callbackId) {
        return submissions.stream()
                .filter(it -> it.callbackId().equals(callbackId))
                .findFirst();
    }

    private static JsonNode tree(String json) {
        try {
            return Payload.json(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("was read before", impossible);
        }
    }
}
