package deskhand;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** Where the service starts. To follow a message, start reading at {@code pipeline/TurnPipeline.java}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Deskhand",
                        version = "1",
                        license = @License(name = "Apache-2.0"),
                        description =
                                "Looks after a bot that works at a helpdesk: its connections, what came in, what it decided,"
                                        + " what it did; and tries messages out. Whatever goes wrong is told as problem details"
                                        + " (RFC 9457). Settings are read with an ETag; a write that sends it back as"
                                        + " If-Match is refused with 412 if somebody changed them meanwhile."))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description =
                "An API key (dh_…), or the value of DESKHAND_API_TOKEN. As long as there is no token and no administrator with a"
                        + " password, only the machine itself may call.")
public final class Deskhand {

    private Deskhand() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Deskhand.class).banner(false).start();
    }
}
