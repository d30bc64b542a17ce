package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Agents who share work. */
public final class Team {

    final int id;
    final String name;
    final Set<Sender.Agent> members = new CopyOnWriteArraySet<>();
    volatile boolean assignsAutomatically;

    Team(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Team member(Sender.Agent agent) {
        members.add(agent);
        return this;
    }

    public Team assignsAutomatically() {
        assignsAutomatically = true;
        return this;
    }

    Fields ref() {
        return Json.object("id", id, "name", name).and("icon", null).and("icon_color", null);
    }

    Fields json() {
        return Json.object("id", id, "name", name)
                .and("description", "")
                .and("allow_auto_assign", assignsAutomatically)
                .and("account_id", Account.ID)
                .and("is_member", false);
    }
}
