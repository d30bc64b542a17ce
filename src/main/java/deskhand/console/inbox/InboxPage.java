package deskhand.console.inbox;

import deskhand.access.Visitor;
import deskhand.command.Deed;
import deskhand.command.Deeds;
import deskhand.command.Via;
import deskhand.command.Who;
import deskhand.console.inbox.InboxView.Asked;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** What waits for a person, in the browser. Forms answer with a redirect, or with the page again and what stands in the way. */
@Hidden
@Controller("/inbox")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class InboxPage {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_WISH = 2_000;

    private final InboxDesk inbox;
    private final DraftDesk drafts;
    private final Deeds deeds;

    InboxPage(InboxDesk inbox, DraftDesk drafts, Deeds deeds) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.deeds = deeds;
    }

    @Get
    ModelAndView<Map<String, Object>> list(
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String category,
            @QueryValue(defaultValue = "") String connection,
            @QueryValue(defaultValue = "") String age,
            @QueryValue(defaultValue = "") String overdue,
            @QueryValue(defaultValue = "") String taken,
            @QueryValue(defaultValue = "") String after) {
        var view = inbox.page(new Asked(kind, category, connection, age, overdue, taken), after);
        return new ModelAndView<>("inbox/list", Map.of("view", view, "after", after));
    }

    /** Only the list, and only if it differs from the one that was seen. */
    @Get("/live")
    HttpResponse<?> live(
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String category,
            @QueryValue(defaultValue = "") String connection,
            @QueryValue(defaultValue = "") String age,
            @QueryValue(defaultValue = "") String overdue,
            @QueryValue(defaultValue = "") String taken,
            @QueryValue(defaultValue = "") String after,
            @QueryValue String seen) {
        var view = inbox.page(new Asked(kind, category, connection, age, overdue, taken), after);
        return view.version().equals(seen)
                ? HttpResponse.noContent()
                : HttpResponse.ok(
                        new ModelAndView<>("inbox/live", Map.<String, Object>of("view", view, "after", after)));
    }

    @Get("/turns/{id}")
    HttpResponse<?> one(long id, @Nullable @QueryValue String told) {
        return page(id, DraftTold.named(told), null, null);
    }

    /** What changes by itself on the page of a draft, if it differs from what was seen. The text somebody is writing stays. */
    @Get("/turns/{id}/standing")
    HttpResponse<?> standing(long id, @QueryValue(defaultValue = "") String seen) {
        return drafts.standing(id)
                .filter(it -> !it.version().equals(seen))
                .<HttpResponse<?>>map(it -> HttpResponse.ok(
                        new ModelAndView<>("inbox/standing", Map.<String, Object>of("turn", id, "standing", it))))
                .orElseGet(HttpResponse::noContent);
    }

    @Post("/turns/{id}/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(long id, @Body Map<String, String> form, Visitor visitor) {
        var text = clean(form.get("text"), LONGEST_TEXT);
        if (text.isEmpty()) {
            return page(
                    id,
                    DraftTold.NOTHING,
                    text,
                    "Not sent: there is nothing in it. Write what the customer is to read.");
        }
        var edited = drafts.isDraft(id, text) ? null : text;
        return answer(id, deeds.send(id, edited, who(visitor)), DraftTold.SENDING, text);
    }

    @Post("/turns/{id}/redo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> redo(long id, @Body Map<String, String> form, Visitor visitor) {
        var wish = clean(form.get("instruction"), LONGEST_WISH);
        var category = clean(form.get("category"), LONGEST_WISH);
        if (wish.isEmpty() && category.isEmpty()) {
            return page(
                    id,
                    DraftTold.NOTHING,
                    null,
                    "Say what is to be different, or choose whose specialist is to write it.");
        }
        if (!category.isEmpty() && !drafts.isCategory(category)) {
            return page(id, DraftTold.NOTHING, null, "There is no such category any more. Choose another.");
        }
        var deed = deeds.redo(id, wish, category.isEmpty() ? null : category, who(visitor));
        return answer(id, deed, DraftTold.REDONE, null);
    }

    @Post("/turns/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(long id, @Body Map<String, String> form, Visitor visitor) {
        return answer(
                id, deeds.reject(id, clean(form.get("why"), LONGEST_WISH), who(visitor)), DraftTold.REJECTED, null);
    }

    @Post(value = "/turns/{id}/take-over", consumes = MediaType.ALL)
    HttpResponse<?> takeOver(long id, Visitor visitor) {
        return answer(id, deeds.takeOver(id, who(visitor)), DraftTold.TAKEN, null);
    }

    @Post(value = "/turns/{id}/resume", consumes = MediaType.ALL)
    HttpResponse<?> resume(long id, Visitor visitor) {
        return answer(id, deeds.resume(id, who(visitor)), DraftTold.RESUMED, null);
    }

    @Post(value = "/turns/{id}/pause", consumes = MediaType.ALL)
    HttpResponse<?> pause(long id, Visitor visitor) {
        return answer(id, deeds.pause(id, who(visitor)), DraftTold.PAUSED, null);
    }

    private HttpResponse<?> answer(long id, Deed deed, DraftTold told, @Nullable String entered) {
        return switch (deed) {
            case Deed.Refused refused -> page(id, DraftTold.NOTHING, entered, refused.why());
            case Deed.Done _, Deed.Sending _ ->
                HttpResponse.seeOther(
                        URI.create("/inbox/turns/" + id + "?told=" + told.name().toLowerCase(Locale.ROOT)));
        };
    }

    private HttpResponse<?> page(long id, DraftTold told, @Nullable String entered, @Nullable String objection) {
        var status = objection == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return drafts.of(id, entered, objection)
                .<HttpResponse<?>>map(view -> HttpResponse.status(status)
                        .body(new ModelAndView<>("inbox/one", Map.<String, Object>of("view", view, "told", told))))
                .orElseGet(() -> HttpResponse.status(HttpStatus.NOT_FOUND)
                        .body(new ModelAndView<>(
                                "conversations/nothing",
                                Map.<String, Object>of("says", "There is no turn " + id + "."))));
    }

    private static Who who(Visitor visitor) {
        return new Who(visitor.name(), Via.CONSOLE);
    }

    /** Browsers send other line ends than the draft has. */
    private static String clean(@Nullable String text, int longest) {
        var kept =
                text == null ? "" : text.replace("\0", "").replace("\r\n", "\n").strip();
        return kept.length() <= longest ? kept : kept.substring(0, longest);
    }
}
