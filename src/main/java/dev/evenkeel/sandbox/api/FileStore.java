package dev.evenkeel.sandbox.api;

import java.util.List;
import java.util.Optional;

import dev.evenkeel.sandbox.delivery.Traffic;
import dev.evenkeel.sandbox.http.Answer;
import dev.evenkeel.sandbox.http.Ask;
import dev.evenkeel.sandbox.http.Multipart;
import dev.evenkeel.sandbox.workspace.SharedFile;
import dev.evenkeel.sandbox.workspace.Workspace;

/** Where a file's bytes go in and out. */
public final class FileStore {

    /** A file is anybody's: opened in a browser it may show itself, and neither run a script nor speak for the page. */
    private static final String AS_A_STRANGER = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Workspace workspace;
    private final Mishaps mishaps;
    private final Traffic traffic;

    public FileStore(Workspace workspace, Mishaps mishaps, Traffic traffic) {
        this.workspace = workspace;
        this.mishaps = mishaps;
        this.traffic = traffic;
    }

    /** Takes the bytes, plain or as the one part of a multipart form; they must be as many as announced. */
    public Answer upload(Ask ask) {
        long start = traffic.elapsedMicros();
        Exchange exchange = mishaps.around("upload", () -> workspace.locked(() -> taken(ask)));
        String at = workspace.now().instant().toString();
        int bytes = ask.body().length;
        traffic.note(
                "upload",
                ask.part("file"),
                at,
                start,
                bytes + " bytes",
                exchange.answer().status(),
                exchange.outcome(),
                exchange.outcome());
        return exchange.answer();
    }

    private Exchange taken(Ask ask) {
        SharedFile file = workspace.files().get(ask.part("file"));
        if (file == null || file.isComplete()) {
            return new Exchange(Answer.text(404, "file_not_found"), "file_not_found");
        }
        List<Multipart.Part> parts = Multipart.parts(ask);
        byte[] content = parts.isEmpty() ? ask.body() : parts.getLast().content();
        if (content.length != file.length()) {
            return new Exchange(Answer.text(400, "length differs from what was announced"), "wrong_length");
        }
        file.upload(content);
        return new Exchange(Answer.text(200, "OK - " + content.length), "ok");
    }

    /** A file's bytes. Without the bot's token a person of this machine reads it. */
    public Answer download(Ask ask) {
        return workspace.seen(() -> Optional.ofNullable(workspace.files().get(ask.part("file")))
                .filter(SharedFile::isComplete)
                .map(file -> Answer.file(contentType(file), file.content())
                        .with("Content-Security-Policy", AS_A_STRANGER)
                        .with("X-Content-Type-Options", "nosniff"))
                .orElse(Answer.text(404, "file_not_found")));
    }

    /** Text that was uploaded is UTF-8; a browser that is not told so takes it for something else. */
    private static String contentType(SharedFile file) {
        String type = file.mimetype();
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }
}
