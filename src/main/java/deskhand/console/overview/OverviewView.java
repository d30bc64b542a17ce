package deskhand.console.overview;

import deskhand.console.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the overview shows. */
public record OverviewView(
        List<Trouble> troubles,
        List<Tile> waits,
        List<Tile> came,
        List<Share> decided,
        List<Day> days,
        List<Category> categories,
        List<Tile> speed,
        List<Tile> judged,
        List<Tile> cost) {

    public OverviewView {
        troubles = List.copyOf(troubles);
        waits = List.copyOf(waits);
        came = List.copyOf(came);
        decided = List.copyOf(decided);
        days = List.copyOf(days);
        categories = List.copyOf(categories);
        speed = List.copyOf(speed);
        judged = List.copyOf(judged);
        cost = List.copyOf(cost);
    }

    /** Differs whenever it would look different. */
    public String version() {
        return Integer.toHexString(hashCode());
    }

    /** A number; {@code link} leads to the list behind it. */
    public record Tile(
            String title,
            String number,
            @Nullable String note,
            @Nullable String link,
            boolean isTrouble) {}

    /** One of the three ways a turn ends; {@code tone} is its colour. */
    public record Share(String title, String number, String percent, String trend, String link, String tone) {}

    /** What was decided on a day; {@code says} is all of it for who cannot see the bar. */
    public record Day(String name, String number, String says, String link, List<Piece> pieces) {

        public Day {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of a bar, in hundredths of the longest. */
    public record Piece(String tone, int start, int length) {}

    public record Category(String title, List<Part> parts, List<Piece> pieces) {

        public Category {
            parts = List.copyOf(parts);
            pieces = List.copyOf(pieces);
        }
    }

    /** How many of a category ended in one way. */
    public record Part(String number, String link) {}

    /** Something that a person should see to; {@code at} is null for what is so now. */
    public record Trouble(
            @Nullable Stamp at, String says, @Nullable String link) {}
}
