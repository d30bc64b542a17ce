package deskhand.configuration;

import deskhand.platform.Afresh;
import deskhand.platform.config.ConfigPart;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration as a file: written, compared with what is, and brought in. */
@Singleton
public class ConfigFiles {

    private final Catalog catalog;
    private final TransactionOperations<Connection> transactions;

    ConfigFiles(Catalog catalog, TransactionOperations<Connection> transactions) {
        this.catalog = catalog;
        this.transactions = transactions;
    }

    /**
     * What an import changed or would change.
     *
     * @param byHand what a person has to do besides, such as setting secrets that no file has
     */
    public record Outcome(List<Change> changes, List<String> byHand) {}

    /** The names of all parts in the order of the file. */
    public List<String> parts() {
        return catalog.moved().stream().map(ConfigPart::name).toList();
    }

    /** The file, with these parts or, if none are named, with all. */
    public String export(Collection<String> parts) {
        return ConfigWriter.write(Afresh.seen(() -> {
            var written = new LinkedHashMap<String, Map<String, Map<String, Object>>>();
            catalog.moved().stream()
                    .filter(part -> parts.isEmpty() || parts.contains(part.name()))
                    .forEach(part -> written.put(part.name(), Catalog.items(part)));
            return written;
        }));
    }

    /**
     * Brings a file in, all of it or nothing.
     *
     * @param replace whether items that are missing in a part of the file are removed
     * @param rehearse whether only to tell what would change. It is done as if in earnest and then rolled back, so it finds
     *     whatever would go wrong
     * @throws BadFile if it cannot be imported
     */
    public Outcome bringIn(String text, boolean replace, boolean rehearse) {
        var file = ConfigReader.read(text);
        return transactions.executeWrite(status -> Afresh.seen(() -> {
            var before = catalog.now(ConfigPart::isMoved);
            new Import(catalog, file).run(replace);
            var after = catalog.now(ConfigPart::isMoved);
            if (rehearse) {
                status.setRollbackOnly();
            }
            return new Outcome(catalog.changes(before, after), byHand(file, before, after));
        }));
    }

    /** Secrets that the file knows of and that are not here, or that somebody made up here for a new item. */
    private static List<String> byHand(
            ConfigFile file, Map<Key, Map<String, Object>> before, Map<Key, Map<String, Object>> after) {
        var todo = new ArrayList<String>();
        file.parts()
                .forEach((part, items) -> items.forEach((name, item) -> {
                    var key = new Key(part, name);
                    var missing = new ArrayList<>(secrets(item));
                    if (before.containsKey(key)) {
                        missing.removeAll(secrets(after.getOrDefault(key, Map.of())));
                    }
                    if (!missing.isEmpty()) {
                        todo.add("Set " + String.join(", ", missing) + " of " + key + ".");
                    }
                    if (part.equals("connections")
                            && !before.getOrDefault(key, Map.of()).equals(after.get(key))) {
                        todo.add("Look " + name + " over: GET /api/v1/connections/" + name
                                + "/check says what its helpdesk has to know.");
                    }
                }));
        return List.copyOf(todo);
    }

    private static List<String> secrets(Map<String, Object> item) {
        return item.get(ConfigPart.SECRETS) instanceof Map<?, ?> secrets
                ? secrets.keySet().stream().map(String::valueOf).sorted().toList()
                : List.of();
    }
}
