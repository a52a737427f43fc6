package dev.evenkeel.catalog.backstage;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

import dev.evenkeel.catalog.HowTo;

/** Reads a document of entities, whole or not at all. Only its text is looked at: nothing of it is ever constructed or called. */
final class ReadEntities {

    private static final Set<String> KINDS = Set.of("component", "resource", "api", "system", "group", "user");
    private static final int LONGEST_DOCUMENT = 16_000_000;
    private static final int DEEPEST = 40;
    private static final int LONGEST_NAME = 100;
    private static final String OURS = "evenkeel.dev/";
    private static final Pattern CALL = Pattern.compile("(?:(GET|POST|PUT|PATCH|DELETE)\\s+)?(https?://\\S*)");
    private static final Pattern SOURCE =
            Pattern.compile("url:https?://[^/\\s]+/([^/\\s]+/[^/\\s]+?)(?:\\.git)?(?:/.*)?");

    private ReadEntities() {}

    /**
     * Every entity of the kinds that matter here; others are passed over.
     *
     * @throws WrongDocument with the line of the first thing that does not fit
     */
    static List<Entity> of(String text) throws WrongDocument {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_DOCUMENT);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(100);
        Map<EntityRef, Entity> read = new HashMap<>();
        List<Entity> inOrder = new ArrayList<>();
        try {
            for (Node node : new Yaml(options).composeAll(new StringReader(text))) {
                Optional<Entity> entity = isEmpty(node) ? Optional.empty() : entity(YamlMap.top(node));
                if (entity.isPresent()) {
                    Entity twin = read.put(entity.get().ref(), entity.get());
                    if (twin != null) {
                        throw new WrongDocument(
                                entity.get().line(),
                                entity.get().ref().longName() + " stands in line " + twin.line() + " already");
                    }
                    inOrder.add(entity.get());
                }
            }
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw new WrongDocument(line, "this is not YAML: " + oneLine(broken.getProblem()));
        } catch (YAMLException broken) {
            throw new WrongDocument(0, "this is not YAML: " + oneLine(broken.getMessage()));
        }
        return inOrder;
    }

    private static boolean isEmpty(Node node) {
        return node == null
                || node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private static Optional<Entity> entity(YamlMap top) throws WrongDocument {
        top.text("apiVersion");
        String kind = top.text("kind").toLowerCase(Locale.ROOT);
        YamlMap metadata = top.map("metadata");
        String name = metadata.text("name");
        String namespace = metadata.optionalText("namespace").orElse("default");
        Optional<EntityRef> ref = EntityRef.read(kind + ":" + namespace + "/" + name, kind, namespace);
        if (ref.isEmpty() || name.length() > LONGEST_NAME) {
            throw new WrongDocument(
                    metadata.line("name"),
                    "metadata.name has letters, digits, hyphens, dots and underscores, at most " + LONGEST_NAME);
        }
        if (!KINDS.contains(kind)) {
            return Optional.empty();
        }
        try {
            return Optional.of(entity(ref.get(), top.line(), metadata, top.map("spec")));
        } catch (WrongDocument wrong) {
            throw wrong.in(ref.get());
        }
    }

    private static Entity entity(EntityRef ref, int line, YamlMap metadata, YamlMap spec) throws WrongDocument {
        YamlMap annotations = metadata.map("annotations");
        List<EntityRef> needs = new ArrayList<>(refs(spec, "dependsOn", "component", ref));
        needs.addAll(refs(spec, "consumesApis", "api", ref));
        boolean platform = annotations
                .optionalText(OURS + "platform")
                .map(Boolean::parseBoolean)
                .orElse(ref.kind().equals("resource"));
        return new Entity(
                ref,
                line,
                platform,
                needs,
                refs(spec, "dependencyOf", "component", ref),
                refs(spec, "providesApis", "api", ref),
                refs(spec, "owner", "group", ref).stream().findFirst(),
                repo(annotations),
                commaSeparated(annotations, OURS + "aliases"),
                alsoCalled(annotations),
                runbook(metadata, annotations),
                howTo(annotations, OURS + "revert"),
                howTo(annotations, OURS + "stop"),
                annotations.optionalText(OURS + "slack"));
    }

    private static List<EntityRef> refs(YamlMap spec, String field, String kind, EntityRef from) throws WrongDocument {
        List<EntityRef> refs = new ArrayList<>();
        for (String text : spec.texts(field)) {
            refs.add(EntityRef.read(text, kind, from.namespace())
                    .orElseThrow(() -> new WrongDocument(
                            spec.line(field),
                            "spec." + field + " names entities such as " + kind + ":default/checkout, not \""
                                    + oneLine(text) + "\"")));
        }
        return refs;
    }

    private static Optional<String> repo(YamlMap annotations) throws WrongDocument {
        Optional<String> slug = annotations.optionalText("github.com/project-slug");
        if (slug.isEmpty()) {
            slug = annotations.optionalText("gitlab.com/project-slug");
        }
        Optional<String> source = annotations.optionalText("backstage.io/source-location");
        return slug.or(
                () -> source.map(SOURCE::matcher).filter(Matcher::matches).map(found -> found.group(1)));
    }

    private static List<String> alsoCalled(YamlMap annotations) throws WrongDocument {
        return Stream.of(
                        annotations.optionalText("argocd/app-name"),
                        annotations.optionalText("backstage.io/kubernetes-id"),
                        annotations.optionalText("gitlab.com/project-id"))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static List<String> commaSeparated(YamlMap annotations, String name) throws WrongDocument {
        return annotations
                .optionalText(name)
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> runbook(YamlMap metadata, YamlMap annotations) throws WrongDocument {
        Optional<String> ours = annotations.optionalText(OURS + "runbook");
        if (ours.isPresent() && !isLink(ours.get())) {
            throw new WrongDocument(annotations.line(OURS + "runbook"), OURS + "runbook is an address with http(s)");
        }
        for (YamlMap link : metadata.maps("links")) {
            String about = link.optionalText("type").orElse("") + " "
                    + link.optionalText("title").orElse("");
            String url = link.text("url");
            if (ours.isEmpty() && about.toLowerCase(Locale.ROOT).contains("runbook") && isLink(url)) {
                return Optional.of(url);
            }
        }
        return ours;
    }

    /** A call is written {@code POST https://...}; a mere address is posted to; anything else are words for people. */
    private static Optional<HowTo> howTo(YamlMap annotations, String name) throws WrongDocument {
        Optional<String> text = annotations.optionalText(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher call = CALL.matcher(text.get());
        if (!call.matches()) {
            return Optional.of(new HowTo(Optional.empty(), Optional.empty(), text));
        }
        String url = call.group(2);
        if (!isLink(url)) {
            throw new WrongDocument(
                    annotations.line(name), name + " is words, or a call such as POST https://deploy.example.org/back");
        }
        Optional<String> method = Optional.of(Optional.ofNullable(call.group(1)).orElse("POST"));
        return Optional.of(new HowTo(method, Optional.of(url), Optional.empty()));
    }

    private static boolean isLink(String text) {
        try {
            URI address = URI.create(text);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String oneLine(String text) {
        String line = (text == null ? "it cannot be read" : text)
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= 160 ? line : line.substring(0, 159) + "…";
    }
}
