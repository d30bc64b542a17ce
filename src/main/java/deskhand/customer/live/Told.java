package deskhand.customer.live;

import deskhand.base.Money;
import deskhand.base.Storable;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A piece of a system's answer. What is missing is null; what has to be there and is not, is trouble. */
record Told(@Nullable JsonNode node) {

    Told part(String name) {
        var part = node == null ? null : node.get(name);
        return new Told(part == null || part.isNull() ? null : part);
    }

    boolean isThere() {
        return node != null;
    }

    @Nullable
    String text(String name) {
        var part = part(name).node();
        return part == null || part.isContainerNode() ? null : Storable.text(part.coerceStringValue());
    }

    String needed(String name) {
        var text = text(name);
        if (text == null) {
            throw new SourceTrouble("its answer has no " + name);
        }
        return text;
    }

    /** Of a list under a name. */
    List<Told> parts(String name) {
        return part(name).list();
    }

    List<Told> list() {
        var parts = new ArrayList<Told>();
        if (node != null && node.isArray()) {
            node.values().forEach(one -> parts.add(new Told(one)));
        }
        return parts;
    }

    @Nullable
    Instant time(String name) {
        var text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new SourceTrouble("its answer has a " + name + " that is no time");
        }
    }

    /** As seconds since 1970. */
    @Nullable
    Instant seconds(String name) {
        var number = number(name);
        return number == null ? null : Instant.ofEpochSecond(number.longValue());
    }

    @Nullable
    BigDecimal number(String name) {
        var text = text(name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new SourceTrouble("its answer has a " + name + " that is no number");
        }
    }

    static Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || currency == null) {
            throw new SourceTrouble("its answer has an amount without a number or a currency");
        }
        return new Money(amount, currency.toUpperCase(Locale.ROOT));
    }
}
