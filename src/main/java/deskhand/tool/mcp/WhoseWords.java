package deskhand.tool.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether an argument's name sounds like it says whose data is asked for. It only ever keeps a tool from being allowed; that
 * nothing sounds so proves nothing.
 */
final class WhoseWords {

    /** Whoever is named by these must be the conversation's own customer. */
    private static final Set<String> PERSON = Set.of(
            "customer",
            "customers",
            "client",
            "user",
            "users",
            "username",
            "login",
            "account",
            "accounts",
            "member",
            "subscriber",
            "contact",
            "person",
            "owner",
            "buyer",
            "recipient",
            "email",
            "mail",
            "emails",
            "phone",
            "mobile",
            "customerid",
            "userid",
            "accountid",
            "clientid",
            "contactid",
            "emailaddress",
            "phonenumber");

    /** These belong to somebody, so who knows the number of another's learns about them. */
    private static final Set<String> THEIRS = Set.of(
            "order",
            "orders",
            "orderid",
            "ordernumber",
            "purchase",
            "invoice",
            "invoiceid",
            "payment",
            "charge",
            "refund",
            "subscription",
            "ticket",
            "shipment",
            "parcel",
            "tracking",
            "booking",
            "reservation",
            "contract",
            "iban",
            "card",
            "address");

    /** With these an order is the one that a list is in, as in {@code sort_order}. */
    private static final Set<String> OF_LISTS = Set.of("order", "by", "sort", "direction");

    private WhoseWords() {}

    static boolean isPerson(String argument) {
        return parts(argument).stream().anyMatch(PERSON::contains);
    }

    static boolean isTheirs(String argument) {
        var parts = parts(argument);
        return parts.stream().anyMatch(THEIRS::contains) && !isOfLists(parts);
    }

    /** What begins with {@code by} says what is looked for. */
    private static boolean isOfLists(List<String> parts) {
        return parts.size() > 1
                && OF_LISTS.containsAll(parts)
                && !parts.getFirst().equals("by");
    }

    private static List<String> parts(String argument) {
        return Arrays.asList(argument.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+"));
    }
}
