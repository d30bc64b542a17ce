package deskhand.helpdesk.sandbox;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.TimedSignature;
import deskhand.helpdesk.Translation;
import deskhand.helpdesk.Verification;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sandbox as the bot sees it: a vendor behind an address, known only by its API and its webhooks. */
@Singleton
public class SandboxHelpdesk implements Helpdesk {

    public static final String KIND = "sandbox";

    private static final int LONGEST_KEY = 100;

    private final SandboxTranslator translator;
    private final SandboxClient client;

    SandboxHelpdesk(SandboxTranslator translator, SandboxClient client) {
        this.translator = translator;
        this.client = client;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verification verify(Connection connection, RawDelivery delivery) {
        var key = header(delivery, SandboxSignature.DELIVERY);
        var timestamp = header(delivery, SandboxSignature.TIMESTAMP);
        var signature = header(delivery, SandboxSignature.SIGNATURE);
        if (key == null || timestamp == null || signature == null) {
            return new Verification.Forged("a header of the signature is missing");
        }
        if (key.isBlank()
                || key.length() > LONGEST_KEY
                || connection.webhookSecret().isEmpty()) {
            return new Verification.Forged("unusable delivery id or no secret to check it with");
        }
        // Both are always tried, so that the time tells nothing.
        var fits = Stream.of(
                        connection.webhookSecret(),
                        Objects.requireNonNullElse(connection.secret(Connection.OLD_WEBHOOK_SECRET), ""))
                .filter(secret -> !secret.isEmpty())
                .map(secret -> TimedSignature.same(TimedSignature.of(secret, timestamp, delivery.body()), signature))
                .reduce(false, Boolean::logicalOr);
        if (!fits) {
            return new Verification.Forged("the signature does not fit");
        }
        return TimedSignature.isRecent(timestamp, delivery.receivedAt())
                ? new Verification.Genuine(key)
                : new Verification.Stale("signed more than five minutes away from now");
    }

    @Override
    public Translation translate(Connection connection, RawDelivery delivery) {
        return translator.translate(delivery.body());
    }

    /** The sandbox tries again soon after any refusal that is not about the delivery itself. */
    @Override
    public Busy busy() {
        return new Busy(503, 2);
    }

    @Override
    public HelpdeskConversation read(Connection connection, String conversationRef, @Nullable String since) {
        return switch (client.read(connection, conversationRef)) {
            case HelpdeskAnswer.Fine fine -> translator.conversation(fine.body());
            case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
            case HelpdeskAnswer.No no -> throw new HelpdeskRefused(SandboxClient.why(connection, no));
        };
    }

    @Override
    public ActionResult perform(Connection connection, String conversationRef, Action action, String marker) {
        return switch (send(connection, conversationRef, action, marker)) {
            case HelpdeskAnswer.Fine fine ->
                new ActionResult.Done(writes(action) ? translator.createdId(fine.body()) : null);
            case HelpdeskAnswer.Trouble trouble -> trouble.result();
            case HelpdeskAnswer.No no -> new ActionResult.Refused(SandboxClient.why(connection, no));
        };
    }

    private HelpdeskAnswer send(Connection connection, String ref, Action action, String marker) {
        return switch (action) {
            case Action.PostReply reply -> client.write(connection, ref, reply.text(), false, marker);
            case Action.PostNotice notice -> client.write(connection, ref, notice.text(), false, marker);
            case Action.WriteNote note -> client.write(connection, ref, note.markdown(), true, marker);
            case Action.AddLabels labels ->
                client.change(connection, ref, SandboxChange.labels(labels.labels(), labels.insteadOf()));
            case Action.AssignTeam team -> client.change(connection, ref, SandboxChange.team(team.team()));
            case Action.AssignPerson person -> give(connection, ref, person);
            case Action.SetPriority priority ->
                client.change(connection, ref, SandboxChange.priority(word(priority.priority())));
            case Action.SetStatus status -> client.change(connection, ref, SandboxChange.status(word(status.status())));
            case Action.SetAttributes _ -> new HelpdeskAnswer.No(422, "The sandbox keeps no attributes.");
        };
    }

    private HelpdeskAnswer give(Connection connection, String ref, Action.AssignPerson wanted) {
        if (wanted.ifNobody()) {
            var there = client.read(connection, ref);
            if (!(there instanceof HelpdeskAnswer.Fine(var body)) || translator.isWithPerson(body)) {
                return there;
            }
        }
        return client.change(
                connection, ref, SandboxChange.assignee(SandboxConversation.Holder.person(wanted.person())));
    }

    private static boolean writes(Action action) {
        return action.isPublic() || action instanceof Action.WriteNote;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String header(RawDelivery delivery, String name) {
        return delivery.header(name.toLowerCase(Locale.ROOT));
    }
}
