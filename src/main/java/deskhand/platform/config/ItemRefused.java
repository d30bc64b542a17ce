package deskhand.platform.config;

/** An item cannot be as it was sent. {@code key} is the path within it, empty for the item as a whole. */
public class ItemRefused extends RuntimeException {

    private final String key;

    public ItemRefused(String key, String says) {
        super(says);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
