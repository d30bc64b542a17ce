package deskhand.testing.zendesk;

import java.util.Random;
import java.util.UUID;

/** Names that nobody guesses, and yet the same in every run. */
final class Names {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random;

    Names(long seed) {
        random = new Random(seed);
    }

    synchronized String ulid() {
        return "01JD7" + letters(21);
    }

    synchronized UUID uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
    }

    synchronized String letters(int count) {
        var name = new StringBuilder();
        for (var i = 0; i < count; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
