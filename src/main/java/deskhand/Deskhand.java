package deskhand;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Where the service starts. To follow a message, start reading at {@code pipeline/TurnPipeline.java}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Deskhand",
                        version = "1",
                        description =
                                "Administration and simulation of a bot that works at a helpdesk. Errors are problem"
                                        + " details (RFC 9457). Send the header Authorization: Bearer <DESKHAND_API_TOKEN>;"
                                        + " without that setting only the machine itself may call."))
public final class Deskhand {

    private Deskhand() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Deskhand.class).banner(false).start();
    }
}
