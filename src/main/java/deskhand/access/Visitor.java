package deskhand.access;

import io.micronaut.http.HttpRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. A controller's method that has one among its parameters is given the one of its request.
 *
 * @param name kept with what they change
 * @param account of a person who logged in; nothing for the machine, the token and keys
 */
public record Visitor(String name, Role role, @Nullable Long account) implements Principal {

    /** Whoever sits at this machine, while nobody has to log in. */
    public static final Visitor THIS_MACHINE = new Visitor("this machine", Role.ADMIN);

    /** Whoever holds the token of {@link AccessSettings}. */
    public static final Visitor TOKEN = new Visitor("api token", Role.ADMIN);

    public Visitor(String name, Role role) {
        this(name, role, null);
    }

    /** As a principal, so that the API's description does not take visitors for something that is sent. */
    @Override
    public String getName() {
        return name;
    }

    /** Nobody on addresses that are open to all. */
    public static Optional<Visitor> of(HttpRequest<?> request) {
        return request.getAttribute(VisitorBinder.ATTRIBUTE, Visitor.class);
    }

    public boolean isPerson() {
        return account != null;
    }

    /** Whether there is anything to end: the machine itself cannot leave. */
    public boolean canLogOut() {
        return !equals(THIS_MACHINE);
    }

    /** The name to keep with a change: a person's own; a program may act for people and give another. */
    public String signs(@Nullable String given) {
        return isPerson() || given == null || given.isBlank() ? name : given.strip();
    }
}
