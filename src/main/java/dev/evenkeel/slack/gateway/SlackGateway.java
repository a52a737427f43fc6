package dev.evenkeel.slack.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.outbox.Utterance;
import dev.evenkeel.work.Attempt;
import dev.evenkeel.work.Outcome;
import dev.evenkeel.work.Performer;

/** Carries out the chat's work in Slack. */
@ApplicationScoped
class SlackGateway implements Performer {

    private final Saying saying;
    private final Editing editing;
    private final Answering answering;
    private final Opening opening;
    private final Furnishing furnishing;
    private final Sharing sharing;
    private final LookingUp lookingUp;
    private final Strangers strangers;

    @Inject
    SlackGateway(
            Saying saying,
            Editing editing,
            Answering answering,
            Opening opening,
            Furnishing furnishing,
            Sharing sharing,
            LookingUp lookingUp,
            Strangers strangers) {
        this.saying = saying;
        this.editing = editing;
        this.answering = answering;
        this.opening = opening;
        this.furnishing = furnishing;
        this.sharing = sharing;
        this.lookingUp = lookingUp;
        this.strangers = strangers;
    }

    @Override
    public boolean performs(String kind) {
        return kind.startsWith(Utterance.KINDS) || kind.equals(Strangers.KIND);
    }

    @Override
    public Outcome perform(Attempt attempt) {
        return switch (attempt.kind()) {
            case Utterance.Say.KIND -> saying.say(attempt);
            case Utterance.Replace.KIND -> editing.replace(attempt);
            case Utterance.Retract.KIND -> editing.retract(attempt);
            case Utterance.Pin.KIND -> editing.pin(attempt);
            case Utterance.Whisper.KIND -> answering.whisper(attempt);
            case Utterance.Reply.KIND -> answering.reply(attempt);
            case Utterance.OpenForm.KIND -> answering.openForm(attempt);
            case Utterance.OpenRoom.KIND -> opening.open(attempt);
            case Utterance.Invite.KIND -> furnishing.invite(attempt);
            case Utterance.Topic.KIND -> furnishing.topic(attempt);
            case Utterance.Bookmark.KIND -> furnishing.bookmark(attempt);
            case Utterance.File.KIND -> sharing.share(attempt);
            case Utterance.LookUp.KIND -> lookingUp.lookUp(attempt);
            case Strangers.KIND -> strangers.ask(attempt);
            default -> new Outcome.Refused("nobody carries out " + attempt.kind());
        };
    }
}
