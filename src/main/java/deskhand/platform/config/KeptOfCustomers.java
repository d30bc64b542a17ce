package deskhand.platform.config;

import io.micronaut.core.order.Ordered;
import java.util.Optional;

/**
 * Something that a room keeps of customers. Every bean of this type is asked when a customer is erased, in one transaction and
 * in order: whoever keeps what the others find it by comes last.
 */
public interface KeptOfCustomers extends Ordered {

    /** Erases what is kept under this address, which is in lower case. How much that was. */
    long erase(String email);

    /** Why that cannot be done now, in words for whoever asks for it. Asked of all before anything is erased. */
    default Optional<String> objection(String email) {
        return Optional.empty();
    }
}
