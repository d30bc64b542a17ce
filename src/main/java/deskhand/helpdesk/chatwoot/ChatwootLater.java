package deskhand.helpdesk.chatwoot;

import deskhand.base.Storable;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.ConversationFacts;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.Said;
import java.util.List;
import java.util.Optional;

/** What became of a message after it was written, whether a webhook tells it or it is read. */
final class ChatwootLater {

    private static final int LONGEST_FAILURE = 300;

    private ChatwootLater() {}

    /** Empty if nothing did, or nothing that matters. What customers add to their own words is not told here. */
    static Optional<HelpdeskEvent> of(ConversationFacts facts, Part message) {
        if (ChatwootMessage.isDeleted(message)) {
            return Optional.of(new HelpdeskEvent.MessageDeleted(facts, ChatwootMessage.said(message)));
        }
        var speaker = Speaker.of(message);
        if (speaker == Speaker.CUSTOMER) {
            return Optional.empty();
        }
        var failure = message.part("content_attributes").text("external_error");
        if (speaker == Speaker.BOT && failure != null && !message.isTrue("private")) {
            var why = Storable.beginning(failure, LONGEST_FAILURE);
            return Optional.of(new HelpdeskEvent.ReplyUndelivered(facts, message.needed("id"), why));
        }
        return filledIn(facts, message);
    }

    /** A form that the customer filled in says something new; a rating needs no answer. */
    private static Optional<HelpdeskEvent> filledIn(ConversationFacts facts, Part message) {
        var address = message.part("content_attributes").text("submitted_email");
        if (address != null) {
            return left(facts, address);
        }
        var answer = "input_csat".equals(message.text("content_type")) ? "" : ChatwootText.answered(message);
        var ref = message.needed("id") + "/answer";
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(new HelpdeskEvent.CustomerSaid(
                        facts, new Said(ref, Author.CUSTOMER, false, answer, List.of(), facts.asOf(), null)));
    }

    /**
     * Anybody can type any address, so it proves nothing, and must not be taken for part of what the site proved of a visitor.
     * One that Chatwoot has of the contact already counts more.
     */
    private static Optional<HelpdeskEvent> left(ConversationFacts facts, String address) {
        var contact = facts.contact();
        if (contact.email() != null || contact.verified()) {
            return Optional.empty();
        }
        var reachable = new Contact(
                contact.ref(), contact.name(), address.strip(), contact.phone(), contact.identifier(), false);
        return Optional.of(new HelpdeskEvent.ConversationChanged(facts.of(reachable)));
    }
}
