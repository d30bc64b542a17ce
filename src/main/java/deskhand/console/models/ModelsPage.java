package deskhand.console.models;

import deskhand.model.FirstTiers;
import deskhand.model.ModelCheck;
import deskhand.model.Role;
import deskhand.model.masking.Kind;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Profiles;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models and budgets in the browser. Keys go in and never come out. */
@Hidden
@Controller("/models")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ModelsPage {

    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final String CATEGORY = "[a-z][a-z0-9-]{0,62}";
    private static final URI PAGE = URI.create("/models");

    private final ModelTeller teller;
    private final Profiles profiles;
    private final ModelCheck check;
    private final FirstTiers tiers;

    ModelsPage(ModelTeller teller, Profiles profiles, ModelCheck check, FirstTiers tiers) {
        this.teller = teller;
        this.profiles = profiles;
        this.check = check;
        this.tiers = tiers;
    }

    @Get
    ModelAndView<Map<String, Object>> page(@Nullable @QueryValue String profile, @Nullable @QueryValue Long before) {
        return page(profile == null || profile.isBlank() ? null : profile, before, null, Map.of());
    }

    private ModelAndView<Map<String, Object>> page(
            @Nullable String profile, @Nullable Long before, @Nullable String objection, Map<String, TestLine> tests) {
        var model = new HashMap<String, Object>();
        model.put("view", teller.view(profile, before));
        model.put("objection", objection);
        model.put("tests", tests);
        return new ModelAndView<>("models/page", model);
    }

    /** Costs a few tokens. */
    @Post(value = "/profiles/{name}/test", consumes = MediaType.ALL)
    HttpResponse<?> test(String name, @Nullable @Header("HX-Request") String htmx) {
        var profile = profiles.find(name).orElse(null);
        if (profile == null) {
            return HttpResponse.notFound();
        }
        var test = TestLine.of(check.check(profile));
        return htmx == null
                ? HttpResponse.ok(page(null, null, null, Map.of(name, test)))
                : HttpResponse.ok(new ModelAndView<>("models/test", Map.of("test", test)));
    }

    @Get("/profiles/new")
    ModelAndView<Map<String, Object>> fresh() {
        var masked = Kind.all().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var values = Map.of("provider", "openai", "timeout_seconds", "20", "structured", "auto");
        return form("", null, values, masked, null);
    }

    @Get("/profiles/{name}")
    HttpResponse<?> profile(String name) {
        return profiles.find(name)
                .filter(profile -> !profile.name().equals(Profile.DEFAULT))
                .<HttpResponse<?>>map(profile -> HttpResponse.ok(
                        form(name, profile, ProfileForm.values(profile), ProfileForm.masked(profile), null)))
                .orElseGet(HttpResponse::notFound);
    }

    private ModelAndView<Map<String, Object>> form(
            String name,
            @Nullable Profile stored,
            Map<String, String> values,
            Set<String> masked,
            @Nullable String objection) {
        List<String> headers = stored == null
                ? List.of()
                : stored.headers().keySet().stream().sorted().toList();
        var fallbacks = profiles.all().stream()
                .map(Profile::name)
                .filter(other -> !other.equals(name) && !other.equals(Profile.DEFAULT))
                .toList();
        return new ModelAndView<>(
                "models/profile",
                Map.of(
                        "view",
                        new ProfileFormView(
                                name,
                                stored == null,
                                values,
                                stored != null && stored.apiKey() != null,
                                headers,
                                masked,
                                fallbacks,
                                objection)));
    }

    @Post("/profiles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(@Body Map<String, String> sent) {
        var name = sent.getOrDefault("name", "").strip();
        var form = new ProfileForm(sent);
        var stored = profiles.find(name).orElse(null);
        try {
            if (!name.matches(NAME) || name.equals(Profile.DEFAULT) || name.equals("new")) {
                throw new IllegalArgumentException(
                        "A profile's name is of lower-case letters, digits and hyphens, for example house-model;"
                                + " default and new are taken.");
            }
            if (stored != null && sent.containsKey("is_new")) {
                throw new IllegalArgumentException("There is a profile " + name + " already. Choose another name.");
            }
            profiles.put(name, form.spec());
            return HttpResponse.seeOther(PAGE);
        } catch (IllegalArgumentException e) {
            return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(form(
                            name,
                            sent.containsKey("is_new") ? null : stored,
                            form.values(),
                            form.masked(),
                            e.getMessage()));
        }
    }

    @Post(value = "/profiles/{name}/delete", consumes = MediaType.ALL)
    HttpResponse<?> delete(String name) {
        if (name.equals(Profile.DEFAULT)) {
            return refused("The profile default is described by the variables DESKHAND_MODEL_*.");
        }
        try {
            profiles.delete(name);
            return HttpResponse.seeOther(PAGE);
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    /** An empty profile takes the role away, so that it falls to whoever plays it otherwise. */
    @Post("/roles/{role}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cast(String role, @Body Map<String, String> sent) {
        if (Stream.of(Role.values()).noneMatch(known -> known.folder().equals(role))) {
            return HttpResponse.notFound();
        }
        var category = sent.getOrDefault("category", "").strip();
        var profile = sent.getOrDefault("profile", "").strip();
        if (!category.isEmpty() && (!role.equals(Role.SPECIALIST.folder()) || !category.matches(CATEGORY))) {
            return refused("Only the specialist may differ, and by a category that there is.");
        }
        try {
            if (profile.isEmpty()) {
                profiles.uncast(role, category.isEmpty() ? null : category);
            } else {
                profiles.cast(role, category.isEmpty() ? null : category, profile);
            }
            return HttpResponse.seeOther(PAGE);
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    @Post("/first-tier/{role}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> trust(String role, @Body Map<String, String> sent) {
        var known = FirstTiers.ROLES.stream()
                .filter(one -> one.folder().equals(role))
                .findFirst()
                .orElse(null);
        if (known == null) {
            return HttpResponse.notFound();
        }
        if (!sent.containsKey("is_on")) {
            tiers.put(new FirstTiers.FirstTier(known, null));
            return HttpResponse.seeOther(PAGE);
        }
        var from = sent.getOrDefault("from", "").strip().replace(',', '.');
        if (!from.matches("0(\\.\\d{1,4})?|1(\\.0{1,4})?")) {
            return refused("How sure the embedded brain has to be is a number from 0 to 1, for example 0.9.");
        }
        tiers.put(new FirstTiers.FirstTier(known, Double.valueOf(from)));
        return HttpResponse.seeOther(PAGE);
    }

    private HttpResponse<?> refused(String why) {
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(null, null, why, Map.of()));
    }
}
