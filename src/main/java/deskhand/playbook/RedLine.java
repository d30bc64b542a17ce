package deskhand.playbook;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A line that only people deal with. {@code language} is null where the pattern mixes languages or needs none. */
@MappedEntity("red_line")
public record RedLine(
        @Id String name,
        String pattern,
        String because,
        @Nullable String team,
        String priority,
        @Nullable String language,
        boolean checkDigit,
        boolean enabled) {}
