package deskhand.console;

import deskhand.access.Visitor;
import deskhand.command.view.ArgumentForms;
import deskhand.tool.approval.Approvals;
import deskhand.tool.approval.Decided;
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

/** Operations that wait for a person, in the browser. Every form answers with a redirect, so nothing is sent twice by going back. */
@Hidden
@Controller("/approvals")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApprovalsPage {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 100;

    private final ApprovalDesk desk;
    private final Approvals approvals;
    private final ArgumentForms forms;

    ApprovalsPage(ApprovalDesk desk, Approvals approvals, ArgumentForms forms) {
        this.desk = desk;
        this.approvals = approvals;
        this.forms = forms;
    }

    @Get
    ModelAndView<Map<String, Object>> list(
            @QueryValue(defaultValue = "proposed") String state, @Nullable @QueryValue Long before) {
        return new ModelAndView<>("approvals/list", Map.of("view", desk.list(state, before)));
    }

    @Get("/{id}")
    HttpResponse<?> one(long id, @Nullable @QueryValue String told) {
        return page(id, Judged.named(told), null, null);
    }

    private HttpResponse<?> page(
            long id, Judged told, @Nullable Map<String, String> entered, @Nullable String objection) {
        var status = objection == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return desk.one(id, entered, objection)
                .<HttpResponse<?>>map(view -> HttpResponse.status(status)
                        .body(new ModelAndView<>("approvals/one", Map.<String, Object>of("view", view, "told", told))))
                .orElseGet(() -> HttpResponse.seeOther(URI.create("/approvals")));
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(long id, @Body Map<String, String> form, Visitor visitor) {
        return told(id, approvals.approve(id, by(form, visitor)), null);
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(long id, @Body Map<String, String> form, Visitor visitor) {
        var approval = approvals.find(id).orElse(null);
        if (approval == null) {
            return HttpResponse.seeOther(URI.create("/approvals"));
        }
        return told(id, approvals.approve(id, by(form, visitor), forms.entered(approval, form)), form);
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(long id, @Body Map<String, String> form, Visitor visitor) {
        var reason = form.getOrDefault("reason", "").strip();
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? page(id, Judged.NOTHING, null, "Say why in one sentence: the customer is told.")
                : told(id, approvals.reject(id, by(form, visitor), reason), null);
    }

    @Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(long id, @Body Map<String, String> form, Visitor visitor) {
        var reason = form.getOrDefault("reason", "").strip();
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? page(id, Judged.NOTHING, null, "Say why in one sentence: it is kept with the approval.")
                : told(id, approvals.withdraw(id, by(form, visitor), reason), null);
    }

    private HttpResponse<?> told(long id, Decided decided, @Nullable Map<String, String> entered) {
        return switch (decided) {
            case Decided.Done done -> back(id, Judged.of(done.approval().state()));
            case Decided.Already _ -> back(id, Judged.ALREADY);
            case Decided.Unknown _ -> HttpResponse.seeOther(URI.create("/approvals"));
            case Decided.Impossible impossible -> page(id, Judged.NOTHING, entered, impossible.why());
            case Decided.Unavailable unavailable -> page(id, Judged.NOTHING, entered, unavailable.why());
        };
    }

    private static HttpResponse<?> back(long id, Judged told) {
        return HttpResponse.seeOther(
                URI.create("/approvals/" + id + "?told=" + told.name().toLowerCase(Locale.ROOT)));
    }

    private static String by(Map<String, String> form, Visitor visitor) {
        var by = visitor.signs(form.get("by"));
        return by.substring(0, Math.min(LONGEST_NAME, by.length()));
    }
}
