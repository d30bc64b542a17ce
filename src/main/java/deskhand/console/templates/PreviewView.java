package deskhand.console.templates;

import java.util.List;

/**
 * Replies as they would look.
 *
 * @param wrong placeholders that nothing fills, empty if there are none
 */
public record PreviewView(List<Shown> replies, String wrong) {

    public PreviewView {
        replies = List.copyOf(replies);
    }

    /** One reply and for whom it is. */
    public record Shown(String who, String text) {}
}
