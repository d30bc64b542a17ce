package deskhand.testing.chatwoot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Json;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls about the messages of a conversation. */
final class MessageCalls {

    private static final int LONGEST = 150_000;
    private static final int PER_MINUTE = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,]+@[^@\\s,]+\\.[^@\\s,]+");
    private static final Set<String> CONTENT_TYPES = Set.of(
            "text",
            "input_text",
            "input_textarea",
            "input_email",
            "input_select",
            "cards",
            "form",
            "article",
            "incoming_email",
            "input_csat",
            "integrations",
            "sticker",
            "voice_call");

    /** What an item of each kind may say. */
    private static final Map<String, Set<String>> ITEM_KEYS = Map.of(
            "input_select", Set.of("title", "value"),
            "cards", Set.of("title", "description", "media_url", "actions"),
            "article", Set.of("title", "description", "link"),
            "form",
                    Set.of(
                            "type",
                            "label",
                            "name",
                            "placeholder",
                            "options",
                            "default",
                            "required",
                            "pattern",
                            "title",
                            "pattern_error"));

    private final Account account;
    private final Setup setup;
    private final Desk desk;
    private final RestJson json;

    MessageCalls(Account account, Setup setup, Desk desk, RestJson json) {
        this.account = account;
        this.setup = setup;
        this.desk = desk;
        this.json = json;
    }

    Answer create(Call call, Conversation conversation) {
        var content = call.text("content");
        if (content != null && content.length() > LONGEST) {
            throw Refusal.because(422, "Validation failed: Content is too long (maximum is 150000 characters)");
        }
        var minuteAgo = setup.clock().instant().minus(Duration.ofMinutes(1));
        if (conversation.messages.stream()
                        .filter(message -> message.createdAt.isAfter(minuteAgo))
                        .count()
                >= PER_MINUTE) {
            throw Refusal.because(422, "Validation failed: Too many messages");
        }
        var draft = draft(call, conversation);
        copies(call, conversation, draft);
        var message = desk.write(conversation, draft);
        var answer = json.message(conversation, message);
        return Answer.ok(call.has("echo_id") ? answer.and("echo_id", call.text("echo_id")) : answer);
    }

    private Draft draft(Call call, Conversation conversation) {
        var type = call.has("message_type") ? String.valueOf(call.text("message_type")) : "outgoing";
        if (!Set.of("incoming", "outgoing").contains(type)) {
            throw Refusal.because(422, "'" + type + "' is not a valid message_type");
        }
        if (type.equals("incoming") && conversation.inbox().channel != Channel.API) {
            throw Refusal.because(422, "Incoming messages are only allowed in Api inboxes");
        }
        var contentType = call.has("content_type") ? String.valueOf(call.text("content_type")) : "text";
        if (!CONTENT_TYPES.contains(contentType)) {
            throw Refusal.because(422, "'" + contentType + "' is not a valid content_type");
        }
        var draft = type.equals("incoming")
                ? Draft.from(conversation.contact(), call.text("content"))
                : Draft.by(sender(call), call.text("content"));
        var attributes = attributes(call.body().path("content_attributes"));
        checkItems(contentType, attributes.path("items"));
        draft.attributes.putAll(Json.map(attributes));
        draft.hidden = call.body().path("private").asBoolean();
        if (call.body().path("template_params").isObject()) {
            draft.additionalAttribute("template_params", Json.map(call.body().path("template_params")));
        }
        return draft.contentType(contentType).sourceId(call.text("source_id"));
    }

    private Sender sender(Call call) {
        if (!call.byBot() && "AgentBot".equals(call.text("sender_type"))) {
            var bot = account.bots.get(call.body().path("sender_id").asInt());
            if (bot != null) {
                return bot;
            }
        }
        return Objects.requireNonNull(call.caller());
    }

    /** An object, or an object as text. */
    private static JsonNode attributes(JsonNode given) {
        try {
            return given.isTextual() ? new ObjectMapper().readTree(given.asText()) : given;
        } catch (JsonProcessingException e) {
            throw Refusal.because(422, "content_attributes is not JSON");
        }
    }

    private static void checkItems(String contentType, JsonNode items) {
        var keys = ITEM_KEYS.get(contentType);
        if (keys != null) {
            var strange = items.valueStream()
                    .flatMap(item -> item.propertyStream().map(Map.Entry::getKey))
                    .filter(key -> !keys.contains(key))
                    .toList();
            if (!strange.isEmpty()) {
                throw Refusal.because(422, "Validation failed: Content attributes contains invalid keys " + strange);
            }
        }
    }

    private static void copies(Call call, Conversation conversation, Draft draft) {
        if (conversation.inbox().channel != Channel.EMAIL) {
            return;
        }
        for (var field : List.of("cc_emails", "bcc_emails", "to_emails")) {
            var text = call.text(field);
            if (text != null && !text.isBlank()) {
                var addresses = Stream.of(text.split(",")).map(String::strip).toList();
                if (!addresses.stream()
                        .allMatch(address -> ADDRESS.matcher(address).matches())) {
                    throw Refusal.because(422, "Invalid email address");
                }
                draft.attribute(
                        field,
                        addresses.stream()
                                .map(address -> address.toLowerCase(Locale.ROOT))
                                .toList());
            }
        }
    }

    /** Sorted by second only: within one second the order is not that of writing. */
    Answer list(Call call, Conversation conversation) {
        var before = call.number("before");
        var after = call.number("after");
        var bare = call.query("filter_internal_messages").filter("true"::equals).isPresent();
        var all = conversation.messages.stream()
                .filter(message -> !bare || message.isPublic())
                .toList();
        List<Message> window;
        if (before.isPresent() && after.isPresent()) {
            window = all.stream()
                    .filter(message -> message.id >= after.get() && message.id < before.get())
                    .limit(1000)
                    .toList();
        } else if (after.isPresent()) {
            window = all.stream()
                    .filter(message -> message.id > after.get())
                    .limit(100)
                    .toList();
        } else {
            var older = all.stream()
                    .filter(message -> before.isEmpty() || message.id < before.get())
                    .toList();
            window = older.subList(Math.max(0, older.size() - 20), older.size());
        }
        var payload = window.reversed().stream()
                .sorted(Comparator.comparing(message -> message.createdAt.getEpochSecond()))
                .map(message -> json.message(conversation, message))
                .toList();
        return Answer.ok(Json.object("meta", json.messageListMeta(conversation), "payload", payload));
    }

    Answer delete(Call call, Conversation conversation) {
        var message = conversation.message(call.id("m")).orElseThrow(Refusal::notFound);
        desk.change(conversation, message, MessageCalls::erase);
        return Answer.ok(json.message(conversation, message));
    }

    static void erase(Message message) {
        message.content = "This message was deleted";
        message.attributes = Json.object("deleted", true);
    }
}
