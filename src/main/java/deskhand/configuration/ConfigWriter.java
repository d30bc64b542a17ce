package deskhand.configuration;

import deskhand.platform.config.ConfigPart;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes a file that looks the same for the same configuration, line by line, so that its history can be read. */
final class ConfigWriter {

    /** Stands for a secret, which is never in a file. */
    static final String KEEP = "keep";

    private static final String HEAD = """
        # The configuration of a Deskhand. Import it with:
        #   curl -X POST -H 'Content-Type: application/yaml' --data-binary @configuration.yaml \\
        #     'https://.../api/v1/configuration?dry_run=true'
        # dry_run=true shows what would change, dry_run=false changes it. mode=merge (the default) leaves alone what is not
        # in the file; mode=replace removes items that are missing in a part that is in the file.
        # Secrets are not in here: "keep" says that one was stored, and importing leaves the stored ones as they are.
        # Customers, conversations, documents, accounts and DESKHAND_... settings are no part of it.
        """;

    /** Whatever YAML may take for the end of a line. */
    private static final Pattern BREAK = Pattern.compile("[\\n\\r\\x{85}\\x{2028}\\x{2029}]");

    private static final Pattern READABLE =
            Pattern.compile("[^\\s\\x{85}\\x{2028}\\x{2029}][^\\r\\x{85}\\x{2028}\\x{2029}]*");

    private ConfigWriter() {}

    static String write(Map<String, Map<String, Map<String, Object>>> parts) {
        var root = new LinkedHashMap<String, Object>();
        root.put(ConfigReader.VERSION_KEY, (long) ConfigReader.VERSION);
        root.putAll(parts);
        var options = new DumperOptions();
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        options.setIndent(2);
        var written = new StringWriter().append(HEAD);
        new Yaml(options).serialize(node(root), written);
        return written.toString();
    }

    private static Node node(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var tuples = new ArrayList<NodeTuple>();
                map.forEach((key, each) -> {
                    var written = key.equals(ConfigPart.SECRETS) ? kept(each) : each;
                    tuples.add(new NodeTuple(key(String.valueOf(key)), node(written)));
                });
                yield new MappingNode(Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
            }
            case List<?> list -> {
                var nodes = list.stream().map(ConfigWriter::node).toList();
                yield new SequenceNode(Tag.SEQ, nodes, nodes.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
            }
            case Boolean truth -> new ScalarNode(Tag.BOOL, truth.toString(), null, null, ScalarStyle.PLAIN);
            case BigDecimal number -> new ScalarNode(Tag.FLOAT, number.toPlainString(), null, null, ScalarStyle.PLAIN);
            case Long number -> new ScalarNode(Tag.INT, number.toString(), null, null, ScalarStyle.PLAIN);
            default -> text(value.toString());
        };
    }

    private static Object kept(Object secrets) {
        var kept = new LinkedHashMap<String, Object>();
        if (secrets instanceof Map<?, ?> map) {
            map.keySet().stream().map(String::valueOf).sorted().forEach(name -> kept.put(name, KEEP));
        }
        return kept;
    }

    /** Texts of several lines stay readable where that keeps them as they are. */
    private static Node text(String text) {
        return text(text, READABLE.matcher(text).matches() ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED);
    }

    private static Node key(String text) {
        return text(text, ScalarStyle.DOUBLE_QUOTED);
    }

    /** The writer quotes what would be read as something else. */
    private static Node text(String text, ScalarStyle ofSeveralLines) {
        var style = BREAK.matcher(text).find() ? ofSeveralLines : ScalarStyle.PLAIN;
        return new ScalarNode(Tag.STR, text, null, null, style);
    }
}
