package deskhand.tool.mcp;

import deskhand.platform.Breaker;
import deskhand.tool.mcp.Wire.Place;
import deskhand.tool.mcp.Wire.Talk;
import deskhand.tool.mcp.Wire.TalkOver;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The line from this node to one server: who may be on it, when it is left alone, and what was on offer at the last look. A
 * server that is down is not asked for half a minute after three failures in a row.
 */
final class Line {

    /** There is one at the other end. */
    private static final String SERVER = "server";

    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_FAILURES = 3;
    private static final int MOST_PAGES = 20;
    private static final int MOST_TOOLS = 200;
    private static final Duration ALONE = Duration.ofSeconds(30);

    /** After this long a server is asked again what it offers, before the next use. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Set<String> SPOKEN = Set.of("2025-03-26", "2025-06-18", "2025-11-25");

    private final Wire wire;
    private final Clock clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ReentrantLock opening = new ReentrantLock();
    private final Breaker breaker;
    private volatile @Nullable Open open;

    private record Open(Talk talk, Map<String, Offer> offers, Instant lookedAt) {}

    Line(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
        this.breaker = new Breaker(MOST_FAILURES, ALONE, clock);
    }

    /** What a server is asked once there is a talk. */
    private interface Ask<T> {

        T in(Open open) throws IOException, InterruptedException;
    }

    /** What it offers, by name; asked again if that was too long ago. */
    Map<String, Offer> offers(Place place) throws IOException, InterruptedException {
        return carried(place, false, Open::offers);
    }

    /** What it offers right now. For an admin, so it is asked even if it is left alone. */
    Map<String, Offer> look(Place place) throws IOException, InterruptedException {
        breaker.forget(SERVER);
        return carried(place, true, Open::offers);
    }

    JsonNode call(Place place, String tool, Map<String, Object> arguments) throws IOException, InterruptedException {
        return carried(
                place,
                false,
                open -> wire.ask(place, open.talk(), "tools/call", Map.of("name", tool, "arguments", arguments))
                        .result());
    }

    private <T> T carried(Place place, boolean anew, Ask<T> ask) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            throw McpTrouble.down("It is busy with other questions.");
        }
        try {
            return unlessLeftAlone(place, anew, ask);
        } finally {
            places.release();
        }
    }

    private <T> T unlessLeftAlone(Place place, boolean anew, Ask<T> ask) throws IOException, InterruptedException {
        if (breaker.refusal(SERVER).isPresent()) {
            throw McpTrouble.down("It did not answer lately and is left alone for a while.");
        }
        try {
            var answer = inTalk(place, anew, ask);
            breaker.succeeded(SERVER);
            return answer;
        } catch (McpTrouble e) {
            if (e.isDown()) {
                failed();
            } else {
                breaker.succeeded(SERVER); // it is there, whatever it says
            }
            throw e;
        } catch (IOException | InterruptedException e) {
            failed();
            throw e;
        }
    }

    /** A talk that the server has forgotten is begun once more. */
    private <T> T inTalk(Place place, boolean anew, Ask<T> ask) throws IOException, InterruptedException {
        try {
            return ask.in(opened(place, anew));
        } catch (TalkOver e) {
            open = null;
        }
        try {
            return ask.in(opened(place, true));
        } catch (TalkOver e) {
            throw McpTrouble.down("It forgets its talks at once.");
        }
    }

    private void failed() {
        open = null;
        breaker.failed(SERVER);
    }

    private Open opened(Place place, boolean anew) throws IOException, InterruptedException {
        opening.lockInterruptibly();
        try {
            var current = open;
            var isFresh = current != null
                    && clock.instant().isBefore(current.lookedAt().plus(FRESH));
            if (current == null || anew || !isFresh) {
                var talk = current == null || anew ? begun(place) : current.talk();
                current = new Open(talk, listed(place, talk), clock.instant());
                open = current;
            }
            return current;
        } finally {
            opening.unlock();
        }
    }

    private Talk begun(Place place) throws IOException, InterruptedException {
        var answer = wire.ask(place, Talk.NONE, "initialize", Wire.introduction());
        var speaks = answer.result().get("protocolVersion");
        if (speaks == null || !speaks.isString() || !SPOKEN.contains(speaks.getStringValue())) {
            throw McpTrouble.down("It speaks a version of the protocol that is not known here.");
        }
        var talk = new Talk(answer.session(), speaks.getStringValue());
        wire.tell(place, talk, "notifications/initialized");
        return talk;
    }

    private Map<String, Offer> listed(Place place, Talk talk) throws IOException, InterruptedException {
        var offers = new LinkedHashMap<String, Offer>();
        String cursor = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            Map<String, Object> from = cursor == null ? Map.of() : Map.of("cursor", cursor);
            var result = wire.ask(place, talk, "tools/list", from).result();
            offered(result).forEach(offer -> offers.putIfAbsent(offer.tool(), offer));
            var next = result.get("nextCursor");
            cursor = next == null || !next.isString() ? null : next.getStringValue();
            if (cursor == null || offers.size() > MOST_TOOLS) {
                break;
            }
        }
        return Map.copyOf(offers);
    }

    private static List<Offer> offered(JsonNode result) throws McpTrouble {
        var tools = result.get("tools");
        if (tools == null || !tools.isArray()) {
            throw McpTrouble.down("It does not say which tools it has.");
        }
        var offers = new ArrayList<Offer>();
        tools.values().forEach(tool -> Offer.of(tool).ifPresent(offers::add));
        return offers.size() > MOST_TOOLS ? offers.subList(0, MOST_TOOLS) : offers;
    }
}
