package deskhand.model.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is asked, and under which address unless a profile names another. */
public enum Provider {
    OPENAI("https://api.openai.com/v1", "openai"),
    AZURE(null, "azure.ai.openai"),
    ANTHROPIC("https://api.anthropic.com/v1", "anthropic"),
    EMBEDDED(null, "deskhand");

    private final @Nullable String address;
    private final String conventionalName;

    Provider(@Nullable String address, String conventionalName) {
        this.address = address;
        this.conventionalName = conventionalName;
    }

    public @Nullable String address() {
        return address;
    }

    /** As OpenTelemetry's conventions call it. */
    public String conventionalName() {
        return conventionalName;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
