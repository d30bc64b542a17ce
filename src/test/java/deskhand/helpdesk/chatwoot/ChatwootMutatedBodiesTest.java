package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.ConnectedChatwoot;
import deskhand.testing.chatwoot.Golden;
import deskhand.testing.chatwoot.Signature;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rightly signed nonsense in the shapes of Chatwoot's events. */
class ChatwootMutatedBodiesTest {

    private static final int ROUNDS = 400;
    private static final String SCRAPS = "{}[]\",:0n\\u\u0000-9e";

    private final Random random = new Random(5);

    @Test
    void none_is_answered_with_a_fault_of_ours_and_customers_are_heard_afterwards() {
        try (var connected = ConnectedChatwoot.on(Channel.WEB_WIDGET)) {
            var bodies = Golden.all().stream()
                    .map(Golden::body)
                    .filter(body -> body.length > 1)
                    .toList();
            for (var round = 0; round < ROUNDS; round++) {
                var body = mutated(bodies.get(random.nextInt(bodies.size())));
                assertThat(deliver(connected, body)).isBetween(200, 499);
            }
            connected.untilIdle();

            connected.chatwoot().account().hadConversations(1_000); // none that the nonsense was about
            var conversation = connected.begins("Thank you very much!");
            connected.untilIdle();
            assertThat(conversation.notes()).hasSize(1);
        }
    }

    private byte[] mutated(byte[] original) {
        var body = original.clone();
        for (var flips = 1 + random.nextInt(5); flips > 0; flips--) {
            body[random.nextInt(body.length)] = (byte) SCRAPS.charAt(random.nextInt(SCRAPS.length()));
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(body, random.nextInt(body.length)) : body;
    }

    private static int deliver(ConnectedChatwoot connected, byte[] body) {
        var now = Instant.now().getEpochSecond();
        return Service.exchange(HttpRequest.newBuilder(connected.service().uri("/webhooks/chatwoot/acme"))
                        .header("Content-Type", "application/json")
                        .header("X-Chatwoot-Delivery", UUID.randomUUID().toString())
                        .header("X-Chatwoot-Timestamp", Long.toString(now))
                        .header(
                                "X-Chatwoot-Signature",
                                Signature.of(connected.bot().secret(), now, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build())
                .statusCode();
    }
}
