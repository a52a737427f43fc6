package dev.evenkeel.slack.command.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.evenkeel.chat.Message;
import dev.evenkeel.chat.Part;
import dev.evenkeel.chat.Text;
import dev.evenkeel.mitigation.suggest.OddFlags;
import dev.evenkeel.mitigation.suggest.OddFlags.Odd;
import dev.evenkeel.slack.command.Reply;
import dev.evenkeel.slack.command.Said;
import dev.evenkeel.slack.command.Verb;
import dev.evenkeel.slack.typed.ServiceName;
import dev.evenkeel.slack.typed.Typed;

/** Shows where flags stand, or only those that do not stand where they should. */
@ApplicationScoped
class Flags implements Verb {

    private static final int MOST = 15;

    private final OddFlags flags;

    @Inject
    Flags(OddFlags flags) {
        this.flags = flags;
    }

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public String usage() {
        return "flags [SERVICE] [old]";
    }

    @Override
    public String does() {
        return "where flags stand, or which are old and odd";
    }

    @Override
    public boolean needsIncident() {
        return false;
    }

    @Override
    public Reply run(Said said) {
        List<String> words = new ArrayList<>(List.of(Typed.line(said.rest()).split("\\s+")));
        words.removeIf(String::isEmpty);
        boolean old =
                !words.isEmpty() && words.getLast().toLowerCase(Locale.ROOT).equals("old");
        if (old) {
            words.removeLast();
        }
        if (words.size() > 1 || !words.isEmpty() && !ServiceName.isOne(words.getFirst())) {
            return Reply.sentence(
                    "Type `/incident flags`, `/incident flags checkout`, or `/incident flags checkout old`.");
        }
        Optional<String> service = words.stream().findFirst().map(word -> word.replaceFirst("(?i)^svc:", ""));
        List<Odd> found = flags.of(service, said.incident().map(incident -> incident.key()), said.at());
        List<Odd> shown = old ? found.stream().filter(Odd::isOdd).toList() : found;
        return shown.isEmpty() ? nothing(service, old) : list(shown, old);
    }

    private static Reply nothing(Optional<String> service, boolean old) {
        String which = old ? "No flag is old or odd" : "No flag is known";
        return service.<Reply>map(name -> Reply.whisper(which + " on {}.", name))
                .orElseGet(() -> Reply.sentence(which + "."));
    }

    private static Reply list(List<Odd> shown, boolean old) {
        Text head = Text.of(
                old ? "*Flags that do not stand as they should*: {}" : "*Flags*, those that stand oddly first: {}",
                shown.size());
        List<Text> lines =
                new ArrayList<>(shown.stream().limit(MOST).map(Flags::line).toList());
        if (shown.size() > MOST) {
            lines.add(Text.of("and {} more; name a service to see fewer", shown.size() - MOST));
        }
        return new Reply.Whisper(Message.of(head, List.of(new Part.Words(head), new Part.Words(Text.lines(lines)))));
    }

    private static Text line(Odd odd) {
        Text where = Text.of(
                "• *{}* on {}{}: {}",
                Typed.shortened(odd.flag().key(), 60),
                odd.service(),
                odd.flag().environment().map(place -> " in " + place).orElse(""),
                odd.flag().stage().word());
        return odd.why().isEmpty() ? where : where.then(Text.of(", {}", String.join(", ", odd.why())));
    }
}
