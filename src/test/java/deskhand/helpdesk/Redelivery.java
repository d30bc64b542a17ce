package deskhand.helpdesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.testing.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Delivers again what a service took, byte for byte and with the headers it came with, whatever helpdesk it is from. */
public final class Redelivery {

    /** The HTTP client sets these itself. */
    private static final Set<String> NOT_OURS =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "http2-settings", "transfer-encoding");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HelpdeskUnderTest desk;
    private final Service service;

    public Redelivery(HelpdeskUnderTest desk) {
        this.desk = desk;
        service = desk.service();
    }

    /** The answers. */
    public List<Integer> everything() {
        return ofNow().get();
    }

    /** What is stored now, to be delivered later. */
    public Supplier<List<Integer>> ofNow() {
        var stored = stored();
        return () -> stored.stream().map(this::deliver).toList();
    }

    private List<JsonNode> stored() {
        return service.query("""
                        select json_build_object('headers', d.headers, 'body', encode(d.body, 'hex'),
                                                 'path', '/webhooks/' || c.kind || '/' || c.slug)
                        from delivery d join connection c on c.id = d.connection_id order by d.id
                        """).stream().map(Redelivery::read).toList();
    }

    private int deliver(JsonNode delivery) {
        var body = HexFormat.of().parseHex(delivery.get("body").asText());
        var request = HttpRequest.newBuilder(service.uri(delivery.get("path").asText()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        var headers = new HashMap<String, String>();
        delivery.get("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        headers.forEach((name, value) -> {
            if (!NOT_OURS.contains(name)) {
                request.header(name, desk.signature(name, value, headers, body));
            }
        });
        desk.neverStored().forEach(request::header);
        return Service.exchange(request.build()).statusCode();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
