package deskhand.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with what is asked for behind it; what is empty is left out. */
public final class Query {

    private final StringBuilder address;
    private boolean isBegun;

    private Query(String path) {
        address = new StringBuilder(path);
    }

    public static Query of(String path) {
        return new Query(path);
    }

    public Query and(String name, String value) {
        if (!value.isEmpty()) {
            address.append(isBegun ? '&' : '?')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            isBegun = true;
        }
        return this;
    }

    public String address() {
        return address.toString();
    }
}
