package dev.evenkeel.postmortem.render;

import java.util.Locale;
import java.util.Optional;

/** A form a draft can be had in. */
public enum Format {
    MD("md", "text/markdown;charset=UTF-8"),
    HTML("html", "text/html;charset=UTF-8"),
    JSON("json", "application/json;charset=UTF-8");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** As typed and as a file's ending. */
    public String extension() {
        return extension;
    }

    /** For the header of an HTTP answer. */
    public String mediaType() {
        return mediaType;
    }

    /** Reads {@code md}, {@code markdown}, {@code html}, {@code json} in any capitals. */
    public static Optional<Format> parse(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "md", "markdown" -> Optional.of(MD);
            case "html", "htm" -> Optional.of(HTML);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    /** The names to choose from, in a sentence. */
    public static String words() {
        return "md, html or json";
    }
}
