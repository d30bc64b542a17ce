package deskhand.tool;

import deskhand.customer.Trust;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a specialist may look up or ask for. Whose data it is about comes from {@link Caller}, never from the arguments,
 * which a model wrote.
 */
public interface Tool {

    Spec spec();

    /** Whether what it tells may be about the conversation's own customer, so that only who is proven may be sent it. */
    default boolean tellsOfCustomer() {
        return spec().trust() != Trust.ANONYMOUS;
    }

    /** {@code arguments}: JSON that fits the schema. Trouble is told as a result, so that the model can go on. */
    Result use(Caller caller, String arguments);

    /**
     * @param name as the model calls it, such as {@code order_lookup}
     * @param schema JSON schema of the arguments, an object
     * @param writes whether it changes something: then it may only propose
     * @param trust how well it must be known who writes
     * @param within after this time it counts as failed
     */
    record Spec(String name, String description, String schema, boolean writes, Trust trust, Duration within) {}

    /**
     * For whom a tool works.
     *
     * @param turnId zero if it is only tried: then nothing may be kept or proposed
     * @param email the address of the conversation's own customer, null if there is none
     */
    record Caller(
            long turnId,
            long conversationId,
            String connection,
            String category,
            String language,
            Trust trust,
            @Nullable String email) {}

    sealed interface Result {

        /** What the model is told. */
        String text();

        /**
         * It told something, or did it.
         *
         * @param fields single values of it by name, such as {@code order.number}, for texts with places to fill; days as
         *     {@code 2026-11-21}
         */
        record Done(String text, Map<String, String> fields) implements Result {

            public Done {
                fields = Map.copyOf(fields);
            }

            public Done(String text) {
                this(text, Map.of());
            }
        }

        /** An operation waits for a person. */
        record Pending(String text, long approval) implements Result {}

        /** It may not be used like this. */
        record Refused(String text) implements Result {}

        /** It was tried and did not work. */
        record Failed(String text) implements Result {}
    }
}
