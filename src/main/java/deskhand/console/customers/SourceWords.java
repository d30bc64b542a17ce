package deskhand.console.customers;

import deskhand.customer.live.SourceKind;
import deskhand.customer.live.SourceStates.State;
import java.util.Objects;

/** What a system of the shop is for, and how it fares. */
record SourceWords(String says, String urlLabel, String secretLabel) {

    static SourceWords of(SourceKind kind) {
        return switch (kind) {
            case COMMERCE ->
                new SourceWords(
                        "Tells everything, where the shop offers it. Connected by DESKHAND_COMMERCE_URL and"
                                + " DESKHAND_COMMERCE_TOKEN alone.",
                        "",
                        "");
            case SHOPIFY ->
                new SourceWords(
                        "Tells the customer with the newest orders, their parcels and payments. Takes the Admin API token of a"
                                + " custom app that may read customers and orders.",
                        "Address of the shop, such as https://my-shop.myshopify.com",
                        "Access token");
            case STRIPE ->
                new SourceWords(
                        "Tells the subscription, payments and refunds. Takes a restricted key that may read customers,"
                                + " subscriptions, products and charges.",
                        "Address, only if it is another",
                        "Restricted key");
        };
    }

    static String fares(State state) {
        var trouble = Objects.requireNonNullElse(state.trouble(), "it did not answer");
        return switch (state.word()) {
            case "refused" -> "Refused: " + trouble + ".";
            case "resting" -> "Left alone for a moment: " + trouble + ".";
            case "failing" -> "Failing: " + trouble + ".";
            default -> "Nothing is wrong as far as this node knows.";
        };
    }

    static String tone(State state) {
        return switch (state.word()) {
            case "refused", "resting" -> "stop";
            case "failing" -> "care";
            default -> "good";
        };
    }
}
