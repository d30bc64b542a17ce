package deskhand.customer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lines of an import must keep to. */
final class Lines {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int LONGEST = 4_000;
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private Lines() {}

    static void need(String name, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (value instanceof String text && text.length() > LONGEST) {
            throw new IllegalArgumentException(name + " is longer than " + LONGEST + " characters");
        }
    }

    static void owner(@Nullable String customer, @Nullable String email) {
        if (customer == null && email == null) {
            throw new IllegalArgumentException("customer (a ref of the same source) or email is missing");
        }
        email(email);
    }

    static void email(@Nullable String email) {
        if (email != null && !EMAIL.matcher(email.strip()).matches()) {
            throw new IllegalArgumentException("email is not an address");
        }
    }

    static void oneOf(String name, @Nullable String value, Collection<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            throw new IllegalArgumentException(name + " is one of " + String.join(", ", new TreeSet<>(allowed)));
        }
    }

    static void money(String name, @Nullable BigDecimal amount, @Nullable String currency, boolean needed) {
        if (needed) {
            need(name, amount);
        }
        if (amount == null) {
            return;
        }
        if (amount.abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException(name + " is too large");
        }
        if (currency == null || !CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException(name + " needs a currency of three capital letters, for example EUR");
        }
    }
}
