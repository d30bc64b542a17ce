package deskhand.console;

import deskhand.access.Permits;
import deskhand.access.Role;
import deskhand.access.Visitor;
import io.micronaut.http.HttpMethod;

/** Who looks at the page that is being rendered, so that no page has to pass it on to its frame. */
public final class PageVisitor {

    static final ScopedValue<Visitor> LOOKS = ScopedValue.newInstance();

    private static final Visitor NOBODY = new Visitor("", Role.VIEWER);

    private PageVisitor() {}

    public static Visitor get() {
        return LOOKS.orElse(NOBODY);
    }

    /** Whether they may open an area. */
    public static boolean mayOpen(Area area) {
        return get().role().includes(Permits.needed(HttpMethod.GET, area.address()));
    }

    /** Whether they may send something to an address, so that a page need not show buttons in vain. */
    public static boolean mayPost(String address) {
        return get().role().includes(Permits.needed(HttpMethod.POST, address));
    }
}
