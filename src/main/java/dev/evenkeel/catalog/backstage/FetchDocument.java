package dev.evenkeel.catalog.backstage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.evenkeel.provider.Reply;
import dev.evenkeel.provider.backstage.EntityDocuments;

/** Gets the text of a document, wherever it is. */
@Singleton
class FetchDocument {

    private static final int LARGEST = 8_000_000;
    private final EntityDocuments elsewhere;

    @Inject
    FetchDocument(EntityDocuments elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** The text that stands at a path on this machine, or at an address with http(s); thrown is why it cannot be had. */
    String from(String address) throws WrongDocument {
        return address.matches("https?://.*") ? called(address) : file(address);
    }

    private String called(String address) throws WrongDocument {
        return switch (elsewhere.fetch(address)) {
            case Reply.Done<String>(String text) -> text;
            case Reply.Refused<String>(String reason, int status) -> throw new WrongDocument(0, reason);
            case Reply.Later<String> later -> throw new WrongDocument(0, later.why());
            case Reply.Unknown<String>(String why) -> throw new WrongDocument(0, why);
            case Reply.NotConfigured<String> missing -> throw new WrongDocument(0, missing.reason());
        };
    }

    private static String file(String path) throws WrongDocument {
        try {
            Path file = Path.of(path);
            if (Files.size(file) > LARGEST) {
                throw new WrongDocument(0, "it is longer than " + LARGEST / 1_000_000 + " MB");
            }
            return Files.readString(file);
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new WrongDocument(0, "there is no such file");
        } catch (IOException unreadable) {
            throw new WrongDocument(0, "this file cannot be read as UTF-8 text");
        }
    }
}
