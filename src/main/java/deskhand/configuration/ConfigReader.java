package deskhand.configuration;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a file as texts, numbers, truth values, lists and maps and nothing else: no types, no anchors, no key twice, and no
 * more of it than a configuration has. Words such as {@code off} and {@code no} are texts.
 */
final class ConfigReader {

    static final int MOST_CHARACTERS = 8_000_000;
    static final String VERSION_KEY = "deskhand";
    static final int VERSION = 1;

    private static final int DEEPEST = 12;
    private static final int MOST_TROUBLES = 50;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?");
    private static final Set<Tag> TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final IdentityHashMap<Node, Boolean> seen = new IdentityHashMap<>();

    private ConfigReader() {}

    /**
     * The file.
     *
     * @throws BadFile that says in which lines what is wrong
     */
    static ConfigFile read(String text) {
        return new ConfigReader().file(text);
    }

    private ConfigFile file(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new BadFile(List.of(new Trouble("", null, "The file has more than 8 million characters.")));
        }
        var root = node(text);
        if (!(root instanceof MappingNode map)) {
            throw new BadFile(List.of(new Trouble(
                    "",
                    1,
                    "The file is no configuration: it has to begin with " + VERSION_KEY + ": " + VERSION + ".")));
        }
        var read = map(map, "");
        var parts = parts(read);
        if (!troubles.isEmpty()) {
            throw new BadFile(troubles);
        }
        return new ConfigFile(parts, Map.copyOf(lines));
    }

    private static @Nullable Node node(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(1_000); // each is refused, with its line
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new BadFile(List.of(new Trouble(
                    "", mark == null ? null : mark.getLine() + 1, "This is no YAML: " + e.getProblem() + ".")));
        } catch (YAMLException | StackOverflowError e) {
            throw new BadFile(List.of(new Trouble("", null, "This cannot be read as YAML: " + firstLine(e) + ".")));
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is too deep");
    }

    private Map<String, Map<String, Map<String, Object>>> parts(Map<String, @Nullable Object> read) {
        var parts = new LinkedHashMap<String, Map<String, Map<String, Object>>>();
        var version = read.remove(VERSION_KEY);
        if (!Long.valueOf(VERSION).equals(version)) {
            trouble(
                    VERSION_KEY,
                    lines.getOrDefault(VERSION_KEY, 1),
                    "A file says " + VERSION_KEY + ": " + VERSION
                            + " at its beginning; this version of Deskhand reads no other.");
        }
        read.forEach((part, items) -> parts.put(part, items(part, items)));
        return parts;
    }

    private Map<String, Map<String, Object>> items(String part, @Nullable Object value) {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> {
                if (item instanceof Map<?, ?> content) {
                    items.put(String.valueOf(name), Plain.map(content));
                } else {
                    var path = part + "." + name;
                    trouble(path, lines.get(path), "An item has keys and values.");
                }
            });
        } else if (value != null) {
            trouble(part, lines.get(part), "A part has items by their names.");
        }
        return items;
    }

    private @Nullable Object value(Node node, String path) {
        var line = node.getStartMark() == null ? null : node.getStartMark().getLine() + 1;
        if (seen.put(node, true) != null) {
            trouble(
                    path,
                    lines.containsKey(path) ? lines.get(path) : line,
                    "Anchors and aliases are not taken; write it out.");
            return null;
        }
        if (!TAGS.contains(node.getTag())) {
            trouble(path, line, "Types are not taken: " + node.getTag().getValue() + ".");
            return null;
        }
        return switch (node) {
            case MappingNode map -> map(map, path);
            case SequenceNode list -> list(list, path);
            case ScalarNode scalar -> scalar(scalar);
            default -> null;
        };
    }

    private Map<String, @Nullable Object> map(MappingNode node, String path) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : node.getValue()) {
            var line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!(entry.getKeyNode() instanceof ScalarNode key) || key.getTag().equals(Tag.MERGE)) {
                trouble(path, line, "A key is a plain text.");
                continue;
            }
            var name = key.getValue();
            var at = path.isEmpty() ? name : path + "." + name;
            lines.putIfAbsent(at, line);
            if (map.containsKey(name)) {
                trouble(at, line, "This key is here twice.");
                continue;
            }
            map.put(name, value(entry.getValueNode(), at));
        }
        return map;
    }

    private List<@Nullable Object> list(SequenceNode node, String path) {
        var list = new ArrayList<@Nullable Object>();
        for (var each : node.getValue()) {
            var value = value(each, path);
            if (value == null) {
                trouble(path, each.getStartMark().getLine() + 1, "An element of a list is missing.");
            } else {
                list.add(value);
            }
        }
        return list;
    }

    private static @Nullable Object scalar(ScalarNode node) {
        var text = node.getValue();
        if (!node.isPlain() || node.getTag().equals(Tag.STR)) {
            return text;
        }
        return switch (text) {
            case "", "~", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> NUMBER.matcher(text).matches() ? Plain.number(new BigDecimal(text)) : text;
        };
    }

    private void trouble(String path, @Nullable Integer line, String says) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new Trouble(path, line, says));
        }
    }
}
