package deskhand.access;

/**
 * Who asks. A controller's method that has one among its parameters is given the one of its request.
 *
 * @param name kept with what they change
 */
public record Visitor(String name, Role role) {

    /** Whoever sits at this machine, while no token is set. */
    public static final Visitor THIS_MACHINE = new Visitor("this machine", Role.ADMIN);

    /** Whoever holds the token of {@link AccessSettings}. */
    public static final Visitor TOKEN = new Visitor("api token", Role.ADMIN);
}
