package deskhand.configuration;

import deskhand.platform.Afresh;
import deskhand.platform.config.ConfigPart;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Which items an address of the API means, and in which version they are. */
@Singleton
class Addresses {

    static final String API = "/api/v1/";

    private static final String ITEM = "{}";
    private static final int TAG_BYTES = 10;

    private final Catalog catalog;

    Addresses(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Items of a part.
     *
     * @param name of the item, or how the names of several begin; empty: all of them
     * @param isOne whether it is one item
     * @param pieces how much of the address was understood
     */
    record Target(ConfigPart part, String name, boolean isOne, int pieces) {

        boolean has(String item) {
            return isOne ? item.equals(name) : name.isEmpty() || item.startsWith(name + "/");
        }
    }

    /** The part that understands most of the address. */
    Optional<Target> target(String path) {
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        var pieces = List.of(path.substring(API.length()).split("/"));
        return catalog.all().stream()
                .flatMap(part -> part.addresses().stream()
                        .flatMap(address -> target(part, List.of(address.split("/")), pieces).stream()))
                .max(Comparator.comparingInt(Target::pieces));
    }

    private static Optional<Target> target(ConfigPart part, List<String> address, List<String> pieces) {
        var name = new ArrayList<String>();
        for (var i = 0; i < address.size(); i++) {
            var isItem = address.get(i).equals(ITEM);
            if (i >= pieces.size()) {
                return address.subList(i, address.size()).stream().allMatch(ITEM::equals)
                        ? Optional.of(new Target(part, String.join("/", name), false, i))
                        : Optional.empty();
            }
            if (isItem) {
                name.add(URLDecoder.decode(pieces.get(i).replace("+", "%2B"), StandardCharsets.UTF_8));
            } else if (!address.get(i).equals(pieces.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Target(part, String.join("/", name), true, address.size()));
    }

    /** The version of what is there; nothing if there is nothing. */
    Optional<String> tag(Target target) {
        return Afresh.seen(() -> {
            var meant = target.isOne()
                    ? new Target(target.part(), target.part().itemAt(target.name()), true, target.pieces())
                    : target;
            var items = new TreeMap<>(Catalog.items(target.part()));
            items.keySet().removeIf(item -> !meant.has(item));
            return meant.isOne() && items.isEmpty()
                    ? Optional.empty()
                    : Optional.of("\"" + hash(Plain.canonical(items)) + "\"");
        });
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
