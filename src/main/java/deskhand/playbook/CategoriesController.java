package deskhand.playbook;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.Seal;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The categories, and the examples from which the embedded router learns them. */
@Controller("/api/v1/categories")
@Tag(name = "Categories")
@GuardedApi
class CategoriesController {

    private final Playbook playbook;
    private final CategoryBook book;

    CategoriesController(Playbook playbook, CategoryBook book) {
        this.playbook = playbook;
        this.book = book;
    }

    /**
     * A kind of request.
     *
     * @param name by which the API calls it
     * @param team who gets what the bot hands over
     * @param confidenceThreshold below it a reply becomes a draft
     * @param examples how many examples it has
     */
    @Schema(name = "Category")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record CategoryView(
            String name, String title, String description, String team, double confidenceThreshold, int examples) {}

    /**
     * A category and what belongs there.
     *
     * @param keywords a word that ends in a star stands for every word that begins so
     * @param retired whether it gets no messages any more
     */
    @Schema(name = "CategoryDetails")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Details(
            String name,
            String title,
            String description,
            String team,
            double confidenceThreshold,
            List<String> keywords,
            boolean retired) {}

    /** A category as it shall be; what is left out stays, or is empty in a new one. */
    @Schema(name = "CategoryChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(
            @Nullable @Size(min = 1, max = 100) String title,
            @Nullable @Size(min = 1, max = 600) String description,
            @Nullable @Size(min = 1, max = 100) String team,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double confidenceThreshold,
            @Nullable @Size(max = 300) List<@NotBlank @Size(max = 100) @Pattern(regexp = "[^\\n]+") String> keywords) {

        CategorySetup on(CategorySetup old) {
            return new CategorySetup(
                    Objects.requireNonNullElse(title, old.title()),
                    Objects.requireNonNullElse(description, old.description()),
                    Objects.requireNonNullElse(team, old.team()),
                    Objects.requireNonNullElse(confidenceThreshold, old.confidenceThreshold()),
                    Objects.requireNonNullElse(keywords, old.keywords()),
                    old.tone(),
                    old.length(),
                    old.languages(),
                    old.wording(),
                    old.knowledge(),
                    old.linksSources());
        }
    }

    /** A sentence of a customer that belongs to a category. */
    @Schema(name = "CategoryExample")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ExampleView(long id, String text, Instant addedAt) {}

    /**
     * Sentences of customers, best word for word and without names or numbers.
     *
     * @param texts up to 100 sentences; those the category has already change nothing
     */
    @Schema(name = "NewCategoryExamples")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record NewExamples(@NotNull @Size(min = 1, max = 100) List<@NotBlank @Size(max = 600) String> texts) {

        @Override
        public String toString() {
            return "NewExamples[" + texts.size() + "]";
        }
    }

    /**
     * All categories.
     *
     * @return the categories in the order of the console
     */
    @Get
    List<CategoryView> categories(@Valid @RequestBean Listing list) {
        return list.of(
                CategoryView.class,
                playbook.categories().stream()
                        .map(category -> new CategoryView(
                                category.slug(),
                                category.title(),
                                category.description(),
                                category.team(),
                                category.confidenceThreshold(),
                                category.examples().size())));
    }

    /**
     * One category, retired or not. The header ETag names its state, for If-Match.
     *
     * @return the category
     */
    @Get("/{name}")
    HttpResponse<Details> category(String name) {
        return details(name);
    }

    /**
     * Creates a category or changes one. A new one needs a title, a description and a team. It counts within two seconds; give
     * it examples and instructions, too.
     *
     * @param seen the ETag of the category as you know it; if it is another by now, nothing changes
     * @return the category
     */
    @Put("/{name}")
    HttpResponse<Details> putCategory(
            String name, @Valid @Body Change change, @Nullable @Header("If-Match") String seen) {
        var old = book.find(name).orElse(null);
        if (old != null) {
            book.change(name, change.on(old), seen);
            return details(name);
        }
        if (change.title() == null || change.description() == null || change.team() == null) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "A new category needs a title, a description and a team.");
        }
        try {
            book.create(name, change.on(CategorySetup.plain(change.title(), change.description(), change.team())));
            return details(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Retires a category: no message is about it from now on. What belongs to it stays.
     *
     * @return the category
     */
    @Post("/{name}/retire")
    HttpResponse<Details> retireCategory(String name) {
        known(name);
        if (!book.retire(name)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "The category '" + name + "' takes what fits nowhere else and must stay.");
        }
        return details(name);
    }

    /**
     * Takes a retired category in use again.
     *
     * @return the category
     */
    @Post("/{name}/restore")
    HttpResponse<Details> restoreCategory(String name) {
        if (!book.restore(name)) {
            throw new ProblemException(HttpStatus.CONFLICT, "There is no retired category '" + name + "'.");
        }
        return details(name);
    }

    private HttpResponse<Details> details(String name) {
        var setup = book.find(name).orElseThrow(() -> none(name));
        return HttpResponse.ok(new Details(
                        name,
                        setup.title(),
                        setup.description(),
                        setup.team(),
                        setup.confidenceThreshold(),
                        setup.keywords(),
                        book.isRetired(name)))
                .header(HttpHeaders.ETAG, Seal.tag(setup));
    }

    /**
     * The examples of a category, oldest first; there are at most 300.
     *
     * @return the examples
     */
    @Get("/{name}/examples")
    List<ExampleView> categoryExamples(String name, @Valid @RequestBean Listing list) {
        known(name);
        return list.of(ExampleView.class, examples(name));
    }

    /**
     * Adds examples to a category. The embedded router goes by them within two seconds.
     *
     * @return all examples of the category
     */
    @Post("/{name}/examples")
    List<ExampleView> addCategoryExamples(String name, @Valid @Body NewExamples added) {
        known(name);
        try {
            book.addExamples(name, added.texts());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        return examples(name).toList();
    }

    /** Removes an example. */
    @Delete("/{name}/examples/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeCategoryExample(String name, long id) {
        if (!book.removeExample(name, id)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "The category '" + name + "' has no example " + id + ".");
        }
    }

    private Stream<ExampleView> examples(String name) {
        return book.examples(name).stream()
                .map(example -> new ExampleView(example.id(), example.text(), example.addedAt()));
    }

    private void known(String name) {
        if (playbook.find(name).isEmpty()) {
            throw none(name);
        }
    }

    private static ProblemException none(String name) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "There is no category '" + name + "'. GET /api/v1/categories lists them.");
    }
}
