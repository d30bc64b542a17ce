package deskhand.tool.mcp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of the conversation's own customer goes into an argument, put there by code. */
public enum Filled {
    /** The address that the conversation has. */
    CUSTOMER_EMAIL,
    /** The number that the shop's records give whoever has this address. */
    CUSTOMER_NUMBER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Filled> named(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
