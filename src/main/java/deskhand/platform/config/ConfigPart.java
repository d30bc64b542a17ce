package deskhand.platform.config;

import java.util.List;
import java.util.Map;

/**
 * A kind of thing that people set, such as the red lines. Every bean of this type takes part in export, import and audit.
 *
 * <p>An item is a name and what is set: texts, numbers, truth values, lists and maps of these. The key {@link #SECRETS} of an
 * item is special: it maps the names of the secrets that are stored to their {@link Prints}; it is never taken by {@link
 * #put}. {@link #items}, {@link #put} and {@link #remove} are called where {@link deskhand.platform.Afresh} holds, the latter
 * two in a transaction that may be rolled back: they must do nothing that is not in the database.
 */
public interface ConfigPart {

    String SECRETS = "secrets";

    /** Its name in the file, such as {@code red_lines}; never changed once released. */
    String name();

    /** Parts are put in this order and removed in the reverse one: what others refer to comes first. */
    int order();

    /** Everything that is set, by name, in the order of the file. */
    Map<String, Map<String, Object>> items();

    /**
     * Creates the item or replaces it, with the same care as the API. Secrets stay as they are.
     *
     * <p>Not asked of a part that is only audited.
     *
     * @throws ItemRefused or another exception whose message says what is wrong
     */
    default void put(String item, Map<String, Object> content) {
        throw new UnsupportedOperationException(name() + " are only audited");
    }

    /** Removes the item. Not asked of a part that is fixed or only audited. */
    default void remove(String item) {
        throw new UnsupportedOperationException(name() + " stay");
    }

    /** Whether its items come with the service, so that they can be changed but neither added nor removed. */
    default boolean isFixed() {
        return false;
    }

    /** Whether it belongs into a file that is moved from one instance to another; else it is only audited. */
    default boolean isMoved() {
        return true;
    }

    /** Where the API has it, below {@code /api/v1}: {@code red-lines/{}}, with {@code {}} for each piece of an item's name. */
    default List<String> addresses() {
        return List.of();
    }

    /** Whether its controller looks at {@code If-Match} itself, in another way than by what the items are now. */
    default boolean hasOwnTags() {
        return false;
    }

    /** The item that an address means; the same unless the API calls items by numbers. */
    default String itemAt(String address) {
        return address;
    }

    /** In which order items are put that refer to each other. */
    default List<String> inOrder(Map<String, Map<String, Object>> items) {
        return List.copyOf(items.keySet());
    }
}
