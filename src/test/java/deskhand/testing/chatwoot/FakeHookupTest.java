package deskhand.testing.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bot prepared in one line, attached to its inboxes or beside them. */
class FakeHookupTest {

    private final ChatwootShop shop = new ChatwootShop();
    private final FakeChatwoot chatwoot = shop.chatwoot;
    private final Inbox chat = chatwoot.account().inbox("Club chat", Channel.WEB_WIDGET);
    private final Inbox other = chatwoot.account().inbox("Other", Channel.WEB_WIDGET);

    @AfterEach
    void close() {
        shop.close();
    }

    private Conversation write(Inbox inbox) {
        return chatwoot.newConversation(inbox, shop.mara, "Is anybody there?");
    }

    private List<Receiver.Got> heard() {
        chatwoot.webhooks().untilDelivered();
        return shop.receiver.got("/intake", "message_created");
    }

    @Test
    void an_attached_bot_is_told_of_its_inboxes() {
        var hookup = chatwoot.connect(chat).attached(shop.receiver.url("/intake"));

        var conversation = write(chat);
        write(other);

        assertThat(conversation.status()).isEqualTo(Status.PENDING);
        assertThat(conversation.owner()).isEqualTo(hookup.bot());
        assertThat(heard()).singleElement().matches(got -> got.isSignedWith(hookup.botSecret()));
        hookup.detached();
        assertThat(write(chat).status()).isEqualTo(Status.OPEN);
        assertThat(heard()).hasSize(1);
    }

    @Test
    void an_unattached_bot_watches_the_whole_account() {
        var hookup = chatwoot.connect(chat);
        var secret = hookup.webhookSecret();
        hookup.watching(shop.receiver.url("/intake"));

        var conversation = write(chat);
        write(other);

        assertThat(conversation.status()).isEqualTo(Status.OPEN);
        assertThat(chat.bot()).isNull();
        assertThat(heard()).hasSize(2).allMatch(got -> got.isSignedWith(secret));
        hookup.unwatched();
        write(chat);
        assertThat(heard()).hasSize(2);
        assertThat(chatwoot.account().webhooks()).isEmpty();
    }

    @Test
    void its_tokens_are_those_of_a_bot_and_of_a_member_of_the_inbox() {
        var hookup = chatwoot.connect(chat);
        var conversation = write(chat);
        var strange = write(other);
        var messages = "conversations/" + conversation.id() + "/messages";

        assertThat(hookup.url()).isEqualTo(chatwoot.url());
        assertThat(hookup.account()).isEqualTo("7");
        assertThat(shop.post(hookup.botToken(), messages, "{\"content\":\"Yes\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(shop.get(hookup.userToken(), messages).statusCode()).isEqualTo(200);
        assertThat(shop.get(hookup.userToken(), "conversations/" + strange.id()).statusCode())
                .isEqualTo(401);
        assertThat(chatwoot.requests("GET", "/messages").getLast().token()).isEqualTo(HeardRequest.Token.AGENT);
        assertThat(hookup.user().name()).isEqualTo("Deskhand Reader");
    }
}
