package deskhand.console.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

    @Test
    void names_of_the_api_become_words_of_the_page() {
        assertThat(PlainWords.of("admin_token is the token of a bot. Such a token is right as read_token."))
                .isEqualTo(
                        "The administrator's access token is the token of a bot. Such a token is right as the agent's"
                                + " access token.");
        assertThat(PlainWords.of(
                        "See webhook_seen. To look and mend, set up again: POST /api/v1/connections with slug and"
                                + " admin_token."))
                .isEqualTo("See “Deliveries”. To look and mend, use “Set up again” on this page with an administrator's"
                        + " access token.");
        assertThat(PlainWords.of(
                        "Set up again with POST /api/v1/connections, or set token to the access token of the bot."))
                .isEqualTo("Use “Set up again” on this page, or set token to the access token of the bot.");
        assertThat(PlainWords.of("settings.pilot_tag is one tag, without spaces."))
                .isEqualTo("“pilot tag” is one tag, without spaces.");
    }

    @Test
    void what_was_looked_at_has_a_title() {
        assertThat(PlainWords.title("webhook_seen")).isEqualTo("Deliveries");
        assertThat(PlainWords.title("quota_left")).isEqualTo("Quota left");
    }
}
