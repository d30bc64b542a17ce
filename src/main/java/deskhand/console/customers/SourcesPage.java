package deskhand.console.customers;

import deskhand.console.form.Goto;
import deskhand.customer.live.SourceKind;
import deskhand.customer.live.SourceStates;
import deskhand.customer.live.Sources;
import deskhand.customer.live.Trials;
import io.micronaut.http.HttpResponse;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Connects systems of the shop in the browser. What it does the API does; keys go in and never come out. */
@Hidden
@Controller("/customers/sources")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SourcesPage {

    private static final String HERE = "/customers/sources";
    private static final int LONGEST = 500;

    private final Sources sources;
    private final SourceStates states;
    private final Trials trials;

    SourcesPage(Sources sources, SourceStates states, Trials trials) {
        this.sources = sources;
        this.states = states;
        this.trials = trials;
    }

    @Get
    HttpResponse<?> all(@Nullable @QueryValue String told) {
        return shown(
                switch (String.valueOf(told)) {
                    case "saved" -> new SourcesView.Told("Connected. It is asked from the next message on.", true);
                    case "removed" -> new SourcesView.Told("Disconnected. Its key is forgotten.", true);
                    default -> null;
                });
    }

    @Post("/{kind}")
    HttpResponse<?> connect(String kind, @Body Map<String, String> sent) {
        return with(
                kind,
                (wanted, form) -> {
                    try {
                        sources.put(wanted, entered(form, "url"), entered(form, "secret"));
                        trials.begin(wanted);
                        return HttpResponse.seeOther(URI.create(HERE + "?told=saved"));
                    } catch (IllegalArgumentException e) {
                        return refused(String.valueOf(e.getMessage()));
                    }
                },
                sent);
    }

    @Post("/{kind}/remove")
    HttpResponse<?> remove(String kind) {
        return with(
                kind,
                (wanted, _) -> {
                    sources.remove(wanted);
                    trials.begin(wanted);
                    return HttpResponse.seeOther(URI.create(HERE + "?told=removed"));
                },
                Map.of());
    }

    @Post("/{kind}/check")
    HttpResponse<?> check(String kind, @Body Map<String, String> sent) {
        return with(
                kind,
                (wanted, form) -> {
                    var email = entered(form, "email");
                    return email == null
                            ? refused("Enter the address of a customer that the system knows.")
                            : shown(trials.ask(wanted, email)
                                    .map(tried -> new SourcesView.Told(
                                            tried.says(), !tried.state().equals("unknown")))
                                    .orElseGet(
                                            () -> new SourcesView.Told(wanted.title() + " is not connected.", false)));
                },
                sent);
    }

    private HttpResponse<?> with(
            String kind, BiFunction<SourceKind, Map<String, String>, HttpResponse<?>> deed, Map<String, String> form) {
        return SourceKind.of(kind)
                .<HttpResponse<?>>map(wanted -> deed.apply(wanted, form))
                .orElseGet(() -> refused("There is no such kind of system."));
    }

    private static @Nullable String entered(Map<String, String> form, String name) {
        var value = form.getOrDefault(name, "").strip();
        return value.isEmpty() || value.length() > LONGEST ? null : value;
    }

    private HttpResponse<?> shown(SourcesView.@Nullable Told told) {
        return Goto.shown("customers/sources", Map.of("view", view(told)));
    }

    private HttpResponse<?> refused(String why) {
        return Goto.again("customers/sources", Map.of("view", view(new SourcesView.Told(why, false))));
    }

    private SourcesView view(SourcesView.@Nullable Told told) {
        var connected = sources.all();
        return new SourcesView(
                Arrays.stream(SourceKind.values())
                        .map(kind -> line(kind, connected))
                        .toList(),
                told);
    }

    private SourcesView.Line line(SourceKind kind, List<Sources.Source> connected) {
        var source =
                connected.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
        var words = SourceWords.of(kind);
        var state = states.of(kind);
        return new SourcesView.Line(
                kind.word(),
                kind.title(),
                words.says(),
                source == null ? "" : source.url(),
                words.urlLabel(),
                words.secretLabel(),
                source == null
                        ? "not connected"
                        : source.setBy().equals("api") ? "connected" : "connected by the environment",
                source == null ? "" : SourceWords.fares(state),
                SourceWords.tone(state),
                kind != SourceKind.COMMERCE,
                source != null,
                source != null && source.setBy().equals("api"));
    }
}
