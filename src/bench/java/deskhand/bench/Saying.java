package deskhand.bench;

import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer message on its way to the service. Times are nanoseconds on one clock, 0 for not yet. */
final class Saying {

    final Talk talk;
    final String token;
    final String delivery;
    volatile long intended;
    volatile long ackedAt;
    volatile long ackTook;
    private volatile Talk.@Nullable Entry entry;
    private volatile byte[] body = {};

    Saying(Talk talk, Random random) {
        this.talk = talk;
        this.token = Token.next(random);
        this.delivery = new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The helpdesk has it before it tells anyone. */
    void say() {
        var said = talk.add("customer", false, "Where is my parcel? It is the one for " + token + ".", null);
        entry = said;
        body = Webhooks.messageCreated(talk, said);
    }

    byte[] body() {
        return body;
    }

    /** When the helpdesk had it. */
    long saidAt() {
        var said = entry;
        return said == null ? Long.MAX_VALUE : said.nanos();
    }
}
