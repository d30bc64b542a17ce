package deskhand.knowledge;

import deskhand.base.Storable;
import deskhand.model.masking.Masks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Questions that the library does not answer, so that somebody can write what is missing. */
@Singleton
public class Gaps {

    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]{1,100}@[^\\s@<>]{1,100}");
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S{1,500}");
    private static final Pattern NUMBER =
            Pattern.compile("[#+]?\\p{N}[\\p{N} ./()-]{3,}\\p{N}|\\S{0,20}\\p{N}{4,}\\S{0,20}");

    private final GapRows rows;
    private final Clock clock;

    Gaps(GapRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Asked again, it counts again. What names a person or an order is left out. {@code conversation}: none is 0. */
    void count(Question question, double best, long conversation) {
        var text = masked(question.text());
        var normalised = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (normalised.length() < 4) {
            return;
        }
        var language = question.language() == null ? "en" : question.language();
        rows.count(text, normalised, question.category(), language, best, clock.instant(), conversation);
    }

    /** Those that nobody has seen to, the most asked first. */
    public List<Gap> open(int most) {
        return open("asked", most, 0);
    }

    /** {@code sort}: asked for the most asked first, or newest or oldest by when they were last asked. */
    List<Gap> open(String sort, int most, int skip) {
        return rows.open(sort, most, skip);
    }

    public Optional<Gap> find(long id) {
        return rows.find(id);
    }

    /** Asked again, it comes back. False if it is not open. */
    public boolean close(long id) {
        return rows.close(id, clock.instant()) > 0;
    }

    /** Erases what only the customer with this address asked. How much that was. */
    public long erase(String email) {
        return rows.erase(email);
    }

    static String masked(String text) {
        var shown = Storable.beginning(Storable.text(text).strip(), LONGEST);
        var noAddress = ADDRESS.matcher(shown).replaceAll("<address>");
        var noLink = LINK.matcher(noAddress).replaceAll("<link>");
        return new Masks().redact(NUMBER.matcher(noLink).replaceAll("<number>"));
    }
}
