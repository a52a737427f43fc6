package dev.evenkeel.web.hook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.evenkeel.change.Change;
import dev.evenkeel.change.Kind;
import dev.evenkeel.change.NewChange;
import dev.evenkeel.flag.FlagNews;
import dev.evenkeel.flag.Stage;
import dev.evenkeel.web.Body;

/**
 * CDEvents as changes: services deployed, upgraded, rolled back, removed and published, environments modified, changes merged; and, as
 * the specification knows none of them, flags, configuration, data and operations as custom events {@code dev.cdeventsx.}. The
 * version at the end of a type is not looked at, and neither are fields that are not known.
 */
final class CdEvents {

    static final String PROVIDER = "cdevents";

    private static final Pattern TYPE = Pattern.compile("dev\\.cdevents(x)?\\.([\\w-]+)\\.([\\w-]+)(?:\\.[0-9].*)?");
    private static final int SHORT_DIGEST = 12;
    private static final int LONGEST_VERSION = 60;
    private static final String STAGES = "on, off, partial, validation, shadow";

    private final CloudEvents event;
    private final Body subject;
    private final Optional<Body> content;
    private final Instant at;
    private final boolean custom;
    private final String what;

    private CdEvents(CloudEvents event, Matcher type) {
        this.event = event;
        Body context = event.data()
                .optionalObject("context")
                .orElseThrow(() -> event.data().refused("context", "Send context as an object; it is required."));
        this.subject = event.data()
                .optionalObject("subject")
                .orElseThrow(() -> event.data().refused("subject", "Send subject as an object; it is required."));
        this.content = subject.optionalObject("content");
        this.at = context.instant("timestamp");
        this.custom = type.group(1) != null;
        String about = type.group(2);
        this.what = (custom ? about.substring(about.lastIndexOf('-') + 1) : about) + "." + type.group(3);
    }

    /** The event, if it is one of these. */
    static Optional<CdEvents> read(CloudEvents event) {
        Matcher type = TYPE.matcher(event.type());
        return type.matches() ? Optional.of(new CdEvents(event, type)) : Optional.empty();
    }

    /** The change in it, if it is one; a flag whose new state is said is told by {@link #flag()}. */
    Optional<Change> change() {
        if (custom) {
            return switch (what) {
                case "flag.toggled" -> flag().isPresent() ? Optional.empty() : Optional.of(told(Kind.FLAG_CHANGE));
                case "config.changed" -> Optional.of(told(Kind.CONFIG_CHANGE));
                case "data.pushed" -> Optional.of(told(Kind.DATA_PUSH));
                case "operation.run" -> Optional.of(told(Kind.MANUAL_OPERATION));
                default -> Optional.empty();
            };
        }
        return switch (what) {
            case "service.deployed", "service.upgraded" -> Optional.of(deploy(false));
            case "service.rolledback" -> Optional.of(deploy(true));
            case "service.removed", "service.published" -> Optional.of(told(Kind.INFRA_CHANGE));
            case "environment.modified" -> Optional.of(told(Kind.INFRA_CHANGE));
            case "change.merged" ->
                Optional.of(change(Kind.DEPLOY, repository(), title())
                        .version(Optional.of(shortened(subject.text("id"))))
                        .labelled(Change.PUSH)
                        .told());
            default -> Optional.empty();
        };
    }

    /** The move of a flag in it, if its state is said. */
    Optional<FlagNews> flag() {
        if (!custom || !what.equals("flag.toggled")) {
            return Optional.empty();
        }
        Optional<Stage> stage =
                content.flatMap(said -> said.json().path("enabled").isBoolean()
                        ? said.optionalFlag("enabled").map(on -> on ? Stage.ON : Stage.OFF)
                        : said.optionalWord("state", Stage::parse, STAGES)
                                .or(() -> said.optionalWord("stage", Stage::parse, STAGES)));
        return stage.map(stands -> new FlagNews(
                content.flatMap(said -> said.optionalText("provider")).orElse(PROVIDER),
                event.source() + " " + event.id(),
                subject.text("id"),
                named("environment"),
                named("service").stream().toList(),
                subject.text("id"),
                stage,
                "is " + stands.word(),
                false,
                at));
    }

    private Change deploy(boolean back) {
        Optional<String> version = artifact().map(CdEvents::shortened);
        String service = subject.text("id");
        return change(
                        Kind.DEPLOY,
                        service,
                        service + " " + what.split("\\.")[1]
                                + version.map(" %s"::formatted).orElse(""))
                .version(version)
                .rollback(back)
                .told();
    }

    private Change told(Kind kind) {
        String service = named("service").orElse(subject.text("id"));
        return change(kind, service, title())
                .version(content.flatMap(said -> said.optionalText("version"))
                        .or(() -> artifact().map(CdEvents::shortened)))
                .told();
    }

    private NewChange change(Kind kind, String service, String title) {
        return NewChange.of(event.source(), event.id(), kind, service, title, at)
                .in(named("environment"))
                .at(content.flatMap(said -> said.optionalText("url"))
                        .filter(link -> link.startsWith("https://") || link.startsWith("http://")))
                .finishedAt(at);
    }

    private String title() {
        return content.flatMap(said -> said.optionalText("title")
                        .or(() -> said.optionalText("summary"))
                        .or(() -> said.optionalText("description")))
                .orElse(what.replace('.', ' ') + ": " + subject.text("id"));
    }

    /** What is named in the content, either itself or by its {@code id}. */
    private Optional<String> named(String field) {
        JsonNode value = content.map(said -> said.json().path(field)).orElse(null);
        if (value == null) {
            return Optional.empty();
        }
        return value.isObject()
                ? content.flatMap(said -> said.optionalObject(field)).flatMap(it -> it.optionalText("id"))
                : content.flatMap(said -> said.optionalText(field));
    }

    private String repository() {
        return named("repository").orElse(event.source());
    }

    private Optional<String> artifact() {
        return content.flatMap(said -> said.optionalText("artifactId"));
    }

    /** What stands behind the {@code @} of a package URL; of a digest its beginning; else the words themselves. */
    private static String shortened(String artifact) {
        String plain = artifact.replaceFirst("[?#].*", "");
        String version =
                plain.startsWith("pkg:") && plain.contains("@") ? plain.substring(plain.lastIndexOf('@') + 1) : plain;
        String readable = URLDecoder.decode(version.replace("+", "%2B"), StandardCharsets.UTF_8);
        String digest = readable.replaceFirst("^sha256:", "");
        boolean isDigest = digest.matches("[0-9a-f]{40,64}");
        return isDigest
                ? digest.substring(0, SHORT_DIGEST)
                : readable.substring(0, Math.min(LONGEST_VERSION, readable.length()));
    }
}
