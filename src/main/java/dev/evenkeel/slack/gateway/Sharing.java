package dev.evenkeel.slack.gateway;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.model.Message;

import dev.evenkeel.chat.outbox.Addresses;
import dev.evenkeel.chat.outbox.Notation;
import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.people.Team;
import dev.evenkeel.people.Workspace;
import dev.evenkeel.slack.render.RenderMessage;
import dev.evenkeel.slack.wire.Answer;
import dev.evenkeel.slack.wire.Verdict;
import dev.evenkeel.slack.wire.WebApi;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;

/** Shares a file: ask where to, send it there, show it. Nobody sees anything before the last step. */
@ApplicationScoped
class Sharing {

    private static final Outcome DONE = new Outcome.Delivered("{}");

    private static final int SEARCHES = 2;

    private final WebApi api;
    private final Finding finding;
    private final Addresses addresses;
    private final Notation notation;
    private final Team team;
    private final InstantSource clock;

    @Inject
    Sharing(WebApi api, Finding finding, Addresses addresses, Notation notation, Team team, InstantSource clock) {
        this.api = api;
        this.finding = finding;
        this.addresses = addresses;
        this.notation = notation;
        this.team = team;
        this.clock = clock;
    }

    Outcome share(Attempt attempt) {
        Utterance.File file = notation.read(attempt.payload(), Utterance.File.class);
        Optional<String> channel = addresses.of(file.place());
        if (channel.isEmpty()) {
            return new Outcome.Refused("no_channel");
        }
        if (attempt.doubt() > 0) {
            switch (finding.messages(channel.get(), Optional.empty(), attempt.firstTriedAt())) {
                case Finding.Found.All<Message>(List<Message> messages)
                when messages.stream().anyMatch(message -> shows(message, file.fileName())) -> {
                    return DONE;
                }
                case Finding.Found.All<Message> none -> {
                    if (attempt.doubt() <= SEARCHES) {
                        return new Outcome.Unknown("not_found_yet");
                    }
                }
                case Finding.Found.Unable<Message> unable -> {
                    return new Outcome.Unknown("could_not_look");
                }
            }
        }
        return share(attempt, channel.get(), file);
    }

    private Outcome share(Attempt attempt, String channel, Utterance.File file) {
        int length = file.content().getBytes(StandardCharsets.UTF_8).length;
        Answer<FilesGetUploadURLExternalResponse> place =
                api.filesGetUploadURLExternal(it -> it.filename(file.fileName()).length(length));
        if (!(place instanceof Answer.Yes<FilesGetUploadURLExternalResponse>(var to))) {
            return unseen(Verdict.of(place, attempt, false));
        }
        Answer<String> uploaded = api.upload(to.getUploadUrl(), file.content());
        if (!(uploaded instanceof Answer.Yes)) {
            return unseen(Verdict.of(uploaded, attempt, false));
        }
        Answer<FilesCompleteUploadExternalResponse> shown = api.filesCompleteUploadExternal(it -> it.channelId(channel)
                .files(List.of(FileDetails.builder()
                        .id(to.getFileId())
                        .title(file.fileName())
                        .build()))
                .initialComment(RenderMessage.marked(file.comment(), clock.instant())));
        return shown instanceof Answer.Yes ? DONE : Verdict.of(shown, attempt, true);
    }

    /** Before the last step a lost answer does no harm: it begins again. */
    private static Outcome unseen(Outcome outcome) {
        return outcome instanceof Outcome.Unknown(String why)
                ? new Outcome.Postponed(why, java.time.Duration.ZERO)
                : outcome;
    }

    private boolean shows(Message message, String fileName) {
        String bot = team.workspace().map(Workspace::botUserId).orElse("");
        return message.getFiles() != null
                && bot.equals(message.getUser())
                && message.getFiles().stream().anyMatch(file -> fileName.equals(file.getName()));
    }
}
