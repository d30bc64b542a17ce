package deskhand.playbook;

import deskhand.base.Storable;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** The categories, and the examples from which the embedded router learns them. */
@Controller("/api/v1/categories")
@Tag(name = "Categories")
@GuardedApi
class CategoriesController {

    /** As many as a router reads. */
    private static final int MOST_EXAMPLES = 300;

    private final Playbook playbook;
    private final CategoryExamples examples;

    CategoriesController(Playbook playbook, CategoryExamples examples) {
        this.playbook = playbook;
        this.examples = examples;
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
    List<CategoryView> categories() {
        return playbook.categories().stream()
                .map(category -> new CategoryView(
                        category.slug(),
                        category.title(),
                        category.description(),
                        category.team(),
                        category.confidenceThreshold(),
                        category.examples().size()))
                .toList();
    }

    /**
     * The examples of a category, oldest first; there are at most 300.
     *
     * @return the examples
     */
    @Get("/{name}/examples")
    List<ExampleView> categoryExamples(String name) {
        known(name);
        return examples.findByCategoryOrderById(name).stream()
                .map(example -> new ExampleView(example.id(), example.text(), example.addedAt()))
                .toList();
    }

    /**
     * Adds examples to a category. The embedded router goes by them within two seconds.
     *
     * @return all examples of the category
     */
    @Post("/{name}/examples")
    List<ExampleView> addCategoryExamples(String name, @Valid @Body NewExamples added) {
        known(name);
        if (examples.countByCategory(name) + added.texts().size() > MOST_EXAMPLES) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "The category '" + name + "' would have more than " + MOST_EXAMPLES
                            + " examples. Remove some that say the same as others.");
        }
        added.texts().forEach(text -> examples.add(name, Storable.text(text.strip())));
        return categoryExamples(name);
    }

    /** Removes an example. */
    @Delete("/{name}/examples/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeCategoryExample(String name, long id) {
        if (examples.deleteByIdAndCategory(id, name) == 0) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "The category '" + name + "' has no example " + id + ".");
        }
    }

    private void known(String name) {
        if (playbook.find(name).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND, "There is no category '" + name + "'. GET /api/v1/categories lists them.");
        }
    }
}
