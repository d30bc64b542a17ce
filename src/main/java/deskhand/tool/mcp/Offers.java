package deskhand.tool.mcp;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A server's offers as they are stored: a JSON list of their texts. */
final class Offers {

    private Offers() {}

    static String written(Collection<Offer> offers) {
        return offers.stream().map(Offer::text).sorted().collect(Collectors.joining(",", "[", "]"));
    }

    /** By tool. */
    static Map<String, Offer> read(ObjectMapper json, String text) {
        var offers = new LinkedHashMap<String, Offer>();
        for (JsonNode offered : Allowed.node(json, text).values()) {
            Offer.of(offered).ifPresent(offer -> offers.putIfAbsent(offer.tool(), offer));
        }
        return offers;
    }
}
