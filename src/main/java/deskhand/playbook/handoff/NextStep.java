package deskhand.playbook.handoff;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** What a colleague is advised to do in a category, for a reason. Null stands for any. */
@MappedEntity("next_step")
public record NextStep(
        @Id @GeneratedValue @Nullable Long id,
        int position,
        @Nullable String category,
        @Nullable String reason,
        String language,
        String text) {}
