package deskhand.model.profile;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Which profile plays a role, in all categories or in one. {@code category} is empty for all. {@code shipped}: it came with
 * the service and nobody has decided it yet.
 */
@MappedEntity("model_role")
public record Casting(@Id String role, String category, String profile, boolean shipped) {

    public static final String ALL = "";
}
