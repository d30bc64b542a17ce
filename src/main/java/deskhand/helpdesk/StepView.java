package deskhand.helpdesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen to in a helpdesk.
 *
 * @param name what it is about
 * @param state done: it was not so before; found: it was so already; repaired: it had been changed and is right again; kept:
 *     it is deliberately not touched; left: a person has to do it
 * @param says what was found or done
 * @param todo what is left for a person to do
 */
@Schema(name = "Step")
@Serdeable
record StepView(
        String name,

        @Schema(
                type = "string",
                allowableValues = {"done", "found", "repaired", "kept", "left"})
        String state,

        String says,
        @Schema(name = "do") @JsonProperty("do") @Nullable String todo) {}
