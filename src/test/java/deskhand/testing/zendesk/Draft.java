package deskhand.testing.zendesk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment before it is written, for the odd cases that have no word of their own in {@link FakeZendesk}. */
public final class Draft {

    final User author;
    final String text;
    final boolean html;
    final List<Attachment> attachments = new ArrayList<>();
    final List<Integer> flags = new ArrayList<>();
    boolean isPublic = true;

    @Nullable
    String quoted;

    @Nullable
    String macro;

    private Draft(User author, String text, boolean html) {
        this.author = author;
        this.text = text;
        this.html = html;
    }

    public static Draft by(User author, String text) {
        return new Draft(author, text, false);
    }

    public static Draft html(User author, String html) {
        return new Draft(author, html, true);
    }

    public Draft privately() {
        isPublic = false;
        return this;
    }

    /** Doubts that Zendesk has about a mail, such as 4 for a machine. */
    public Draft flag(int... flags) {
        for (var flag : flags) {
            this.flags.add(flag);
        }
        return this;
    }

    public Draft attach(Attachment attachment) {
        attachments.add(attachment);
        return this;
    }

    /** History below the new words that Zendesk did not cut off. */
    public Draft quoting(String history) {
        quoted = history;
        return this;
    }

    /** The agent took these words from a macro. */
    public Draft fromMacro(String title) {
        macro = title;
        return this;
    }
}
