package dev.evenkeel.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Role;

/**
 * Who may have something done to production. Planning is for everybody; the button that carries a plan out is for those the setting names
 * for this service and kind, which is the commander, the ops lead and the service's owner where it names nobody.
 */
@Singleton
public class WhoMayAct {

    private final ActRules rules;
    private final Services services;

    /** @param setting {@code EVENKEEL_MAY_ACT}, in the words of {@link ActRules#read} */
    @Inject
    WhoMayAct(@ConfigProperty(name = "evenkeel.may-act") Optional<String> setting, Services services) {
        this.rules = ActRules.read(setting.orElse(""));
        this.services = services;
    }

    /** Whether this person may have {@code kind} ({@code revert}, {@code flag_off}, {@code halt}) done to a service. */
    public boolean may(IncidentFacts incident, String service, String kind, String userId) {
        return rules.who(service, kind).stream().anyMatch(one -> isOne(one, incident, service, userId));
    }

    private boolean isOne(String who, IncidentFacts incident, String service, String userId) {
        return switch (who.toLowerCase(Locale.ROOT)) {
            case "anyone" -> true;
            case "owner" -> owner(service).filter(userId::equals).isPresent();
            default ->
                who.equals(userId)
                        || Role.parse(who)
                                .flatMap(incident::holder)
                                .filter(userId::equals)
                                .isPresent();
        };
    }

    /** Those who may, as a sentence names them: "the commander, the ops lead or the owner of checkout (payments)". */
    public String spoken(String service, String kind) {
        List<String> names = new ArrayList<>();
        for (String one : rules.who(service, kind)) {
            names.add(
                    switch (one.toLowerCase(Locale.ROOT)) {
                        case "anyone" -> "everybody here";
                        case "owner" ->
                            "the owner of " + service
                                    + owner(service)
                                            .map(name -> " (" + name + ")")
                                            .orElse("");
                        default ->
                            Role.parse(one).map(role -> "the " + role.title()).orElse("<@" + one + ">");
                    });
        }
        if (names.isEmpty()) {
            return "nobody";
        }
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }

    private Optional<String> owner(String service) {
        return services.findByNameOrAlias(service).flatMap(Service::owner);
    }
}
