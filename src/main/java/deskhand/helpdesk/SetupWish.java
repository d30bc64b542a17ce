package deskhand.helpdesk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a helpdesk to be set up. What is null stays as it is stored, or as is usual.
 *
 * @param before the connection as it is now
 * @param adminToken given now, or kept from an earlier time
 * @param keepAdminToken whether it may be stored
 * @param inboxes those that the bot serves; empty: all
 * @param autoInboxes those of them where it may answer by itself in auto mode; empty: all of them
 * @param botName the name that customers see
 * @param settings what else this kind of helpdesk needs to know; empty takes one away
 * @param secrets what else of it is to be kept secret; empty takes one away
 */
public record SetupWish(
        String slug,
        @Nullable Connection before,
        @Nullable String baseUrl,
        @Nullable String account,
        @Nullable String adminToken,
        @Nullable Boolean keepAdminToken,
        @Nullable String readToken,
        @Nullable Mode mode,
        @Nullable List<Long> inboxes,
        @Nullable List<Long> autoInboxes,
        @Nullable String publicAddress,
        @Nullable String botName,
        Map<String, String> settings,
        Map<String, String> secrets) {

    public SetupWish {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
        inboxes = inboxes == null ? null : List.copyOf(inboxes);
        autoInboxes = autoInboxes == null ? null : List.copyOf(autoInboxes);
    }

    /** With the administrator's token that was kept, if none is given. */
    SetupWish withKeptToken() {
        if (adminToken != null || before == null) {
            return this;
        }
        return new SetupWish(
                slug,
                before,
                baseUrl,
                account,
                before.secret(ConnectionSetups.ADMIN_TOKEN),
                keepAdminToken,
                readToken,
                mode,
                inboxes,
                autoInboxes,
                publicAddress,
                botName,
                settings,
                secrets);
    }

    public Mode modeThen() {
        return mode != null ? mode : before != null ? before.mode() : Mode.DRAFT;
    }

    /** Tokens stay out of logs. */
    @Override
    public String toString() {
        return "SetupWish[" + slug + ", mode=" + mode + "]";
    }
}
