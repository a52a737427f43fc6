package dev.evenkeel.catalog;

import java.util.Optional;

/**
 * How something is done: a call the bot may make, or words for people.
 *
 * @param method of the HTTP call
 * @param url of the HTTP call
 * @param text for people, such as a command to paste
 */
public record HowTo(Optional<String> method, Optional<String> url, Optional<String> text) {

    public HowTo {
        method = method == null ? Optional.empty() : method;
        url = url == null ? Optional.empty() : url;
        text = text == null ? Optional.empty() : text;
    }

    /** In one line, for people. */
    public String inWords() {
        return text.or(() -> url.map(to -> method.orElse("POST") + " " + to)).orElse("on file, without a description");
    }
}
