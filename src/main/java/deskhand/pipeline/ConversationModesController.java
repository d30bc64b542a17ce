package deskhand.pipeline;

import deskhand.access.AuditTrail;
import deskhand.access.Author;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far the bot may go in one conversation. */
@Controller("/api/v1/connections/{slug}/conversations/{ref}/mode")
@Tag(name = "Policies")
@GuardedApi
class ConversationModesController {

    private final Connections connections;
    private final Conversations conversations;
    private final AuditTrail trail;

    ConversationModesController(Connections connections, Conversations conversations, AuditTrail trail) {
        this.connections = connections;
        this.conversations = conversations;
        this.trail = trail;
    }

    /**
     * How far the bot may go in a conversation.
     *
     * @param mode off, shadow, draft or auto; nothing: as far as on its connection, which it never goes beyond
     */
    @Schema(name = "ConversationMode")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ModeView(
            @Nullable @Pattern(regexp = "off|shadow|draft|auto")
            String mode) {

        static ModeView of(@Nullable Mode mode) {
            return new ModeView(mode == null ? null : mode.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Tells how far the bot may go here.
     *
     * @return the mode
     */
    @Get
    ModeView conversationMode(String slug, String ref) {
        return ModeView.of(find(slug, ref).mode());
    }

    /**
     * Sets how far the bot may go here. It counts from the next turn on, and for what waits to be sent.
     *
     * @return the mode
     */
    @Put
    @Transactional
    ModeView putConversationMode(String slug, String ref, @Valid @Body ModeView change, HttpRequest<?> request) {
        var mode = change.mode() == null ? null : Mode.valueOf(change.mode().toUpperCase(Locale.ROOT));
        var conversation = conversations.lock(find(slug, ref).id()).orElseThrow();
        if (mode != conversation.mode()) {
            conversations.limit(conversation.id(), mode);
            trail.add(
                    Author.of(request),
                    AuditTrail.Part.CONVERSATION_MODES,
                    slug + "/" + ref,
                    kept(conversation.mode()),
                    kept(mode));
        }
        return ModeView.of(mode);
    }

    private static @Nullable Map<String, Object> kept(@Nullable Mode mode) {
        return mode == null ? null : Map.of("mode", mode.name().toLowerCase(Locale.ROOT));
    }

    private Conversation find(String slug, String ref) {
        return connections
                .find(slug)
                .flatMap(connection -> conversations.find(connection.id(), ref))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "Connection " + slug + " has told of no conversation " + ref + "."));
    }
}
