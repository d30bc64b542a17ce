package deskhand.model.masking;

import deskhand.base.CardNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds personal data in a text. All patterns run in linear time, whatever a customer writes. */
public final class PersonalData {

    /** What has a check digit or a form of its own is taken for nothing else. */
    private static final List<Kind> SUREST_FIRST =
            List.of(Kind.SECRET, Kind.CARD, Kind.IBAN, Kind.EMAIL, Kind.GOVERNMENT_ID, Kind.ADDRESS, Kind.PHONE);

    /** All others have a digit somewhere, which most paragraphs of a prompt do not. */
    private static final Set<Kind> WITHOUT_NUMBERS = Set.of(Kind.SECRET, Kind.EMAIL);

    private PersonalData() {}

    /** What there is of these kinds, in order and without overlaps: of two that overlap the surer kind counts. */
    public static List<Found> in(String text, Set<Kind> kinds) {
        var found = new ArrayList<Found>();
        var numbers = text.chars().anyMatch(Character::isDigit);
        for (var kind : SUREST_FIRST) {
            if (kinds.contains(kind) && (numbers || WITHOUT_NUMBERS.contains(kind))) {
                add(found, kind, of(kind, text));
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(found);
    }

    private static List<Found> of(Kind kind, String text) {
        return switch (kind) {
            case SECRET -> Secrets.in(text);
            case CARD ->
                CardNumber.in(text).stream()
                        .map(place -> new Found(Kind.CARD, place.start(), place.end()))
                        .toList();
            case IBAN -> Ibans.in(text);
            case EMAIL -> Emails.in(text);
            case GOVERNMENT_ID -> GovernmentIds.in(text);
            case ADDRESS -> PostalAddresses.in(text);
            case PHONE -> PhoneNumbers.in(text);
        };
    }

    private static void add(List<Found> found, Kind kind, List<Found> more) {
        for (var one : more) {
            if (found.stream().noneMatch(other -> other.kind() != kind && other.overlaps(one))) {
                var joined = one;
                for (var same : found.stream().filter(one::overlaps).toList()) {
                    joined = joined.with(same);
                    found.remove(same);
                }
                found.add(joined);
            }
        }
    }
}
