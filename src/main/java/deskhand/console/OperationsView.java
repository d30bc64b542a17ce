package deskhand.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything the operations page shows. */
public record OperationsView(Place place, Health health, Page<ParkedAction> actions, Page<FailedDelivery> deliveries) {

    /** Differs whenever the lists would look different. */
    public String version() {
        return Integer.toHexString(Objects.hash(actions, deliveries));
    }

    /** Where the reader is in both lists: the ids to page from, null at the newest. */
    public record Place(@Nullable Long actions, @Nullable Long deliveries) {

        static final Place NEWEST = new Place(null, null);

        public Place withActions(@Nullable Long before) {
            return new Place(before, deliveries);
        }

        public Place withDeliveries(@Nullable Long before) {
            return new Place(actions, before);
        }

        /** The page at this place. */
        public String address() {
            return "/operations" + query();
        }

        /** For behind an address: nothing, or a question mark and what follows it. */
        public String query(String... more) {
            var parts = new ArrayList<>(List.of(more));
            if (actions != null) {
                parts.add("actions=" + actions);
            }
            if (deliveries != null) {
                parts.add("deliveries=" + deliveries);
            }
            return parts.isEmpty() ? "" : "?" + String.join("&", parts);
        }
    }

    /** A bounded part of a list. {@code older} is the id to page on from, null where the list ends. */
    public record Page<T>(List<T> rows, @Nullable Long older) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    public record Health(String due, String oldest, boolean isLate, List<Count> today) {

        public Health {
            today = List.copyOf(today);
        }
    }

    /** How many deliveries ended in one way; {@code isTrouble} if a person should look. */
    public record Count(String outcome, long number, boolean isTrouble) {}

    /**
     * What the bot wanted to do and could not.
     *
     * @param page where the conversation can be looked at, if that is here
     * @param words what it would say, if it says something
     * @param detail what the helpdesk told, if anything
     */
    public record ParkedAction(
            long id,
            String connection,
            String conversation,
            @Nullable String page,
            String title,
            @Nullable String words,
            String why,
            @Nullable String detail,
            Stamp since,
            String tries) {}

    public record FailedDelivery(long id, String connection, String event, Stamp at, String why) {}
}
