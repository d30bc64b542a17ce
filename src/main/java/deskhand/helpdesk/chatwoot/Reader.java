package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.SetupWish;
import deskhand.helpdesk.Steps;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the token of the user who reads for the bot. */
@Singleton
class Reader {

    static final String NAME = ChatwootHelpdesk.READ_TOKEN;

    static final String WHY =
            "In Chatwoot bots may not read messages and teams, so somebody has to read for ours: before each"
                    + " reply it looks whether a person was faster.";

    static final String HOW =
            "Create an agent in Chatwoot, make it a member of the inboxes, sign in as it, copy the access"
                    + " token from its profile settings, and send it as read_token. Nothing is written with it.";

    private final Owners owners;

    Reader(Owners owners) {
        this.owners = owners;
    }

    /** Refuses a token that was given and is no use; says what is left where none is there. */
    void check(Entered entered, SetupWish wish, Steps steps) {
        var stored = wish.before() == null ? null : wish.before().secret(NAME);
        var token = wish.readToken() == null ? stored : wish.readToken();
        if (token == null) {
            steps.left(NAME, WHY, HOW);
            return;
        }
        switch (owners.of(entered.chatwoot(), entered.account(), token, NAME)) {
            case Owner.User user
            when user.in(entered.account()).isPresent() ->
                membership(entered, wish, user, entered.chatwoot().as(token, NAME, entered.account()), steps);
            case Owner.User user ->
                refuse(
                        wish,
                        steps,
                        "it is that of " + user.name() + ", who is no member of account " + entered.account());
            case Owner.Bot _, Owner.BotOfAnotherAccount _, Owner.Machine _ ->
                refuse(wish, steps, "it is that of a bot, a platform app or a super admin, who may not read");
            case Owner.Nobody _ -> refuse(wish, steps, "Chatwoot does not know it");
        }
    }

    private static void refuse(SetupWish wish, Steps steps, String why) {
        if (wish.readToken() != null) {
            throw new HelpdeskRefused("read_token is no use: " + why + ". " + HOW);
        }
        steps.left(NAME, "The stored read_token is no use any more: " + why + ".", HOW);
    }

    private static void membership(
            Entered entered, SetupWish wish, Owner.User user, ChatwootApi.As reader, Steps steps) {
        var missing = missing(entered.inboxes(), Wished.inboxes(wish), Inbox.all(reader));
        if (missing.isEmpty()) {
            steps.found(NAME, "It is that of " + user.name() + ", who sees the inboxes.");
        } else {
            steps.left(
                    NAME,
                    "It is that of " + user.name() + ", who does not see inbox " + Inbox.words(missing) + ".",
                    "Make " + user.name() + " a member there: Inboxes, the inbox, Collaborators.");
        }
    }

    /** What the bot serves and its reader does not see. */
    static List<Inbox> missing(List<Inbox> all, Inboxes wanted, List<Inbox> seen) {
        Set<Long> visible = seen.stream().map(Inbox::id).collect(Collectors.toSet());
        return all.stream()
                .filter(inbox -> wanted.serves(inbox.id()) && !visible.contains(inbox.id()))
                .toList();
    }
}
