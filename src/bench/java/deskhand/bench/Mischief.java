package deskhand.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What goes wrong between a helpdesk and a bot, and what strangers send. */
final class Mischief {

    private static final int TOO_LARGE = 1_500_000;
    private static final int TOO_OLD_SECONDS = 3600;

    private final Traffic traffic;
    private final Random random;

    Mischief(Traffic traffic, Random random) {
        this.traffic = traffic;
        this.random = random;
    }

    void addTo(long at, Talk talk, List<Saying> burst) {
        var first = burst.getFirst();
        switch (random.nextInt(9)) {
            case 0 -> traffic.at(at, () -> traffic.send("duplicate, racing", first));
            case 1 -> traffic.at(at + Traffic.millis(3000), () -> traffic.send("duplicate, late", first));
            case 2 -> {
                var id = new UUID(random.nextLong(), random.nextLong()).toString();
                traffic.at(
                        at + Traffic.millis(random.nextInt(4000)),
                        () -> traffic.send("duplicate, new id", webhooks -> webhooks.post(id, first.body())));
            }
            case 3 -> forged(at, talk);
            case 4 ->
                traffic.at(
                        at,
                        () -> traffic.send(
                                "stale",
                                webhooks ->
                                        webhooks.post(id(), now() - TOO_OLD_SECONDS, first.body(), Webhooks.SECRET)));
            case 5 ->
                traffic.at(
                        at,
                        () -> traffic.send(
                                "malformed",
                                webhooks -> webhooks.post(
                                        id(), "{\"event\":\"message_created\",".getBytes(StandardCharsets.UTF_8))));
            case 6 -> traffic.at(at, () -> traffic.send("oversized", webhooks -> webhooks.post(id(), tooLarge())));
            case 7 ->
                traffic.at(
                        at,
                        () -> traffic.send(
                                "irrelevant", webhooks -> webhooks.post(id(), Webhooks.irrelevant(Json.object()))));
            default -> takeOver(at, talk);
        }
    }

    /** A stranger's message: nobody may ever answer it. */
    private void forged(long at, Talk talk) {
        var stranger = new Saying(new Talk(talk.ref, "A Stranger"), random);
        traffic.neverSaid.add(stranger.token);
        traffic.at(at, () -> {
            stranger.say();
            traffic.send("forged", webhooks -> webhooks.post(id(), now(), stranger.body(), "not the secret"));
        });
    }

    /** A human takes the conversation while the bot may be at it, and the customer goes on writing. */
    private void takeOver(long at, Talk talk) {
        var taken = at + Traffic.millis(200 + random.nextInt(2000));
        traffic.at(taken, () -> {
            talk.takeOver("Ann");
            traffic.send("taken over", webhooks -> webhooks.post(id(), Webhooks.conversationUpdated(talk)));
        });
        traffic.extra(taken + Traffic.millis(2000), new Saying(talk, random));
    }

    private static byte[] tooLarge() {
        var body = new byte[TOO_LARGE];
        Arrays.fill(body, (byte) ' ');
        return body;
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
