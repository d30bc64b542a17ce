package deskhand.pipeline.context;

import java.nio.charset.StandardCharsets;

/**
 * How much of a model's attention a text costs. An estimate that errs upward for Latin scripts; each provider counts in its
 * own way, and the budget need not be exact.
 */
final class Tokens {

    private static final int BYTES_A_TOKEN = 4;

    private Tokens() {}

    static int of(String text) {
        return Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, BYTES_A_TOKEN);
    }
}
