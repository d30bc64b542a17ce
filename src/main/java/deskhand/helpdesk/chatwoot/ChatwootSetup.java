package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskSetup;
import deskhand.helpdesk.InboxModes;
import deskhand.helpdesk.Prospect;
import deskhand.helpdesk.SetupWish;
import deskhand.helpdesk.Steps;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that an administrator would do in Chatwoot's settings for a bot, done over its API. */
@Singleton
class ChatwootSetup implements HelpdeskSetup {

    private final FirstLook firstLook;
    private final Hooks hooks;
    private final AccountWords words;
    private final Attachments attachments;
    private final Removal removal;
    private final ChatwootDoctor doctor;

    ChatwootSetup(
            FirstLook firstLook,
            Hooks hooks,
            AccountWords words,
            Attachments attachments,
            Removal removal,
            ChatwootDoctor doctor) {
        this.firstLook = firstLook;
        this.hooks = hooks;
        this.words = words;
        this.attachments = attachments;
        this.removal = removal;
        this.doctor = doctor;
    }

    @Override
    public String kind() {
        return ChatwootHelpdesk.KIND;
    }

    /** A list that cannot be read would be empty, and an empty list means all. */
    @Override
    public @Nullable String objection(Map<String, String> settings) {
        for (var name : List.of(Inboxes.SERVED, Inboxes.AUTO)) {
            if (!Inboxes.isList(settings.getOrDefault(name, ""))) {
                return "settings." + name + " is a list of numbers separated by commas, such as 31,33.";
            }
        }
        return settings.getOrDefault(ChatwootHelpdesk.BOT_ID, "").matches("\\d{0,9}")
                ? null
                : "settings.bot_id is the number of the agent bot.";
    }

    @Override
    public Prospect look(SetupWish wish) {
        return firstLook.look(wish);
    }

    @Override
    public List<Prospect.Entry> inboxes(Connection connection) {
        return firstLook.inboxes(connection);
    }

    /** Whatever may be refused is asked before anything is changed. */
    @Override
    public ConnectionSpec prepare(SetupWish wish, Steps steps) {
        var address = publicAddress(wish);
        var entered = firstLook.enter(wish, steps);
        var hint = doctor.reachable(address, entered.release());
        if (hint.state() != Finding.State.OK) {
            steps.left(hint.name(), hint.says(), String.valueOf(hint.todo()));
        }
        var path = Connection.webhookPath(kind(), wish.slug());
        var wanted = new Hooks.Wanted(address + path, path, wish.before(), wish.botName());
        var bot = hooks.bot(entered.admin(), wanted, steps);
        var webhookSecret = hooks.webhook(entered.admin(), wanted, steps);
        words.prepare(entered.admin(), steps);
        return new ConnectionSpec(
                kind(),
                entered.baseUrl(),
                entered.account(),
                bot.token(),
                webhookSecret,
                secrets(wish, bot),
                settings(wish, bot),
                wish.mode());
    }

    private String publicAddress(SetupWish wish) {
        var address = wish.publicAddress() == null ? doctor.publicAddress(wish.before()) : wish.publicAddress();
        if (address == null) {
            throw new HelpdeskRefused("Say where Chatwoot reaches this service: set DESKHAND_PUBLIC_ADDRESS, or send"
                    + " public_address, such as https://bot.example.com.");
        }
        var plain = AddressSettings.plain(address);
        if (!isWhole(plain)) {
            throw new HelpdeskRefused("public_address is a whole address such as https://bot.example.com.");
        }
        return plain;
    }

    private static boolean isWhole(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> secrets(SetupWish wish, Hooks.Bot bot) {
        var secrets = new HashMap<>(Map.of(ChatwootHelpdesk.BOT_SECRET, bot.secret()));
        put(secrets, ChatwootHelpdesk.READ_TOKEN, wish.readToken());
        if (wish.keepAdminToken() != null) {
            put(secrets, Entrance.ADMIN_TOKEN, wish.keepAdminToken() ? wish.adminToken() : "");
        }
        return secrets;
    }

    private static Map<String, String> settings(SetupWish wish, Hooks.Bot bot) {
        var settings = new HashMap<>(Map.of(ChatwootHelpdesk.BOT_ID, Long.toString(bot.id())));
        put(settings, Inboxes.SERVED, wish.inboxes() == null ? null : Inboxes.text(wish.inboxes()));
        put(settings, Inboxes.AUTO, wish.autoInboxes() == null ? null : Inboxes.text(wish.autoInboxes()));
        put(settings, InboxModes.SETTING, wish.settings().get(InboxModes.SETTING));
        put(settings, AddressSettings.OF_CONNECTION, wish.publicAddress());
        return settings;
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    @Override
    public void align(Connection connection, @Nullable String adminToken, Steps steps) {
        attachments.align(connection, adminToken, steps);
    }

    @Override
    public void remove(Connection connection, @Nullable String adminToken, Steps steps) {
        removal.remove(connection, adminToken, steps);
    }

    @Override
    public List<Finding> examine(Connection connection) {
        return doctor.examine(connection);
    }
}
