package deskhand.platform.listing;

import deskhand.platform.ProblemException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanMap;
import io.micronaut.core.reflect.ReflectionUtils;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a list of settings. Such lists are short and at hand as a whole.
 *
 * @param contains only what has all of these words in its texts
 * @param sort a field of the answer, such as name, with - before it for descending; left out, in the list's own order
 * @param page from 0
 * @param limit so many on a page; left out, all there are
 */
@Introspected
public record Listing(
        @Parameter(description = "only what has all of these words in its texts") @Nullable @QueryValue @Size(max = 200)
        String contains,

        @Parameter(
                description = "a field of the answer, with - before it for descending; left out, the list's own order")
        @Nullable
        @QueryValue
        @Size(max = 60)
        String sort,

        @Parameter(description = "from 0") @QueryValue(defaultValue = "0") @Min(0) @Max(1_000)
        int page,

        @Parameter(description = "so many on a page; left out, all there are") @Nullable @QueryValue @Min(1) @Max(1_000)
        Integer limit) {

    /** All of it, for those who are no reader over HTTP. */
    public static final Listing WHOLE = new Listing(null, null, 0, null);

    private static final String DESCENDING = "-";

    /** What is wanted of {@code all}, which come in an order that stays: equals stay in it whatever they are sorted by. */
    public <T extends Record> List<T> of(Class<T> type, Stream<T> all) {
        var wanted = all.filter(this::isWanted);
        var most = Objects.requireNonNullElse(limit, Integer.MAX_VALUE);
        return (sort == null ? wanted : wanted.sorted(order(sort, fields(type))))
                .skip((long) page * most)
                .limit(most)
                .toList();
    }

    private boolean isWanted(Record item) {
        if (contains == null) {
            return true;
        }
        var texts = texts(item).toList();
        return Stream.of(contains.strip().split("\\s+"))
                .map(Listing::plain)
                .allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    /** All that is written in it, however deep; no numbers and no times. */
    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> Stream.of(plain(text));
            case Enum<?> word -> Stream.of(plain(word));
            case Collection<?> many -> many.stream().flatMap(Listing::texts);
            case Map<?, ?> many -> many.values().stream().flatMap(Listing::texts);
            case Record row -> texts(BeanMap.of(row));
            case null, default -> Stream.empty();
        };
    }

    /** What can be compared, by the name that the answer has for it. */
    private static Map<String, String> fields(Class<? extends Record> type) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : BeanIntrospection.getIntrospection(type).getBeanProperties()) {
            if (Comparable.class.isAssignableFrom(ReflectionUtils.getWrapperType(field.getType()))) {
                fields.put(written(field.getName()), field.getName());
            }
        }
        return fields;
    }

    private static Comparator<Record> order(String sort, Map<String, String> fields) {
        var isDescending = sort.startsWith(DESCENDING);
        var field = fields.get(isDescending ? sort.substring(1) : sort);
        if (field == null) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "sort is one of " + String.join(", ", fields.keySet()) + ", with - before it for descending.");
        }
        Comparator<Comparable<Object>> order = Comparator.naturalOrder();
        return Comparator.comparing(
                item -> key(BeanMap.of(item).get(field)),
                Comparator.nullsLast(isDescending ? order.reversed() : order));
    }

    /** As an answer names it. */
    private static String written(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> key(@Nullable Object value) {
        return (Comparable<Object>) (value instanceof String || value instanceof Enum<?> ? plain(value) : value);
    }

    private static String plain(Object text) {
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
