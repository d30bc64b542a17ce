package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskRefused;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out whose a token is. Chatwoot has no call for it, but refuses each kind in its own words. */
@Singleton
class Owners {

    private static final String FOR_BOTS = "for bots";

    /**
     * {@code name}: the field or setting that holds the token.
     *
     * @throws deskhand.helpdesk.HelpdeskUnavailable if Chatwoot did not say
     * @throws HelpdeskRefused if it refuses for a reason that has nothing to do with whose token it is
     */
    Owner of(ChatwootApi.At chatwoot, @Nullable String account, String token, String name) {
        return switch (chatwoot.hear(token, "/api/v1/profile").answer()) {
            case HelpdeskAnswer.Fine fine -> user(chatwoot.read(fine.body()));
            case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
            case HelpdeskAnswer.No no
            when no.status() == 401 && says(no, FOR_BOTS) ->
                account == null ? new Owner.Machine() : machine(chatwoot.as(token, name, account), name);
            case HelpdeskAnswer.No no when no.status() == 401 && !says(no, "suspended") -> new Owner.Nobody();
            case HelpdeskAnswer.No no -> throw new HelpdeskRefused(SetupRefusals.why(no, name));
        };
    }

    /** A conversation that cannot exist: whoever may look is told so. */
    private static Owner machine(ChatwootApi.As caller, String name) {
        return switch (caller.ask("GET", "conversations/0", null)) {
            case HelpdeskAnswer.Fine _ -> new Owner.Bot();
            case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
            case HelpdeskAnswer.No no when no.status() == 404 -> new Owner.Bot();
            case HelpdeskAnswer.No no when no.status() == 401 && says(no, FOR_BOTS) -> new Owner.Machine();
            case HelpdeskAnswer.No no when no.status() == 401 -> new Owner.BotOfAnotherAccount();
            case HelpdeskAnswer.No no -> throw new HelpdeskRefused(SetupRefusals.why(no, name));
        };
    }

    private static Owner user(Part profile) {
        List<Place> places = profile.parts("accounts").stream()
                .filter(place -> place.text("id") != null)
                .map(place -> new Place(
                        place.needed("id"),
                        place.text("name"),
                        Objects.requireNonNullElse(place.text("role"), "unknown")))
                .toList();
        return new Owner.User(Objects.requireNonNullElse(profile.text("name"), "a user without a name"), places);
    }

    private static boolean says(HelpdeskAnswer.No no, String words) {
        return no.body().toLowerCase(Locale.ROOT).contains(words);
    }
}
