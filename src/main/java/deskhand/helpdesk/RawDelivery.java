package deskhand.helpdesk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A webhook request as it came: headers with lower-case names, and the bytes that were signed. */
public record RawDelivery(Map<String, String> headers, byte[] body, Instant receivedAt) {

    public RawDelivery {
        headers = Map.copyOf(headers);
    }

    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    @Override
    public String toString() {
        return "RawDelivery[" + body.length + " bytes]";
    }
}
