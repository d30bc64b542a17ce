package deskhand.playbook;

import deskhand.base.Storable;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where categories are edited. An edit counts on every node within two seconds. */
@Singleton
public class CategoryBook {

    /** As many as a router reads. */
    public static final int MOST_EXAMPLES = 300;

    /** How a category may be called. */
    public static final String NAME = "[a-z][a-z0-9-]{0,39}";

    /** They mean something else in addresses. */
    private static final Set<String> TAKEN = Set.of(PromptVersion.SAFETY_RULES, "new");

    private final Categories categories;
    private final CategoryProfiles profiles;
    private final CategoryExamples examples;
    private final Playbook playbook;
    private final Specialists specialists;
    private final Clock clock;

    CategoryBook(
            Categories categories,
            CategoryProfiles profiles,
            CategoryExamples examples,
            Playbook playbook,
            Specialists specialists,
            Clock clock) {
        this.categories = categories;
        this.profiles = profiles;
        this.examples = examples;
        this.playbook = playbook;
        this.specialists = specialists;
        this.clock = clock;
    }

    /** All that get messages, as stored now. */
    public List<Category> all() {
        return categories.inOrder();
    }

    /** All that get none any more. */
    public List<Category> retired() {
        return categories.retired();
    }

    public boolean isRetired(String name) {
        return retired().stream().anyMatch(category -> category.slug().equals(name));
    }

    /** As stored now, retired or not. */
    public Optional<CategorySetup> find(String name) {
        return categories
                .named(name)
                .map(category -> CategorySetup.of(
                        category, profiles.findById(name).orElseGet(() -> CategoryProfile.plain(name))));
    }

    /** Until the caller's transaction ends nobody else edits it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String name) {
        categories.lock(name);
    }

    /**
     * A new category, last in the order.
     *
     * @throws IllegalArgumentException if the name is taken or cannot be one; the message says what to do
     */
    @Transactional
    public void create(String name, CategorySetup setup) {
        if (!name.matches(NAME) || TAKEN.contains(name)) {
            throw new IllegalArgumentException(
                    "A category's name is of lower-case letters, digits and hyphens, begins with"
                            + " a letter and is not one of "
                            + String.join(", ", TAKEN.stream().sorted().toList()) + ".");
        }
        if (categories.named(name).isPresent()) {
            throw new IllegalArgumentException(
                    isRetired(name)
                            ? "There was a category '" + name + "'. Bring it back instead."
                            : "There is a category '" + name + "' already.");
        }
        try {
            categories.add(
                    name,
                    Storable.text(setup.title()),
                    Storable.text(setup.description()),
                    Storable.text(setup.team()),
                    setup.confidenceThreshold(),
                    Storable.text(String.join("\n", setup.keywords())));
            profiles.save(setup.profile(name));
        } catch (DataAccessException e) {
            throw new Outdated("the category '" + name + "'"); // somebody created it at the same moment
        }
        forget();
    }

    /**
     * Changes a category. False if there is none.
     *
     * @param seen the seal of the setup that was read; null does not ask
     * @throws Outdated if it is another one by now
     */
    @Transactional
    public boolean change(String name, CategorySetup setup, @Nullable String seen) {
        categories.lock(name);
        var now = find(name);
        if (now.isEmpty()) {
            return false;
        }
        Seal.check(seen, now.get(), "the category '" + name + "'");
        categories.change(
                name,
                Storable.text(setup.title()),
                Storable.text(setup.description()),
                Storable.text(setup.team()),
                setup.confidenceThreshold(),
                Storable.text(String.join("\n", setup.keywords())));
        if (profiles.existsById(name)) {
            profiles.update(setup.profile(name));
        } else {
            profiles.save(setup.profile(name));
        }
        forget();
        return true;
    }

    /** From now on no message is about it. False if there is no such category, or if it cannot be done without. */
    public boolean retire(String name) {
        var done = !name.equals(Category.GENERAL) && categories.retire(name, clock.instant()) > 0;
        forget();
        return done;
    }

    /** Takes it in use again. False if it was not retired. */
    public boolean restore(String name) {
        var done = categories.restore(name) > 0;
        forget();
        return done;
    }

    /** Oldest first. */
    public List<CategoryExample> examples(String name) {
        return examples.findByCategoryOrderById(name);
    }

    /**
     * Adds sentences of customers; those it has already change nothing.
     *
     * @throws IllegalArgumentException if there would be too many
     */
    public void addExamples(String name, List<String> texts) {
        if (examples.countByCategory(name) + texts.size() > MOST_EXAMPLES) {
            throw new IllegalArgumentException("The category '" + name + "' would have more than " + MOST_EXAMPLES
                    + " examples. Remove some that say the same as others.");
        }
        texts.forEach(text -> examples.add(name, Storable.text(text.strip())));
        playbook.forget();
    }

    /** False if it has no such example. */
    public boolean removeExample(String name, long id) {
        var gone = examples.deleteByIdAndCategory(id, name) > 0;
        playbook.forget();
        return gone;
    }

    private void forget() {
        playbook.forget();
        specialists.forget();
    }
}
