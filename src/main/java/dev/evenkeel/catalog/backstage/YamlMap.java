package dev.evenkeel.catalog.backstage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML document that knows its lines. Each reading refuses what does not fit; an absent field and null are the same. */
final class YamlMap {

    private static final int LONGEST = 1000;

    private final String path;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private YamlMap(String path, MappingNode node, int line) throws WrongDocument {
        this.path = path;
        this.line = line;
        for (NodeTuple field : node.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                throw new WrongDocument(lineOf(field.getKeyNode()), "a field's name is plain text");
            }
            if (fields.put(key.getValue(), field.getValueNode()) != null) {
                throw new WrongDocument(lineOf(key), path(key.getValue()) + " stands twice");
            }
        }
    }

    /** The mapping at the top of a document. */
    static YamlMap top(Node node) throws WrongDocument {
        if (!(node instanceof MappingNode mapping)) {
            throw new WrongDocument(lineOf(node), "an entity is a mapping that begins with apiVersion and kind");
        }
        return new YamlMap("", mapping, lineOf(mapping));
    }

    /** Where it begins, counted from 1. */
    int line() {
        return line;
    }

    /** Where a field stands, or the mapping where it does not. */
    int line(String name) {
        return fields.containsKey(name) ? lineOf(fields.get(name)) : line;
    }

    /** A text that must be there. */
    String text(String name) throws WrongDocument {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            throw new WrongDocument(line(name), path(name) + " is missing");
        }
        return text.get();
    }

    /** A text, if there is one; blank is none. */
    Optional<String> optionalText(String name) throws WrongDocument {
        Node node = fields.get(name);
        return isNothing(node)
                ? Optional.empty()
                : Optional.of(scalar(name, node)).filter(text -> !text.isBlank());
    }

    /** Texts; one alone may stand without its list. */
    List<String> texts(String name) throws WrongDocument {
        Node node = fields.get(name);
        if (isNothing(node)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            return List.of(scalar(name, node));
        }
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) {
            texts.add(scalar(name, item));
        }
        return texts;
    }

    /** The mapping in a field; one without fields where there is none. */
    YamlMap map(String name) throws WrongDocument {
        Node node = fields.get(name);
        if (isNothing(node)) {
            return new YamlMap(path(name), new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK), line);
        }
        if (!(node instanceof MappingNode mapping)) {
            throw new WrongDocument(lineOf(node), path(name) + " is a mapping");
        }
        return new YamlMap(path(name), mapping, lineOf(mapping));
    }

    /** The mappings of a list. */
    List<YamlMap> maps(String name) throws WrongDocument {
        Node node = fields.get(name);
        if (isNothing(node)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            throw new WrongDocument(lineOf(node), path(name) + " is a list");
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw new WrongDocument(lineOf(item), path(name) + " is a list of mappings");
            }
            maps.add(new YamlMap(path(name), mapping, lineOf(mapping)));
        }
        return maps;
    }

    private String scalar(String name, Node node) throws WrongDocument {
        if (!(node instanceof ScalarNode scalar)) {
            throw new WrongDocument(lineOf(node), path(name) + " is plain text");
        }
        if (scalar.getValue().length() > LONGEST) {
            throw new WrongDocument(lineOf(node), path(name) + " has more than " + LONGEST + " characters");
        }
        return scalar.getValue().strip();
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static boolean isNothing(Node node) {
        return node == null || Tag.NULL.equals(node.getTag());
    }

    /** Of a node, counted from 1; 0 for one that was not read. */
    static int lineOf(Node node) {
        return node == null || node.getStartMark() == null
                ? 0
                : node.getStartMark().getLine() + 1;
    }
}
