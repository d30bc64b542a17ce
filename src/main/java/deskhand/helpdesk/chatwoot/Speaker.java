package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Author;
import org.jspecify.annotations.Nullable;

/** Who said something, by the signs that Chatwoot gives. Only what a customer says starts a turn. */
enum Speaker {
    CUSTOMER(Author.CUSTOMER),
    PERSON(Author.AGENT),
    /** This bot or another one. */
    BOT(Author.BOT),
    /** Greetings, surveys, automations, activity lines. */
    MACHINE(Author.SYSTEM);

    private final Author author;

    Speaker(Author author) {
        this.author = author;
    }

    Author author() {
        return author;
    }

    /** {@code message}: of a webhook, where the type is a word, or of the API, where it is a number. */
    static Speaker of(Part message) {
        var attributes = message.part("content_attributes");
        var sender = message.part("sender");
        var senderType = sender.text("type");
        if (attributes.part(ChatwootText.MARKER).isObject() || "agent_bot".equals(senderType)) {
            return BOT;
        }
        if ("captain_assistant".equals(senderType)) {
            return BOT;
        }
        return switch (type(message)) {
            case "incoming" -> CUSTOMER;
            case "outgoing" -> outgoing(message, attributes, sender, senderType);
            default -> MACHINE;
        };
    }

    private static Speaker outgoing(Part message, Part attributes, Part sender, @Nullable String senderType) {
        if (attributes.has("automation_rule_id")
                || message.part("additional_attributes").has("campaign_id")) {
            return MACHINE;
        }
        // Somebody answered in the channel's own app.
        if (attributes.isTrue("external_echo") || (!sender.isObject() && message.has("source_id"))) {
            return PERSON;
        }
        return "user".equals(senderType) ? PERSON : MACHINE;
    }

    private static String type(Part message) {
        var word = message.text("message_type");
        if (word == null) {
            throw new IllegalArgumentException("message_type is missing");
        }
        return switch (word) {
            case "0" -> "incoming";
            case "1" -> "outgoing";
            case "2" -> "activity";
            case "3" -> "template";
            default -> word;
        };
    }
}
