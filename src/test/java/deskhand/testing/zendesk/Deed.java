package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What somebody does to a ticket in one go. */
final class Deed {

    final User by;
    Via via = Via.FORM;
    Fields custom = new Fields();
    Consumer<Ticket> change = ticket -> {};

    @Nullable
    Draft comment;

    private Deed(User by) {
        this.by = by;
    }

    static Deed by(User user) {
        return new Deed(user);
    }

    static Deed saying(Draft draft) {
        var deed = new Deed(draft.author);
        deed.comment = draft;
        return deed;
    }

    Deed via(Via way) {
        via = way;
        return this;
    }

    Deed comment(@Nullable Draft draft) {
        comment = draft;
        return this;
    }

    Deed marked(Fields metadata) {
        custom = metadata;
        return this;
    }

    Deed changing(Consumer<Ticket> how) {
        change = change.andThen(how);
        return this;
    }
}
