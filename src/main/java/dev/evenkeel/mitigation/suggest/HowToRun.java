package dev.evenkeel.mitigation.suggest;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.catalog.HowTo;
import dev.evenkeel.catalog.Service;
import dev.evenkeel.catalog.Services;
import dev.evenkeel.change.Kind;
import dev.evenkeel.chat.Text;
import dev.evenkeel.suspect.SuspectsView.Item;

/** How a way back is walked, from the catalogue; or that nobody wrote it down. */
@ApplicationScoped
public class HowToRun {

    private final Services services;

    @Inject
    HowToRun(Services services) {
        this.services = services;
    }

    /** One line: the command or page on file, its version filled in. */
    public Text of(Item suspect) {
        Optional<Service> service = services.findByNameOrAlias(suspect.change().service());
        return switch (suspect.mitigation().kind()) {
            case REVERT_PREVIOUS, REVERT_N_BACK, CONFIG_REVERT, DATA_ROLLBACK, ROLLBACK_MIGRATION, ROLL_FORWARD ->
                onFile(service.flatMap(Service::revert), suspect, "No revert is on file for {}.");
            case HALT_ROLLOUT -> onFile(service.flatMap(Service::stop), suspect, "No stop button is on file for {}.");
            case HALT_DATA_PUSH ->
                service.flatMap(Service::stop)
                        .map(how -> walked(how, ""))
                        .orElseGet(() -> Text.of("Ask its owner{} how it is halted.", owner(service)));
            case FLAG_OFF ->
                Text.of(isTurnedOff(suspect) ? "Turn it off in the flag service." : "Do it in the flag service.");
            case FIX_FORWARD -> Text.of("There is no safe way back; ask the owner{} for a fix.", owner(service));
            case NONE -> Text.EMPTY;
        };
    }

    /** A flag that guards a change is turned off; one that was moved or forgotten goes where it should stand, which may be on. */
    public static boolean isTurnedOff(Item suspect) {
        return suspect.change().kind() != Kind.FLAG_CHANGE
                && suspect.mitigation().target().equals(suspect.change().guardFlag());
    }

    private static Text onFile(Optional<HowTo> way, Item suspect, String missing) {
        String service = suspect.change().service();
        String target = suspect.mitigation().target().orElse("");
        return way.map(how -> walked(how, target)).orElseGet(() -> Text.of(missing, service));
    }

    /** The command for people; where there is only an address, that nobody has to call it by hand. */
    private static Text walked(HowTo how, String target) {
        return how.text().isPresent() || how.url().isEmpty()
                ? Text.of("Run: {}", how.inWords().replace("{version}", target))
                : Text.of("On file: {}", how.inWords());
    }

    private static Text owner(Optional<Service> service) {
        return service.flatMap(Service::owner)
                .map(name -> Text.of(", {},", name))
                .orElse(Text.EMPTY);
    }
}
