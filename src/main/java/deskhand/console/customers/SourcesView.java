package deskhand.console.customers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The systems that can be asked live.
 *
 * @param told what was just done or asked, null for nothing
 */
public record SourcesView(List<Line> lines, @Nullable Told told) {

    public SourcesView {
        lines = List.copyOf(lines);
    }

    /** A sentence about what somebody did. */
    public record Told(String says, boolean isGood) {}

    /**
     * One system.
     *
     * @param url where it is asked, empty if it is not connected
     * @param state in words
     * @param fares how it answers, in words, empty if it is not connected
     * @param tone of that: good, care or stop
     * @param isEditable it can be connected here
     * @param isRemovable it was connected here or over the API
     */
    public record Line(
            String kind,
            String title,
            String says,
            String url,
            String urlLabel,
            String secretLabel,
            String state,
            String fares,
            String tone,
            boolean isEditable,
            boolean isConnected,
            boolean isRemovable) {}
}
