package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.SetupWish;
import deskhand.helpdesk.Steps;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first part of a set-up: is it a Chatwoot that we can work with, and may whoever asks set it up? Changes nothing. */
@Singleton
class Entrance {

    static final String ADMIN_TOKEN = "admin_token";

    private static final String WHERE =
            " Sign in to Chatwoot as an administrator of the account and copy the access token from the profile settings.";

    private final ChatwootApi api;
    private final Owners owners;
    private final OutboundAddresses outbound;

    Entrance(ChatwootApi api, Owners owners, OutboundAddresses outbound) {
        this.api = api;
        this.owners = owners;
        this.outbound = outbound;
    }

    Entered enter(SetupWish wish, Steps steps) {
        var baseUrl = baseUrl(wish);
        var chatwoot = api.at(baseUrl);
        var release = release(chatwoot, steps);
        var token = wish.adminToken();
        if (token == null) {
            throw new HelpdeskRefused("Send admin_token, and Deskhand sets everything up." + WHERE
                    + " Those who give none away set it up by hand or by DESKHAND_CHATWOOT_… settings.");
        }
        var account = account(chatwoot, wish, token, steps);
        var admin = chatwoot.as(token, ADMIN_TOKEN, account);
        var inboxes = Inbox.all(admin);
        checkInboxes(wish, inboxes);
        return new Entered(baseUrl, account, release, chatwoot, admin, inboxes);
    }

    String baseUrl(SetupWish wish) {
        var given = Optional.ofNullable(wish.baseUrl())
                .or(() -> Optional.ofNullable(wish.before()).map(before -> before.baseUrl()))
                .map(text -> text.strip().replaceAll("/+$", ""))
                .orElseThrow(
                        () -> new HelpdeskRefused("base_url is Chatwoot's address, such as https://chat.example.com."));
        if (given.contains("?") || given.contains("#")) {
            throw new HelpdeskRefused("base_url is an address without ? and #, such as https://chat.example.com.");
        }
        if (outbound.check(given) instanceof OutboundAddress.Forbidden(var why)) {
            throw new HelpdeskRefused("base_url: " + why);
        }
        return given;
    }

    private static @Nullable Release release(ChatwootApi.At chatwoot, Steps steps) {
        var heard = chatwoot.hear(null, "/api");
        return switch (heard.answer()) {
            case HelpdeskAnswer.Fine fine -> Releases.judged(chatwoot.version(fine.body()), steps);
            case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
            case HelpdeskAnswer.No no
            when no.status() >= 301 && no.status() <= 308 -> throw new HelpdeskRefused(Releases.redirected(heard));
            case HelpdeskAnswer.No no
            when no.status() == 404 ->
                throw new HelpdeskRefused("There is no Chatwoot at base_url: /api is not known there.");
            case HelpdeskAnswer.No no -> throw new HelpdeskRefused(SetupRefusals.why(no, "base_url"));
        };
    }

    private String account(ChatwootApi.At chatwoot, SetupWish wish, String token, Steps steps) {
        var wanted = wish.account() != null
                ? wish.account()
                : wish.before() == null ? null : wish.before().account();
        return switch (owners.of(chatwoot, wanted, token, ADMIN_TOKEN)) {
            case Owner.User user -> {
                var place = wanted == null ? onlyPlace(user) : place(user, wanted);
                steps.found(
                        ADMIN_TOKEN,
                        "It is that of " + user.name() + ", administrator of account " + place.account() + ".");
                yield place.account();
            }
            case Owner.Bot _, Owner.BotOfAnotherAccount _ ->
                throw new HelpdeskRefused("admin_token is the token of a bot." + WHERE);
            case Owner.Machine _ ->
                throw new HelpdeskRefused(
                        "admin_token is the token of a super admin, a platform app or a bot, which Chatwoot lets do none of"
                                + " this." + WHERE);
            case Owner.Nobody _ ->
                throw new HelpdeskRefused(
                        "Chatwoot does not know admin_token. One from the super admin console is no use"
                                + " here either." + WHERE);
        };
    }

    private static Place onlyPlace(Owner.User user) {
        var administered = user.places().stream().filter(Place::isAdministrator).toList();
        if (administered.size() == 1) {
            return administered.getFirst();
        }
        throw new HelpdeskRefused(
                administered.isEmpty()
                        ? notAdministrator(user, "any account")
                        : "Say which account: " + user.name() + " is a member of " + user.accounts() + ".");
    }

    private static Place place(Owner.User user, String account) {
        var place = user.in(account)
                .orElseThrow(() -> new HelpdeskRefused("account " + account + " is not one of " + user.name()
                        + "'s. It is the number in the dashboard's address, /app/accounts/…; known are "
                        + (user.places().isEmpty() ? "none" : user.accounts()) + "."));
        if (!place.isAdministrator()) {
            throw new HelpdeskRefused(notAdministrator(user, "account " + account));
        }
        return place;
    }

    private static String notAdministrator(Owner.User user, String of) {
        return "admin_token is that of " + user.name() + ", who is no administrator of " + of
                + ". Such a token is right as read_token." + WHERE;
    }

    private static void checkInboxes(SetupWish wish, List<Inbox> inboxes) {
        var known = inboxes.stream().map(Inbox::id).collect(Collectors.toSet());
        var unknown = new TreeSet<>(Objects.requireNonNullElse(wish.inboxes(), List.<Long>of()));
        unknown.addAll(Objects.requireNonNullElse(wish.autoInboxes(), List.<Long>of()));
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new HelpdeskRefused(
                    "There is no inbox " + Inboxes.text(unknown) + ". Known are " + Inbox.words(inboxes) + ".");
        }
        var then = Wished.inboxes(wish);
        if (wish.modeThen() == Mode.AUTO
                && then.served().isEmpty()
                && then.auto().isEmpty()) {
            throw new HelpdeskRefused("In auto mode the bot is attached to inboxes, which makes their new conversations"
                    + " pending and its own. Say to which with inboxes. Known are " + Inbox.words(inboxes) + ".");
        }
    }
}
