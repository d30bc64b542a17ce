package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who wrote a message. Machines such as automations have none. */
public sealed interface Sender {

    int id();

    String name();

    /** Column {@code sender_type}. */
    String kind();

    /** As it appears at the top of a message event. */
    Fields inEvent();

    /** As it appears in nested messages and in answers of the API. */
    Fields nested();

    /** Chatwoot's own AI. */
    record Captain(int id, String name) implements Sender {
        @Override
        public String kind() {
            return "Captain::Assistant";
        }

        @Override
        public Fields inEvent() {
            return Json.object("id", id, "name", name, "type", "captain_assistant");
        }

        @Override
        public Fields nested() {
            return Json.object("id", id, "name", name, "avatar_url", "", "type", "captain_assistant");
        }
    }

    /** A user, of role {@code agent} or {@code administrator}. */
    final class Agent implements Sender {

        final int id;
        final String name;
        final String email;
        final boolean administrator;
        final String token;
        volatile boolean online = true;

        Agent(int id, String name, boolean administrator) {
            this.id = id;
            this.name = name;
            this.email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@fjordgear.example";
            this.administrator = administrator;
            this.token = "user-token-" + id;
        }

        @Override
        public int id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }

        public String email() {
            return email;
        }

        public String token() {
            return token;
        }

        public Agent online(boolean online) {
            this.online = online;
            return this;
        }

        String role() {
            return administrator ? "administrator" : "agent";
        }

        String availability() {
            return online ? "online" : "offline";
        }

        @Override
        public String kind() {
            return "User";
        }

        @Override
        public Fields inEvent() {
            return Json.object("id", id, "name", name, "email", email, "type", "user");
        }

        @Override
        public Fields nested() {
            return Json.object()
                    .and("id", id)
                    .and("name", name)
                    .and("available_name", name.split(" ")[0])
                    .and("avatar_url", "")
                    .and("type", "user")
                    .and("availability_status", availability())
                    .and("thumbnail", "");
        }
    }

    /** An agent bot; tests in other accounts use {@code account} to be strangers. */
    final class AgentBot implements Sender {

        final int id;
        final int account;
        volatile String name;
        volatile @Nullable String url;
        volatile String token;
        volatile String secret;

        AgentBot(int id, int account, String name, @Nullable String url) {
            this.id = id;
            this.account = account;
            this.name = name;
            this.url = url;
            this.token = "bot-token-" + id;
            this.secret = "bot-secret-" + id;
        }

        @Override
        public int id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }

        public String token() {
            return token;
        }

        public String secret() {
            return secret;
        }

        public void url(@Nullable String url) {
            this.url = url;
        }

        public @Nullable String url() {
            return url;
        }

        /** An administrator has new ones made. */
        public void renewed(String token, String secret) {
            this.token = token;
            this.secret = secret;
        }

        @Override
        public String kind() {
            return "AgentBot";
        }

        @Override
        public Fields inEvent() {
            return Json.object("id", id, "name", name, "type", "agent_bot");
        }

        @Override
        public Fields nested() {
            return Json.object("id", id, "name", name, "avatar_url", "", "type", "agent_bot");
        }
    }

    /** A customer. */
    final class Contact implements Sender {

        final int id;
        volatile String name;
        volatile @Nullable String email;
        volatile @Nullable String phone;
        volatile @Nullable String identifier;
        volatile boolean blocked;
        volatile Fields customAttributes = Json.object();
        volatile Fields additionalAttributes = Json.object();

        Contact(int id, String name, @Nullable String email) {
            this.id = id;
            this.name = name;
            this.email = email;
        }

        public Contact phone(@Nullable String phone) {
            this.phone = phone;
            return this;
        }

        public Contact identifier(@Nullable String identifier) {
            this.identifier = identifier;
            return this;
        }

        @Override
        public int id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }

        public @Nullable String email() {
            return email;
        }

        public Fields customAttributes() {
            return new Fields(customAttributes);
        }

        @Override
        public String kind() {
            return "Contact";
        }

        /** Alone among senders it tells no type here. */
        @Override
        public Fields inEvent() {
            return Json.object()
                    .and("account", Account.REF)
                    .and("additional_attributes", additionalAttributes)
                    .and("avatar", "")
                    .and("custom_attributes", customAttributes)
                    .and("email", email)
                    .and("id", id)
                    .and("identifier", identifier)
                    .and("name", name)
                    .and("phone_number", phone)
                    .and("thumbnail", "")
                    .and("blocked", blocked);
        }

        @Override
        public Fields nested() {
            var fields = inEvent();
            fields.remove("account");
            fields.remove("avatar");
            fields.put("type", "contact");
            return fields;
        }
    }
}
