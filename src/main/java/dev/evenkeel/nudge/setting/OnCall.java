package dev.evenkeel.nudge.setting;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Span;
import dev.evenkeel.chat.Text;

/** Who can be called when nobody answers, in words. The bot mentions people; it does not claim to have reached them. */
@ApplicationScoped
public class OnCall {

    private final Settings settings;

    @Inject
    OnCall(Settings settings) {
        this.settings = settings;
    }

    /** The people among them, by user id. */
    public List<String> people() {
        return settings.onCall().stream().filter(OnCall::isPerson).toList();
    }

    /** A sentence that asks who is on call, or says that nobody is set. */
    public Text asked() {
        return sentence(settings.onCall(), "on call", "EVENKEEL_ONCALL");
    }

    /** A sentence that asks the incident managers, or says that none is set. */
    public Text managers() {
        return sentence(settings.managers(), "incident manager", "EVENKEEL_INCIDENT_MANAGERS");
    }

    private static Text sentence(List<String> who, String what, String setting) {
        if (who.isEmpty()) {
            return Text.of(" Nobody is set as " + what + " (" + setting + "), so call somebody by hand.");
        }
        Text names = Text.EMPTY;
        for (String one : who) {
            names = names.then(Text.of(" {}", isPerson(one) ? new Span.Person(one) : one));
        }
        return names.then(Text.of(" (" + what + "), can you take a look?"));
    }

    private static boolean isPerson(String one) {
        return one.matches("[UW][A-Z0-9]+");
    }
}
