package deskhand.playbook;

import deskhand.base.Storable;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.Seal;
import deskhand.platform.listing.Listing;
import deskhand.playbook.CategoryProfile.Length;
import deskhand.playbook.CategoryProfile.Wording;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the specialist of a category writes. */
@Controller("/api/v1/categories/{name}")
@Tag(name = "Specialists")
@GuardedApi
class SpecialistsController {

    private static final String LANGUAGE = "[a-z]{2,3}";

    private final Playbook playbook;
    private final Specialists specialists;
    private final CategoryBook book;
    private final TextBook texts;

    SpecialistsController(Playbook playbook, Specialists specialists, CategoryBook book, TextBook texts) {
        this.playbook = playbook;
        this.specialists = specialists;
        this.book = book;
        this.texts = texts;
    }

    /**
     * How a category's specialist writes. Its tools are under {@code /tools}, its model under {@code /api/v1/models/roles}.
     *
     * @param team who gets what the bot hands over
     * @param confidenceThreshold below it a reply becomes a draft
     * @param languages in which replies may be written; empty: all
     * @param wording fluid: the specialist chooses the words; strict: replies are put together from text blocks
     * @param knowledge categories whose articles it goes by, besides those without a category; empty: its own, then all
     * @param linksSources whether replies end with links to the public articles that they rest on
     * @param prompt the number of the published instructions; nothing if there are none
     */
    @Schema(name = "SpecialistProfile")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ProfileView(
            String category,
            String team,
            double confidenceThreshold,
            String tone,

            @Schema(
                    type = "string",
                    allowableValues = {"short", "normal", "long"})
            String length,

            List<String> languages,

            @Schema(
                    type = "string",
                    allowableValues = {"fluid", "strict"})
            String wording,

            List<String> knowledge,
            boolean linksSources,
            @Nullable Integer prompt) {}

    /**
     * What is to be changed; what is left out stays.
     *
     * @param tone a few words, such as: calm and exact
     */
    @Schema(name = "SpecialistProfileChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ProfileChange(
            @Nullable @Size(min = 1, max = 100) String team,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double confidenceThreshold,
            @Nullable @Size(min = 1, max = 300) String tone,
            @Nullable @Pattern(regexp = "short|normal|long") String length,
            @Nullable @Size(max = 40) List<@Pattern(regexp = LANGUAGE) String> languages,
            @Nullable @Pattern(regexp = "fluid|strict") String wording,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 63) String> knowledge,
            @Nullable Boolean linksSources) {}

    /**
     * An approved text.
     *
     * @param useWhen what it is for, read by the model that chooses
     * @param text may have fields such as {order.number}, which are filled from what tools told in the same turn
     * @param fields those it has; without a value for each of them it cannot be used
     */
    @Schema(name = "TextBlock")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record BlockView(String language, String key, String useWhen, String text, List<String> fields, Instant updatedAt) {

        static BlockView of(TextBlock block) {
            return new BlockView(
                    block.language(), block.key(), block.useWhen(), block.text(), block.fields(), block.updatedAt());
        }
    }

    /** An approved text to be kept. */
    @Schema(name = "TextBlockChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record BlockChange(
            @NotBlank @Size(max = 500) String useWhen,
            @NotBlank @Size(max = 4_000) String text) {}

    /**
     * How the category's specialist writes.
     *
     * @return the profile
     */
    @Get("/profile")
    ProfileView specialistProfile(String name) {
        return view(known(name));
    }

    /**
     * Changes how the category's specialist writes. Counts from the next turn on.
     *
     * @param seen the ETag of the category as you know it; if it is another by now, nothing changes
     * @return the profile
     */
    @Put("/profile")
    ProfileView putSpecialistProfile(
            String name, @Valid @Body ProfileChange change, @Nullable @Header("If-Match") String seen) {
        known(name);
        var old = book.find(name).orElseThrow();
        if (change.knowledge() != null) {
            change.knowledge().forEach(this::known);
        }
        var next = new CategorySetup(
                old.title(),
                old.description(),
                Objects.requireNonNullElse(change.team(), old.team()),
                Objects.requireNonNullElse(change.confidenceThreshold(), old.confidenceThreshold()),
                old.keywords(),
                Storable.text(Objects.requireNonNullElse(change.tone(), old.tone())),
                change.length() == null ? old.length() : Length.valueOf(upper(change.length())),
                Objects.requireNonNullElse(change.languages(), old.languages()),
                change.wording() == null ? old.wording() : Wording.valueOf(upper(change.wording())),
                Objects.requireNonNullElse(change.knowledge(), old.knowledge()),
                Objects.requireNonNullElse(change.linksSources(), old.linksSources()));
        book.change(name, next, seen);
        return view(name, next.team(), next.confidenceThreshold());
    }

    /**
     * The approved texts of a category, at most 1000.
     *
     * @return the texts by language and key
     */
    @Get("/text-blocks")
    List<BlockView> textBlocks(String name, @Valid @RequestBean Listing list) {
        known(name);
        return list.of(BlockView.class, texts.of(name).stream().map(BlockView::of));
    }

    /**
     * Keeps an approved text, in place of the one that was there.
     *
     * @param language such as en
     * @param key its name, by which the model chooses it
     * @param seen the ETag of the text as you know it; if it is another by now, nothing changes
     * @return the text
     */
    @Put("/text-blocks/{language}/{key}")
    HttpResponse<BlockView> putTextBlock(
            String name,
            @Pattern(regexp = LANGUAGE) String language,
            @Pattern(regexp = TextBook.KEY) String key,
            @Valid @Body BlockChange change,
            @Nullable @Header("If-Match") String seen) {
        known(name);
        TextBlock.strangeFields(change.text()).ifPresent(strange -> {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "Nothing fills " + strange
                            + ". Fields are like {order.number}: small letters, digits, _ and dots.");
        });
        var block = texts.put(name, language, key, change.useWhen(), change.text(), seen);
        return HttpResponse.ok(BlockView.of(block)).header(HttpHeaders.ETAG, Seal.tag(block));
    }

    /** Removes an approved text. */
    @Delete("/text-blocks/{language}/{key}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteTextBlock(String name, String language, String key) {
        if (!texts.remove(name, language, key)) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "The category '" + name + "' has no text '" + key + "' in " + language + ". GET /api/v1/categories/"
                            + name + "/text-blocks lists them.");
        }
    }

    private ProfileView view(Category category) {
        return view(category.slug(), category.team(), category.confidenceThreshold());
    }

    private ProfileView view(String name, String team, double threshold) {
        var profile = specialists.profile(name);
        return new ProfileView(
                name,
                team,
                threshold,
                profile.tone(),
                lower(profile.length()),
                profile.languages(),
                lower(profile.wording()),
                profile.knowledge(),
                profile.linksSources(),
                specialists.published(name));
    }

    private Category known(String name) {
        return playbook.find(name)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "There is no category '" + name + "'. GET /api/v1/categories lists them."));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
