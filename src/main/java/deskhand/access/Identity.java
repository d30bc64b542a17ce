package deskhand.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** A way to show who one is. */
public interface Identity {

    /** Who came with a request, if they showed something of this kind that is good. May ask the database. */
    Optional<Shown> shownBy(HttpRequest<?> request);

    /** Whether somebody could come in as an administrator this way, so that the door need not stand open. */
    boolean isInUse();

    /**
     * Who it is.
     *
     * @param byCookie whether a browser adds it to requests by itself, also to those another page made it send
     */
    record Shown(Visitor visitor, boolean byCookie) {}
}
