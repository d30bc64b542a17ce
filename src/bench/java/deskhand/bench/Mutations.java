package deskhand.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Turns a valid body into one that is a little or quite wrong, the same for the same seed. */
final class Mutations {

    private static final Pattern VALUE = Pattern.compile(":(\"[^\"]*\"|true|false|null|\\[\\]|\\d+)");
    private static final Pattern NAME = Pattern.compile("\"([a-z_]+)\":");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "-0.0",
            "9223372036854775808",
            "123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\\u202e\\u200b\"",
            "\"2026-02-30T25:61:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"customer\"",
            "\"' or 1=1 --\"",
            "\"{{message}} ${x} %s\"",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "{\"id\":{\"id\":{}}}");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    byte[] of(byte[] valid) {
        var body = valid;
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            body = random.nextInt(3) == 0 ? bytes(body) : text(new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] text(String json) {
        return (switch (random.nextInt(9)) {
                    case 0, 1, 2 -> replace(json, VALUE, ":" + VALUES.get(random.nextInt(VALUES.size())));
                    case 3 -> replace(json, NAME, "\"" + Integer.toString(random.nextInt(99999), 36) + "\":");
                    case 4 -> replace(json, NAME, "\"id\":1,\"id\":");
                    case 5 -> replace(json, VALUE, ":" + nested());
                    case 6 -> replace(json, VALUE, ":\"" + "long ".repeat(1 + random.nextInt(20_000)) + "\"");
                    case 7 -> json.replace("\"text\":\"", "\"text\":\"" + "\\u00e9\\n\\t".repeat(random.nextInt(2000)));
                    default -> json + json.substring(random.nextInt(json.length() + 1));
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private String replace(String json, Pattern what, String by) {
        var places = what.matcher(json).results().toList();
        if (places.isEmpty()) {
            return json;
        }
        var place = places.get(random.nextInt(places.size()));
        return json.substring(0, place.start()) + by + json.substring(place.end());
    }

    private String nested() {
        var depth = 1 + random.nextInt(20_000);
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private byte[] bytes(byte[] body) {
        if (body.length < 2) {
            return body;
        }
        var at = random.nextInt(body.length);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> Arrays.copyOfRange(body, at, body.length);
            case 2 -> {
                var changed = body.clone();
                for (var i = random.nextInt(8); i >= 0; i--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
            case 3 ->
                insert(body, at, new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, 0, (byte) 0xED, (byte) 0xA0, (byte) 0x80});
            default -> insert(body, at, Arrays.copyOfRange(body, at / 2, at));
        };
    }

    private static byte[] insert(byte[] body, int at, byte[] more) {
        var longer = new ByteArrayOutputStream(body.length + more.length);
        longer.write(body, 0, at);
        longer.writeBytes(more);
        longer.write(body, at, body.length - at);
        return longer.toByteArray();
    }
}
