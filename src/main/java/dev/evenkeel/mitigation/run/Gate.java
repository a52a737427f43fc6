package dev.evenkeel.mitigation.run;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.access.WhoMayAct;
import dev.evenkeel.chat.Text;
import dev.evenkeel.incident.Actor;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.channel.Named;
import dev.evenkeel.mitigation.act.Act;
import dev.evenkeel.mitigation.act.Acts;
import dev.evenkeel.mitigation.act.Wanted;
import dev.evenkeel.mitigation.say.ActCard;

/** What stands between a press and production: an open incident that is no rehearsal, the right person, and nobody else at the service. */
@ApplicationScoped
class Gate {

    private final Acts acts;
    private final WhoMayAct whoMayAct;

    @Inject
    Gate(Acts acts, WhoMayAct whoMayAct) {
        this.acts = acts;
        this.whoMayAct = whoMayAct;
    }

    /** A sentence for whoever pressed; empty where nothing hinders. Holds other presses on the service back. */
    Optional<Text> hinders(IncidentFacts incident, Wanted wanted, Actor by) {
        if (!incident.isOpen()) {
            return Optional.of(Text.of(
                    "{} is {}; reopen it first with `/incident reopen`.",
                    incident.key(),
                    incident.status().word()));
        }
        if (incident.drill()) {
            return Optional.of(Text.of("This is a drill: nothing outside is touched."));
        }
        String service = wanted.service();
        String kind = wanted.deed().word();
        if (!whoMayAct.may(incident, service, kind, by.userId())) {
            return Optional.of(forOthers(incident, service, kind));
        }
        acts.holdService(service);
        return acts.running(service).map(this::taken);
    }

    private Text forOthers(IncidentFacts incident, String service, String kind) {
        String lead = incident.commander().isPresent() ? "" : " Nobody commands yet: `/incident lead` takes it.";
        return Text.written("This is to be pressed by " + whoMayAct.spoken(service, kind) + ".")
                .then(Text.of(lead));
    }

    private Text taken(Act other) {
        return Text.of(
                "{} is changing {} just now: {}, in {} since "
                        + ActCard.clock(other.pressedAt().orElseThrow())
                        + ". One at a time; the channel there shows when it is settled.",
                Named.user(other.pressedBy().orElseThrow()),
                other.wanted().service(),
                other.wanted().words(),
                other.incidentKey());
    }

    /** Who pressed before, and how that stands. */
    static Text firstPress(Act act, String how) {
        return Text.of(
                "{} pressed first, at " + ActCard.clock(act.pressedAt().orElseThrow()) + "; " + how + ".",
                Named.user(act.pressedBy().orElseThrow()));
    }
}
