package dev.evenkeel.postmortem.write;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.evenkeel.postmortem.account.Account;
import dev.evenkeel.postmortem.account.Event;
import dev.evenkeel.postmortem.draft.Provenance;
import dev.evenkeel.postmortem.draft.Provenance.Basis;
import dev.evenkeel.postmortem.words.Clocks;
import dev.evenkeel.postmortem.words.NameVeil;
import dev.evenkeel.postmortem.words.Plain;

/** How one copy of a draft speaks: what it calls people, how it quotes them and how it writes moments. */
final class Voice {

    private final Cast cast;
    private final NameVeil veil;
    private final Clocks clocks;

    Voice(Account account, boolean shareable) {
        this.cast = new Cast(account, shareable);
        this.veil = new NameVeil(shareable ? cast.spokenNames() : Map.of());
        this.clocks = new Clocks(account.zone());
    }

    /** What somebody wrote, as plain text of this copy. */
    String theirs(String raw) {
        String plain = Plain.text(raw, cast::call).strip();
        return cast.isShareable() ? veil.over(plain) : plain;
    }

    /** The same on one line within quotation marks. */
    String quoted(String raw) {
        return "“" + oneLine(theirs(raw)) + "”";
    }

    static String oneLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" / "));
    }

    String call(String userId) {
        return cast.call(userId);
    }

    Optional<String> call(Optional<String> userId) {
        return cast.call(userId);
    }

    boolean isPerson(String userId) {
        return cast.isPerson(userId);
    }

    boolean isShareable() {
        return cast.isShareable();
    }

    String moment(Instant at) {
        return clocks.minute(at);
    }

    /** Only addresses a reader can open. */
    static Optional<String> link(Optional<String> address) {
        return address.filter(text -> text.startsWith("https://") || text.startsWith("http://"))
                .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7F && "<>\"'`\\()|{}^".indexOf(c) < 0));
    }

    /** Somebody said so; where nobody is named, the bot saw it. */
    Provenance said(Optional<String> by, Instant at, Optional<String> permalink) {
        return new Provenance(
                by.isPresent() ? Basis.STATED : Basis.OBSERVED, call(by), Optional.of(at), link(permalink));
    }

    /** A line of the ledger: words are stated, what the bot or a webhook recorded is observed. */
    Provenance of(Event event) {
        boolean words = event.kind().isSaid()
                || event.source().equals("message")
                || event.source().equals("note");
        return new Provenance(
                words ? Basis.STATED : Basis.OBSERVED,
                call(event.actor()),
                Optional.of(event.at()),
                link(event.permalink()));
    }
}
