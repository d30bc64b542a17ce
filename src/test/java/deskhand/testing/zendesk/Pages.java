package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists in pages: by cursor when a {@code page[size]} is asked for, else by number. */
final class Pages {

    private static final int LARGEST = 100;

    private Pages() {}

    /** A page and what stands beside it; {@code shown} goes into sideloads. */
    record Page<T>(List<T> shown, Fields beside) {

        Answer answer(String name, Function<T, Fields> json, Fields sideloads) {
            var answer = Json.object(name, shown.stream().map(json).toList());
            answer.putAll(sideloads);
            answer.putAll(beside);
            return Answer.ok(answer);
        }

        Answer answer(String name, Function<T, Fields> json) {
            return answer(name, json, new Fields());
        }
    }

    /** {@code id} must not change while somebody turns the pages. */
    static <T> Page<T> of(Call call, List<T> all, Function<T, Long> id) {
        return call.query("page[size]").isPresent() || call.query("page[after]").isPresent()
                ? byCursor(call, all, id)
                : byNumber(call, all);
    }

    private static <T> Page<T> byCursor(Call call, List<T> all, Function<T, Long> id) {
        var size = size(call.query("page[size]").orElse("100"));
        var after = call.query("page[after]").map(Pages::decoded).orElse(null);
        var from = 0;
        if (after != null) {
            var ids = all.stream().map(id).toList();
            from = ids.indexOf(after) + 1;
            if (from == 0) {
                throw invalid("page[after] is not valid");
            }
        }
        var to = Math.min(all.size(), from + size);
        var shown = all.subList(from, to);
        var more = to < all.size();
        var last = shown.isEmpty() ? null : cursor(id.apply(shown.getLast()));
        var first = shown.isEmpty() ? null : cursor(id.apply(shown.getFirst()));
        var meta = Json.object("has_more", more, "after_cursor", last).and("before_cursor", first);
        return new Page<>(
                shown,
                Json.object("meta", meta)
                        .and(
                                "links",
                                Json.object("next", more && last != null ? next(call, last) : null, "prev", null)));
    }

    /** Relative to the account, which is as good as whole for who must not follow it anyway. */
    private static String next(Call call, String cursor) {
        return "https://fjordgear.zendesk.com" + call.path().group() + "?page%5Bafter%5D="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    private static <T> Page<T> byNumber(Call call, List<T> all) {
        var size = size(call.query("per_page").orElse("100"));
        var page = call.query("page").map(Integer::valueOf).orElse(1);
        var shown = all.stream().skip((page - 1L) * size).limit(size).toList();
        var more = (long) page * size < all.size();
        return new Page<>(
                shown,
                Json.object("count", all.size())
                        .and("next_page", more ? "https://fjordgear.zendesk.com/?page=" + (page + 1) : null)
                        .and("previous_page", null));
    }

    private static int size(String text) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST) {
            throw invalid("page[size] must be between 1 and 100");
        }
        return Integer.parseInt(text);
    }

    private static String cursor(long id) {
        return Base64.getEncoder().encodeToString(("o=" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Long decoded(String cursor) {
        try {
            var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Long.valueOf(text.substring(2));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw invalid("page[after] is not valid");
        }
    }

    private static Refused invalid(String detail) {
        var error = Json.object("code", "InvalidPaginationParameter", "title", "Invalid pagination parameter")
                .and("detail", detail);
        return new Refused(Answer.json(400, Json.object("errors", List.of(error))));
    }
}
