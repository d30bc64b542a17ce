package deskhand.console.connections;

import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.ConnectionDesk;
import deskhand.helpdesk.Prospect;
import deskhand.platform.ProblemException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Set;

/**
 * Connects a helpdesk, asking for as little as will do. With a script running, what is entered is looked at at once; without,
 * a button does it. Tokens go in and never come out again, so a refused form has to be given them anew.
 */
@Hidden
@Controller("/connections/new")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class WizardPage {

    private final ConnectionDesk desk;
    private final AddressSettings addresses;

    WizardPage(ConnectionDesk desk, AddressSettings addresses) {
        this.desk = desk;
        this.addresses = addresses;
    }

    @Get
    ModelAndView<Map<String, Object>> choose() {
        return new ModelAndView<>(
                "connections/choose", Map.of("obstacle", desk.obstacle().orElse("")));
    }

    @Get("/{word}")
    HttpResponse<?> begin(String word) {
        return Way.named(word)
                .<HttpResponse<?>>map(way -> HttpResponse.ok(
                        page("connections/wizard", view(way, new Form(Map.of()), Prospect.unknown(), null))))
                .orElseGet(HttpResponse::notFound);
    }

    @Post("/{word}/look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> look(String word, @Body Map<String, String> sent, @Nullable @Header("HX-Request") String htmx) {
        var way = Way.named(word).orElse(null);
        if (way == null) {
            return HttpResponse.notFound();
        }
        var form = new Form(sent);
        var view = view(way, form, prospect(way, form), null);
        return HttpResponse.ok(page(htmx == null ? "connections/wizard" : "connections/look", view));
    }

    private Prospect prospect(Way way, Form form) {
        try {
            var before = desk.before(form.or(WizardFields.SLUG, way.kind()));
            return way.isByHand() ? Prospect.unknown() : desk.look(way.kind(), Wishes.of(way, form, before));
        } catch (ProblemException e) {
            return Prospect.unknown(); // the name; it is objected to when all is sent
        }
    }

    @Post("/{word}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setUp(String word, @Body Map<String, String> sent, @Nullable @Header("HX-Request") String htmx) {
        var way = Way.named(word).orElse(null);
        if (way == null) {
            return HttpResponse.notFound();
        }
        var form = new Form(sent);
        try {
            var done = way.isByHand()
                    ? desk.put(form.or(WizardFields.SLUG, ""), Wishes.byHand(way, form))
                    : desk.setUp(way.kind(), Wishes.of(way, form, desk.before(form.or(WizardFields.SLUG, ""))));
            var model = Map.<String, Object>of(
                    "slug", done.connection().slug(), "isNew", done.isNew(), "steps", Told.steps(done.steps()));
            return htmx == null
                    ? HttpResponse.ok(new ModelAndView<>("connections/made", model))
                    : HttpResponse.ok(new ModelAndView<>("connections/part", model))
                            .header("HX-Retarget", "#wizard")
                            .header("HX-Reswap", "innerHTML show:window:top");
        } catch (ProblemException e) {
            var view = view(way, form, Prospect.unknown(), PlainWords.of(String.valueOf(e.getMessage())));
            return htmx == null
                    ? HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page("connections/wizard", view))
                    : HttpResponse.ok(page("connections/objection", view));
        }
    }

    private static ModelAndView<Map<String, Object>> page(String template, WizardView view) {
        return new ModelAndView<>(template, Map.of("view", view));
    }

    private WizardView view(Way way, Form form, Prospect prospect, @Nullable String objection) {
        var fields =
                WizardFields.of(way).stream().map(field -> filled(field, form)).toList();
        var slug = form.or(WizardFields.SLUG, way.kind());
        var address = form.text(WizardFields.PUBLIC_ADDRESS);
        return new WizardView(
                way,
                fields,
                prospect,
                desk.obstacle().orElse(null),
                objection,
                isKnown(slug),
                Set.copyOf(form.inboxes()),
                ConnectionTeller.webhook(way.kind(), slug, address == null ? addresses.publicAddress() : address));
    }

    private Field filled(Field field, Form form) {
        var entered = form.text(field.name());
        if (entered != null) {
            return field.with(entered);
        }
        var known = addresses.publicAddress();
        return field.name().equals(WizardFields.PUBLIC_ADDRESS) && known != null ? field.with(known) : field;
    }

    private boolean isKnown(String slug) {
        try {
            return desk.before(slug) != null;
        } catch (ProblemException e) {
            return false;
        }
    }
}
