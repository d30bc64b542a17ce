package deskhand.console.connections;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways to a connection that the wizard knows. */
public enum Way {
    CHATWOOT(
            "chatwoot",
            "chatwoot",
            "Connect Chatwoot",
            "Deskhand creates an agent bot, a webhook and the labels it uses. It starts in draft: private notes only, and no"
                    + " inbox is changed."),
    ZENDESK(
            "zendesk",
            "zendesk",
            "Connect Zendesk",
            "Deskhand creates a webhook and three triggers in a category of their own. It starts in draft: internal comments"
                    + " only."),
    CHATWOOT_BY_HAND(
            "chatwoot-by-hand",
            "chatwoot",
            "Connect Chatwoot by hand",
            "For those who hand out no administrator's token: you create bot and webhook in Chatwoot, and enter here what it"
                    + " shows."),
    ZENDESK_BY_HAND(
            "zendesk-by-hand",
            "zendesk",
            "Connect Zendesk by hand",
            "For those who let no program change settings: you create webhook and triggers in Zendesk, and enter here what it"
                    + " shows.");

    private final String word;
    private final String kind;
    private final String title;
    private final String intro;

    Way(String word, String kind, String title, String intro) {
        this.word = word;
        this.kind = kind;
        this.title = title;
        this.intro = intro;
    }

    static Optional<Way> named(String word) {
        return Arrays.stream(values()).filter(way -> way.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String intro() {
        return intro;
    }

    public String address() {
        return "/connections/new/" + word;
    }

    /** Whether people do the work in the helpdesk, and not we. */
    public boolean isByHand() {
        return this == CHATWOOT_BY_HAND || this == ZENDESK_BY_HAND;
    }

    /** What a person has to do in the helpdesk first, when nobody does it for them. */
    public List<String> chores() {
        return switch (this) {
            case CHATWOOT, ZENDESK -> List.of();
            case CHATWOOT_BY_HAND ->
                List.of(
                        "Settings, Bots, Add bot: name it and enter the webhook address below. Copy its access token and its"
                                + " webhook secret.",
                        "Settings, Integrations, Webhooks, Add: the same address, with the events Message created, Message"
                                + " updated, Conversation created, Conversation status changed, Conversation updated and"
                                + " Contact updated. Copy its secret.",
                        "Create an agent for the bot (role Agent), make it a member of the inboxes, sign in as it and copy the"
                                + " access token from its profile settings.",
                        "Create the labels ai_draft, ai_replied, ai_handoff and escalated, and one for each category.");
            case ZENDESK_BY_HAND ->
                List.of(
                        "People, Team members: add a user for the bot with the role Agent.",
                        "Admin Center, Apps and integrations, APIs, OAuth clients: as that user, add a confidential client."
                                + " Copy identifier and secret.",
                        "Apps and integrations, Webhooks, Create webhook, Trigger or automation: the webhook address below,"
                                + " method POST, format JSON, no authentication. Copy its signing secret.",
                        "Objects and rules, Triggers: the three that src/docs/zendesk.md spells out.");
        };
    }
}
