package deskhand.model;

import deskhand.model.profile.Casting;
import deskhand.model.profile.Profiles;
import deskhand.model.profile.Provider;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which model plays which role. */
@Controller("/api/v1/models/roles")
@Tag(name = "Models")
@GuardedApi
class ModelRolesController {

    private static final String CATEGORY = "[a-z][a-z0-9-]{0,62}";

    private final Profiles profiles;

    ModelRolesController(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * Who plays a role.
     *
     * @param category the category this holds for; nothing: all that have no profile of their own
     * @param profile the profile that somebody chose, or that was shipped
     * @param shipped whether it came with the service; then a model named by DESKHAND_MODEL_NAME goes before it
     * @param asks the profiles asked in this order as things are now; empty if the embedded brain plays the role
     */
    @Schema(name = "ModelRole")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RoleView(
            String role,
            @Nullable String category,
            @Nullable String profile,
            boolean shipped,
            List<String> asks) {}

    /**
     * Who is to play a role.
     *
     * @param profile the profile's name; one with the provider embedded gives the role to the embedded brain
     * @param category for this category only, for example retention
     */
    @Schema(name = "ModelRoleChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RoleChange(
            @NotBlank @Size(max = 40) String profile,
            @Nullable @Pattern(regexp = CATEGORY) String category) {}

    /**
     * All roles with who plays them.
     *
     * @return the roles
     */
    @Get
    List<RoleView> modelRoles(@Valid @RequestBean Listing list) {
        return list.of(RoleView.class, all());
    }

    private Stream<RoleView> all() {
        var castings = profiles.castings();
        var missing = Stream.of(Role.values())
                .filter(role -> castings.stream()
                        .noneMatch(casting -> casting.role().equals(role.folder())
                                && casting.category().isEmpty()))
                .map(role -> new RoleView(role.folder(), null, null, false, asks(role.folder(), null)));
        return Stream.concat(castings.stream().map(this::view), missing);
    }

    private RoleView view(Casting casting) {
        var category = casting.category().isEmpty() ? null : casting.category();
        return new RoleView(
                casting.role(), category, casting.profile(), casting.shipped(), asks(casting.role(), category));
    }

    private List<String> asks(String role, @Nullable String category) {
        return profiles.chain(role, category).stream()
                .map(profile -> profile.provider() == Provider.EMBEDDED ? "embedded" : profile.name())
                .toList();
    }

    /**
     * Gives a role to a profile.
     *
     * @param role router, specialist, outstanding or judge
     * @return all roles with who plays them
     */
    @Put("/{role}")
    List<RoleView> putModelRole(String role, @Valid @Body RoleChange change) {
        checkRole(role);
        if (change.category() != null && !role.equals(Role.SPECIALIST.folder())) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "Only the specialist may differ by category.");
        }
        try {
            profiles.cast(role, change.category(), change.profile());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
        return all().toList();
    }

    /**
     * Takes a role away; without any profile the embedded brain plays it, or the model named by DESKHAND_MODEL_NAME.
     *
     * @param role router, specialist, outstanding or judge
     * @param category only what was given for this category
     */
    @Delete("/{role}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteModelRole(String role, @Nullable @QueryValue @Pattern(regexp = CATEGORY) String category) {
        checkRole(role);
        if (!profiles.uncast(role, category)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "Nobody was given the role " + role + " there.");
        }
    }

    private static void checkRole(String role) {
        if (Stream.of(Role.values()).noneMatch(known -> known.folder().equals(role))) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND, "There is no role " + role + ": router, specialist, outstanding or judge.");
        }
    }
}
