package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.SetupWish;
import java.util.Set;

/** What a wish comes to, together with what is stored. */
final class Wished {

    private Wished() {}

    static Inboxes inboxes(SetupWish wish) {
        var before = wish.before() == null ? new Inboxes(Set.of(), Set.of()) : Inboxes.of(wish.before());
        return new Inboxes(
                wish.inboxes() == null ? before.served() : Set.copyOf(wish.inboxes()),
                wish.autoInboxes() == null ? before.auto() : Set.copyOf(wish.autoInboxes()));
    }
}
