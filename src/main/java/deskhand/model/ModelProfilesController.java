package deskhand.model;

import deskhand.model.profile.Profile;
import deskhand.model.profile.Profiles;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

/** The models that can be asked. */
@Controller("/api/v1/models/profiles")
@Tag(name = "Models")
@GuardedApi
class ModelProfilesController {

    private final Profiles profiles;
    private final ModelCheck check;
    private final Shortcomings shortcomings;

    ModelProfilesController(Profiles profiles, ModelCheck check, Shortcomings shortcomings) {
        this.profiles = profiles;
        this.shortcomings = shortcomings;
        this.check = check;
    }

    /**
     * All profiles by name, the environment's own first.
     *
     * @return the profiles
     */
    @Get
    List<ProfileView> modelProfiles(@Valid @RequestBean Listing list) {
        return list.of(ProfileView.class, profiles.all().stream().map(this::view));
    }

    /**
     * One profile.
     *
     * @param name the profile's name
     * @return the profile
     */
    @Get("/{name}")
    ProfileView modelProfile(String name) {
        return view(found(name));
    }

    private ProfileView view(Profile profile) {
        return ProfileView.of(profile, shortcomings);
    }

    /**
     * Creates or changes a profile.
     *
     * @param name the profile's name: lower-case letters, digits and hyphens
     */
    @Put("/{name}")
    @ApiResponse(
            responseCode = "200",
            description = "the changed profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @ApiResponse(
            responseCode = "201",
            description = "the new profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    HttpResponse<ProfileView> putModelProfile(String name, @Valid @Body ProfileChange change) {
        checkStored(name);
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw bad("A profile's name is of lower-case letters, digits and hyphens, for example house-model.");
        }
        var stored = profiles.find(name).orElse(null);
        try {
            var view = view(profiles.put(name, change.over(stored)));
            return stored == null ? HttpResponse.created(view) : HttpResponse.ok(view);
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Deletes a profile that plays no role and is nobody's fallback.
     *
     * @param name the profile's name
     */
    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteModelProfile(String name) {
        checkStored(name);
        found(name);
        try {
            profiles.delete(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Asks the model for one word, to see whether address, key and model are right and whether it answers in a schema. This
     * costs a few tokens.
     *
     * @param name the profile's name
     * @return how it went
     */
    @Post("/{name}/test")
    ModelCheck.Checked testModelProfile(String name) {
        return check.check(found(name));
    }

    private Profile found(String name) {
        return profiles.find(name)
                .orElseThrow(
                        () -> new ProblemException(HttpStatus.NOT_FOUND, "There is no model profile " + name + "."));
    }

    private static void checkStored(String name) {
        if (name.equals(Profile.DEFAULT)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "The profile default is described by the variables DESKHAND_MODEL_*; change them and start again, or"
                            + " store a profile under another name.");
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, detail);
    }
}
