package deskhand.console.rules;

import deskhand.console.form.Choice;
import deskhand.console.form.Field;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.console.form.Places;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import deskhand.playbook.policy.BusinessHours;
import deskhand.playbook.policy.PolicyBook;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When people are there. */
@Hidden
@Controller("/rules/hours")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class HoursPage {

    private static final String HERE = "/rules/hours";

    /** In addresses, where a star would be odd. */
    private static final String OTHERS = "all-others";

    private static final List<Choice> MODES = List.of(
            new Choice("", "No limit"),
            new Choice("auto", "Auto"),
            new Choice("draft", "Draft"),
            new Choice("shadow", "Shadow"),
            new Choice("off", "Off"));

    private final PolicyBook book;
    private final Places places;

    HoursPage(PolicyBook book, Places places) {
        this.book = book;
        this.places = places;
    }

    PlainView.Part part() {
        return new PlainView.Part(
                "Business hours",
                "Whoever is handed over at another time is told the hours. They can also set how far the bot may go within and"
                        + " outside them.",
                HERE,
                "New hours",
                book.allHours().stream()
                        .map(hours -> new PlainView.Line(
                                key(hours.connection()),
                                title(hours.connection()),
                                List.of(hours.timeZone()),
                                String.join(", ", hours.hours()),
                                true))
                        .toList());
    }

    private static String key(String connection) {
        return connection.equals(BusinessHours.OTHERS) ? OTHERS : connection;
    }

    private static String title(String connection) {
        return connection.equals(BusinessHours.OTHERS) ? "All other connections" : "Connection " + connection;
    }

    private Optional<BusinessHours> find(String key) {
        return book.allHours().stream()
                .filter(hours -> key(hours.connection()).equals(key))
                .findFirst();
    }

    @Get("/new")
    HttpResponse<?> begin() {
        return Goto.shown(
                "rules/form",
                Map.of("view", view(null, new Form().with("zone", ZoneId.systemDefault()), Seal.NONE, Note.NOTHING)));
    }

    @Get("/{key}")
    HttpResponse<?> one(String key) {
        return find(key)
                .<HttpResponse<?>>map(hours -> Goto.shown(
                        "rules/form", Map.of("view", view(hours, form(hours), Seal.of(hours), Note.NOTHING))))
                .orElseGet(() -> Goto.page(LimitsPage.HOME, Note.GONE));
    }

    @Post
    HttpResponse<?> create(@Body String body) {
        var form = Form.sent(body);
        var connection = places.connection(form);
        var name = connection == null ? BusinessHours.OTHERS : connection;
        if (find(key(name)).isPresent()) {
            form.complain("connection", "Connection", "it has hours already.");
        }
        return kept(null, name, form);
    }

    @Post("/{key}")
    HttpResponse<?> keep(String key, @Body String body) {
        return find(key)
                .<HttpResponse<?>>map(hours -> kept(hours, hours.connection(), Form.sent(body)))
                .orElseGet(() -> Goto.page(LimitsPage.HOME, Note.GONE));
    }

    private HttpResponse<?> kept(@Nullable BusinessHours old, String connection, Form form) {
        var modes = MODES.stream().map(Choice::value).toList();
        var within = form.choice("within", "Within them", modes);
        var outside = form.choice("outside", "Outside them", modes);
        var next = new BusinessHours(
                connection,
                form.text("zone", "Time zone", 60),
                form.lines("hours", "Hours", 50, 40),
                form.lines("holidays", "Holidays", 200, 10),
                within.isEmpty() ? null : within,
                outside.isEmpty() ? null : outside);
        complain(next, form);
        if (!form.isFine()) {
            return Goto.again("rules/form", Map.of("view", view(old, form, form.value("seal"), Note.NOTHING)));
        }
        try {
            Seal.check(form.value("seal"), old, "these hours");
        } catch (Outdated e) {
            form.overtakenBy(old == null ? new Form() : form(old));
            return Goto.again("rules/form", Map.of("view", view(old, form, Seal.of(old), Note.OVERTAKEN)));
        }
        book.put(next);
        return Goto.page(LimitsPage.HOME, old == null ? Note.CREATED : Note.SAVED);
    }

    private static void complain(BusinessHours hours, Form form) {
        try {
            ZoneId.of(hours.timeZone());
        } catch (DateTimeException e) {
            form.complain("zone", "Time zone", "there is no “" + hours.timeZone() + "”; it is like Europe/Berlin.");
        }
        try {
            if (hours.spans().isEmpty()) {
                form.complain("hours", "Hours", "write at least one, such as mon 09:00-17:00.");
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            form.complain("hours", "Hours", "“" + e.getMessage() + "” is not like mon 09:00-17:00.");
        }
        try {
            hours.holidays().forEach(LocalDate::parse);
        } catch (DateTimeException e) {
            form.complain("holidays", "Holidays", "a day is like 2026-12-25.");
        }
    }

    @Post("/{key}/remove")
    HttpResponse<?> remove(String key) {
        var gone = find(key).map(hours -> book.removeHours(hours.connection())).orElse(false);
        return Goto.page(LimitsPage.HOME, gone ? Note.REMOVED : Note.GONE);
    }

    private static Form form(BusinessHours hours) {
        return new Form()
                .with("zone", hours.timeZone())
                .with("hours", String.join("\n", hours.hours()))
                .with("holidays", String.join("\n", hours.holidays()))
                .with("within", hours.modeWithin())
                .with("outside", hours.modeOutside());
    }

    private PlainFormView view(@Nullable BusinessHours hours, Form form, String seal, Note told) {
        var fields = new ArrayList<Field>();
        if (hours == null) {
            fields.add(places.fields().getFirst());
        }
        fields.add(Field.text("zone", "Time zone", "Such as Europe/Berlin.", true));
        fields.add(Field.area("hours", "Hours, one a line", "Such as mon 09:00-12:30; a day may have several.", true));
        fields.add(Field.area("holidays", "Holidays, one a line", "Such as 2026-12-25.", false));
        fields.add(Field.choice("within", "Within them the bot may go as far as", "", MODES));
        fields.add(Field.choice("outside", "Outside them it may go as far as", "", MODES));
        return new PlainFormView(
                "limits",
                LimitsPage.HOME,
                hours == null ? "New hours" : title(hours.connection()),
                "Counts within two seconds. “Any connection” stands for those without hours of their own.",
                hours == null ? HERE : HERE + "/" + key(hours.connection()),
                form,
                seal,
                fields,
                hours != null,
                told);
    }
}
