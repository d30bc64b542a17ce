package deskhand.playbook;

import deskhand.base.Storable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts whole categories in place, as an import brings them. */
@Singleton
class CategoryKeeping {

    private static final int LAST = 100;

    private final CategoryRows rows;
    private final CategoryProfiles profiles;
    private final CategoryExamples examples;
    private final Playbook playbook;
    private final Specialists specialists;

    CategoryKeeping(
            CategoryRows rows,
            CategoryProfiles profiles,
            CategoryExamples examples,
            Playbook playbook,
            Specialists specialists) {
        this.rows = rows;
        this.profiles = profiles;
        this.examples = examples;
        this.playbook = playbook;
        this.specialists = specialists;
    }

    /** What belongs there. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Kind(
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 1_000) String description,
            @NotBlank @Size(max = 100) String team,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double confidenceThreshold,
            @Nullable Integer position,
            @Nullable @Size(max = 200) List<@Pattern(regexp = "[^\\n\\r]{1,100}") String> keywords,
            @Nullable @Size(max = 300) List<@NotBlank @Size(max = 600) String> examples) {

        static Kind of(Category category) {
            return new Kind(
                    category.title(),
                    category.description(),
                    category.team(),
                    category.confidenceThreshold(),
                    category.position(),
                    category.keywords(),
                    category.examples());
        }
    }

    /** How its specialist writes. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Manner(
            @NotBlank @Size(max = 300) String tone,

            @NotNull @Pattern(regexp = "short|normal|long") String length,
            @Nullable @Size(max = 40) List<@Pattern(regexp = "[a-z]{2,3}") String> languages,
            @NotNull @Pattern(regexp = "fluid|strict") String wording,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 63) String> knowledge,
            @Nullable Boolean linksSources) {}

    /** One that was retired is in use again. */
    void put(String slug, @Valid Kind kind) {
        rows.put(
                slug,
                Storable.text(kind.title().strip()),
                Storable.text(kind.description().strip()),
                Storable.text(kind.team().strip()),
                kind.confidenceThreshold(),
                Objects.requireNonNullElse(kind.position(), LAST),
                Storable.text(String.join("\n", Objects.requireNonNullElse(kind.keywords(), List.of()))));
        playbook.forget();
        setExamples(
                slug,
                Objects.requireNonNullElse(kind.examples(), List.<String>of()).stream()
                        .map(text -> Storable.text(text.strip()))
                        .distinct()
                        .toList());
    }

    /** These in this order and no others. */
    private void setExamples(String slug, List<String> texts) {
        var stored = examples.findByCategoryOrderById(slug).stream()
                .map(CategoryExample::text)
                .toList();
        if (!stored.equals(texts)) {
            examples.deleteByCategory(slug);
            texts.forEach(text -> examples.add(slug, text));
        }
    }

    void put(String slug, @Valid Manner manner) {
        var profile = new CategoryProfile(
                slug,
                Storable.text(manner.tone()),
                CategoryProfile.Length.valueOf(manner.length().toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(manner.languages(), List.of()),
                CategoryProfile.Wording.valueOf(manner.wording().toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(manner.knowledge(), List.of()),
                Objects.requireNonNullElse(manner.linksSources(), true));
        if (profiles.existsById(slug)) {
            profiles.update(profile);
        } else {
            profiles.save(profile);
        }
        specialists.forget();
    }
}
