package deskhand.customer.code;

import deskhand.access.RandomKeys;
import deskhand.base.OneTimeCode;
import deskhand.customer.IdentityKeys;
import deskhand.platform.Fingerprints;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes codes and looks at those that come back. A code belongs to one conversation and one address, only the newest of a
 * conversation counts, and nothing that is kept tells which it was.
 */
@Singleton
public class OneTimeCodes {

    private static final String PURPOSE = "customer.one-time-code";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration DAY = Duration.ofDays(1);

    /** More in one message is guessing. */
    private static final int MOST_IN_A_MESSAGE = 3;

    private final CodeRows rows;
    private final TriedRows tries;
    private final IdentityKeys keys;
    private final Fingerprints fingerprints;
    private final CodeSettings settings;
    private final Clock clock;

    OneTimeCodes(
            CodeRows rows,
            TriedRows tries,
            IdentityKeys keys,
            Fingerprints fingerprints,
            CodeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.tries = tries;
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.settings = settings;
        this.clock = clock;
    }

    public boolean areSent() {
        return settings.enabled();
    }

    /** Whether any was ever sent in a conversation. */
    public boolean areIn(long conversationId) {
        return rows.areIn(conversationId);
    }

    /** Whether the limits let one more go to this address in this conversation. */
    public boolean mayGo(long conversationId, String email) {
        return settings.enabled()
                && rows.inConversation(conversationId) < settings.sendsPerConversation()
                && rows.toAddress(keys.all(email), clock.instant().minus(DAY)) < settings.sendsPerAddress();
    }

    /**
     * A fresh code for whoever reads the mail of this address; those sent before in the conversation are worth nothing now.
     * {@code marker} names the send: the same once more is the same send. Empty if the limits forbid it.
     */
    @Transactional
    public Optional<String> fresh(String marker, long conversationId, String email, List<String> asks) {
        if (!rows.isUnderWay(marker) && !mayGo(conversationId, email)) {
            return Optional.empty();
        }
        var code = pick();
        var now = clock.instant();
        var waiting = rows.newest(conversationId)
                .filter(before -> before.state() == SentCode.State.OPEN)
                .map(SentCode::asks)
                .orElse(List.of());
        rows.replace(conversationId, marker);
        rows.send(
                marker,
                conversationId,
                keys.of(email),
                fingerprints.of(told(conversationId, code), PURPOSE),
                Stream.concat(waiting.stream(), asks.stream()).distinct().collect(Collectors.joining("\n")),
                now,
                now.plus(settings.valid()));
        return Optional.of(code);
    }

    private static String pick() {
        return half() + "-" + half();
    }

    private static String half() {
        return one(OneTimeCode.LETTERS) + one(OneTimeCode.LETTERS) + one(OneTimeCode.DIGITS) + one(OneTimeCode.DIGITS);
    }

    private static String one(String of) {
        return String.valueOf(of.charAt(RANDOM.nextInt(of.length())));
    }

    /** Of what was written, what was once sent in this conversation, good or not. */
    public Set<String> sent(long conversationId, List<String> written) {
        var prints = rows.prints(conversationId);
        return written.stream()
                .filter(code -> prints.stream().anyMatch(print -> fits(conversationId, code, print)))
                .collect(Collectors.toSet());
    }

    /** In another conversation the same letters are another code. */
    private static String told(long conversationId, String code) {
        return conversationId + "|" + code;
    }

    /** {@code asks}: what waits for an answer since the code was sent. */
    public record Right(List<String> asks, Instant until) {}

    /**
     * Looks at what a customer wrote in a message, once. Empty unless it is right; what else came of it is told by {@link
     * #last}. The caller holds the lock of the conversation.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Right> look(long conversationId, String email, String messageRef, List<String> written) {
        var sent = rows.newest(conversationId).orElse(null);
        if (sent == null || sent.state() == SentCode.State.USED || written.isEmpty()) {
            return Optional.empty(); // for example quoted from an earlier mail
        }
        var now = clock.instant();
        var given = written.stream().limit(MOST_IN_A_MESSAGE).toList();
        var right = sent.state() == SentCode.State.OPEN
                && keys.all(email).contains(sent.identityKey())
                && given.stream().anyMatch(code -> fits(conversationId, code, sent.print()));
        var late = !now.isBefore(sent.expiresAt());
        if (right && !late) {
            rows.tried(sent.id(), SentCode.State.USED, 0);
            rows.note(conversationId, messageRef, Tried.Result.RIGHT.name(), 0, now);
            return Optional.of(new Right(sent.asks(), now.plus(settings.proofLasts())));
        }
        var left = Math.max(0, settings.tries() - sent.tries() - given.size());
        var locked = sent.state() == SentCode.State.LOCKED || left == 0;
        rows.tried(sent.id(), locked ? SentCode.State.LOCKED : sent.state(), given.size());
        var result = locked ? Tried.Result.LOCKED : late ? Tried.Result.EXPIRED : Tried.Result.WRONG;
        rows.note(conversationId, messageRef, result.name(), left, now);
        return Optional.empty();
    }

    /** All are compared, and each takes as long whether it differs early or late. */
    private boolean fits(long conversationId, String code, String print) {
        var fits = false;
        for (var known : fingerprints.all(told(conversationId, code), PURPOSE)) {
            fits |= RandomKeys.same(known, print);
        }
        return fits;
    }

    /** What became of the last code among these messages. */
    public Optional<Tried> last(long conversationId, List<String> refs) {
        return refs.isEmpty() ? Optional.empty() : tries.last(conversationId, refs);
    }
}
