package deskhand.command.link;

import deskhand.command.view.ArgumentField;
import deskhand.command.view.CaseView;
import deskhand.customer.operation.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page behind a link.
 *
 * @param action where its forms go
 * @param fields the arguments of the approval, for a reader who wants others
 * @param isChanging whether others were just entered
 * @param says what became of it, or why nothing can be done; null while something can
 * @param isGood whether that is what was wanted
 * @param waits whether more will be known in a moment
 * @param objection what is wrong with what was entered
 * @param text as it was last entered, or the draft
 * @param named whether the service knows who decides; else the page asks
 * @param isAlone whether the reader is not logged in, so that links to other pages lead nowhere
 */
public record LinkView(
        String title,
        String action,
        @Nullable CaseView draft,
        @Nullable Plan plan,
        List<ArgumentField> fields,
        boolean isChanging,
        @Nullable String says,
        boolean isGood,
        boolean waits,
        @Nullable String objection,
        String text,
        boolean named,
        boolean isAlone) {

    public LinkView {
        fields = List.copyOf(fields);
    }

    static LinkView closed(String title, String says, boolean isGood, boolean waits) {
        return new LinkView(title, "", null, null, List.of(), false, says, isGood, waits, null, "", true, true);
    }

    public boolean isOpen() {
        return says == null;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "LinkView[" + title + "]";
    }
}
