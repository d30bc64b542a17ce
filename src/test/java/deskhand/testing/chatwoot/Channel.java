package deskhand.testing.chatwoot;

/** Where an inbox gets its messages from. {@code longest} counts characters; 0 means the provider sets no limit. */
public enum Channel {
    WEB_WIDGET("Channel::WebWidget", 0),
    EMAIL("Channel::Email", 0),
    API("Channel::Api", 0),
    WHATSAPP("Channel::Whatsapp", 4096),
    TWILIO_SMS("Channel::TwilioSms", 320),
    SMS("Channel::Sms", 160),
    TELEGRAM("Channel::Telegram", 4096),
    LINE("Channel::Line", 2000),
    FACEBOOK_PAGE("Channel::FacebookPage", 2000),
    INSTAGRAM("Channel::Instagram", 1000),
    TIKTOK("Channel::Tiktok", 6000);

    final String word;
    final int longest;

    Channel(String word, int longest) {
        this.word = word;
        this.longest = longest;
    }

    /** Messages leave through somebody else's API, which names them and may refuse them. */
    boolean isExternal() {
        return this != WEB_WIDGET && this != API;
    }
}
