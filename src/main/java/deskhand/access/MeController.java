package deskhand.access;

import deskhand.platform.GuardedApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells who one is here. */
@Controller("/api/v1/me")
@Tag(name = "Accounts")
@GuardedApi
class MeController {

    /**
     * Who asks.
     *
     * @param name kept with what they change
     * @param account the number of their account; nothing for programs, and for the machine itself
     */
    @Schema(name = "Me")
    @Serdeable
    record Me(
            String name,

            @Schema(
                    type = "string",
                    allowableValues = {"viewer", "agent", "tuner", "admin"})
            String role,

            @Nullable Long account) {}

    /**
     * Who asks, and what they may do.
     *
     * @return name and role
     */
    @Get
    Me me(Visitor visitor) {
        return new Me(visitor.name(), visitor.role().word(), visitor.account());
    }
}
