package deskhand.model;

import deskhand.model.profile.Profile;
import java.math.BigDecimal;
import java.util.Objects;

/** What a call may take, before it is known. Rather too much: it counts only while the call is under way. */
record Estimate(long tokens, BigDecimal cost) {

    /** Of most languages; others have fewer to a token. */
    private static final int LETTERS_PER_TOKEN = 4;

    /** Of an answer, where the profile sets no limit. */
    private static final int USUAL_ANSWER = 1_000;

    static Estimate of(Profile profile, ModelRequest request) {
        var told = request.told();
        var letters = told.instructions().length()
                + told.request().length()
                + (request.strict() ? request.schema().length() : 0);
        var in = letters / LETTERS_PER_TOKEN;
        var out = Objects.requireNonNullElse(profile.maxOutputTokens(), USUAL_ANSWER);
        var cost = profile.price().of(in, 0, out);
        return new Estimate((long) in + out, cost == null ? BigDecimal.ZERO : cost);
    }
}
