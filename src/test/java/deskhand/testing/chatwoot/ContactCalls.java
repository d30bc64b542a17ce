package deskhand.testing.chatwoot;

import deskhand.testing.chatwoot.Sender.Contact;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls about customers. */
final class ContactCalls {

    private static final int PAGE = 15;
    private static final int NEWEST = 20;

    private final Account account;
    private final Desk desk;
    private final RestJson json;

    ContactCalls(Account account, Desk desk, RestJson json) {
        this.account = account;
        this.desk = desk;
        this.json = json;
    }

    private Contact contact(Call call) {
        var contact = account.contacts.get(call.id("id"));
        if (contact == null) {
            throw Refusal.notFound();
        }
        return contact;
    }

    Answer show(Call call) {
        return answer(contact(call));
    }

    private Answer answer(Contact contact) {
        return Answer.ok(Json.object("payload", RestJson.contact(contact, account.contactInboxes)));
    }

    /** Attributes are merged, not replaced. */
    Answer update(Call call) {
        var contact = contact(call);
        desk.changeContact(contact, () -> {
            if (call.has("name")) {
                contact.name = String.valueOf(call.text("name"));
            }
            if (call.has("email")) {
                contact.email = call.text("email");
            }
            contact.customAttributes = new Fields(contact.customAttributes);
            contact.customAttributes.putAll(Json.map(call.body().path("custom_attributes")));
            contact.additionalAttributes = new Fields(contact.additionalAttributes);
            contact.additionalAttributes.putAll(Json.map(call.body().path("additional_attributes")));
        });
        return answer(contact);
    }

    Answer search(Call call) {
        var wanted = call.query("q").orElse("").toLowerCase(Locale.ROOT);
        var found = account.contacts.values().stream()
                .filter(contact -> Stream.of(contact.name, contact.email, contact.phone, contact.identifier)
                        .filter(Objects::nonNull)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
        var page = call.page(found, PAGE);
        return Answer.ok(Json.object(
                        "meta",
                        Json.object("count", page.size(), "current_page", call.page())
                                .and("has_more", found.size() > call.page() * PAGE))
                .and(
                        "payload",
                        page.stream()
                                .map(contact -> RestJson.contact(contact, null))
                                .toList()));
    }

    /** Knows equality only. */
    Answer filter(Call call) {
        var found = account.contacts.values().stream()
                .filter(contact -> call.body()
                        .path("payload")
                        .valueStream()
                        .allMatch(rule -> Json.texts(rule.path("values"))
                                .contains(String.valueOf(field(
                                        contact, rule.path("attribute_key").asText())))))
                .toList();
        return Answer.ok(Json.object(
                "meta",
                Json.object("count", found.size(), "current_page", call.page()),
                "payload",
                call.page(found, PAGE).stream()
                        .map(contact -> RestJson.contact(contact, null))
                        .toList()));
    }

    private static @Nullable String field(Contact contact, String name) {
        return switch (name) {
            case "email" -> contact.email;
            case "phone_number" -> contact.phone;
            case "identifier" -> contact.identifier;
            case "name" -> contact.name;
            default -> null;
        };
    }

    Answer conversations(Call call) {
        var contact = contact(call);
        List<Conversation> theirs = account.conversations.values().stream()
                .filter(conversation -> conversation.contact().equals(contact))
                .filter(conversation -> Access.mayRead(call.caller(), conversation))
                .sorted(Comparator.comparing((Conversation conversation) -> conversation.id)
                        .reversed())
                .limit(NEWEST)
                .toList();
        return Answer.ok(
                Json.object("payload", theirs.stream().map(json::conversation).toList()));
    }

    Answer note(Call call) {
        var note = Json.object("id", account.nextId())
                .and("content", call.body().path("note").path("content").asText())
                .and("contact_id", contact(call).id);
        account.contactNotes.add(note);
        return Answer.ok(note);
    }
}
