package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Customers, agents and administrators alike. */
public final class User {

    /** {@code LIGHT_AGENT}: may read everything and write notes only. */
    public enum Role {
        END_USER,
        LIGHT_AGENT,
        AGENT,
        ADMIN;

        String word() {
            return switch (this) {
                case END_USER -> "end-user";
                case LIGHT_AGENT, AGENT -> "agent";
                case ADMIN -> "admin";
            };
        }
    }

    final long id;
    final String name;
    final @Nullable String email;
    final Role role;
    final List<String> tags = new CopyOnWriteArrayList<>();
    volatile boolean suspended;
    volatile boolean verified = true;
    volatile String verification = "none";
    volatile String deliverable = "deliverable";
    volatile String locale = "en-US";
    volatile @Nullable String externalId;
    volatile @Nullable Organization organization;
    volatile Fields userFields = new Fields();

    User(long id, String name, @Nullable String email, Role role) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.role = role;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public boolean isStaff() {
        return role != Role.END_USER;
    }

    public User suspended(boolean suspended) {
        this.suspended = suspended;
        return this;
    }

    /** How sure Zendesk is of the address: none, low, sso, embed or full. */
    public User verification(String method) {
        verification = method;
        return this;
    }

    /** What becomes of mail to the address: deliverable, machine, mailing_list, mailer_daemon and others. */
    public User deliverable(String state) {
        deliverable = state;
        return this;
    }

    public User locale(String locale) {
        this.locale = locale;
        return this;
    }

    public User externalId(@Nullable String externalId) {
        this.externalId = externalId;
        return this;
    }

    public User organization(@Nullable Organization organization) {
        this.organization = organization;
        return this;
    }

    public User field(String key, Object value) {
        userFields.put(key, value);
        return this;
    }

    String firstName() {
        return name.split(" ")[0];
    }

    Fields json() {
        var home = organization;
        return Json.object("id", id, "name", name)
                .and("email", email)
                .and("role", role.word())
                .and("role_type", role == Role.LIGHT_AGENT ? 1 : null)
                .and("only_private_comments", role == Role.LIGHT_AGENT)
                .and("ticket_restriction", role == Role.END_USER ? "requested" : null)
                .and("verified", verified)
                .and("active", true)
                .and("suspended", suspended)
                .and("locale", locale)
                .and("iana_time_zone", "Europe/Oslo")
                .and("organization_id", home == null ? null : home.id())
                .and("external_id", externalId)
                .and("tags", List.copyOf(tags))
                .and("user_fields", new Fields(userFields))
                .and("details", "")
                .and("notes", "");
    }

    List<Fields> identities() {
        return email == null
                ? List.of()
                : List.of(Json.object("id", id + 500, "user_id", id)
                        .and("type", "email")
                        .and("value", email)
                        .and("primary", true)
                        .and("verified", !verification.equals("none"))
                        .and("verification_method", verification)
                        .and("deliverable_state", deliverable));
    }

    @Override
    public String toString() {
        return "User[" + id + " " + role.word() + "]";
    }
}
