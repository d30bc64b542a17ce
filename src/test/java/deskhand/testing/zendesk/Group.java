package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A team of agents. */
public final class Group {

    final long id;
    final String name;
    final List<User> members = new CopyOnWriteArrayList<>();
    volatile boolean deleted;

    Group(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Group member(User agent) {
        members.add(agent);
        return this;
    }

    /** Tickets keep a deleted group in their history, but none can be put into it. */
    public void delete() {
        deleted = true;
    }

    Fields json() {
        return Json.object("id", id, "name", name)
                .and("description", "")
                .and("default", false)
                .and("deleted", deleted)
                .and("is_public", true);
    }

    List<Fields> memberships() {
        return members.stream()
                .map(member -> Json.object("id", id + member.id, "user_id", member.id)
                        .and("group_id", id)
                        .and("default", true))
                .toList();
    }

    @Override
    public String toString() {
        return "Group[" + name + "]";
    }
}
