package deskhand.configuration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values in the one form in which equal ones are equal: texts, truth values, whole numbers, other numbers, lists, maps. */
final class Plain {

    private Plain() {}

    /** Without keys that have no value. */
    static Map<String, Object> map(Map<?, ?> map) {
        var plain = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                plain.put(String.valueOf(key), of(value));
            }
        });
        return plain;
    }

    static Object of(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Number number -> number(new BigDecimal(number.toString()));
            case Map<?, ?> map -> map(map);
            case Collection<?> list -> list.stream().map(Plain::element).toList();
            default -> value.toString();
        };
    }

    private static Object element(@Nullable Object value) {
        return value == null ? "" : of(value);
    }

    static Object number(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        if (stripped.scale() > 0) {
            return stripped;
        }
        var whole = stripped.toBigInteger();
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : new BigDecimal(whole);
    }

    /** The same text for equal values, whatever the order of their keys. */
    static String canonical(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((key, each) -> sorted.put(String.valueOf(key), canonical(each)));
                yield sorted.toString();
            }
            case List<?> list -> list.stream().map(Plain::canonical).toList().toString();
            case String text -> text.length() + ":" + text;
            case BigInteger number -> number.toString();
            default -> value.toString();
        };
    }
}
