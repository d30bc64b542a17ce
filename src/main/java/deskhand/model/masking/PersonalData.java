package deskhand.model.masking;

import deskhand.base.CardNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds personal data in a text. All patterns run in linear time, whatever a customer writes. */
public final class PersonalData {

    private PersonalData() {}

    /** What there is of these kinds, in order and without overlaps: of two that overlap the surer kind counts. */
    public static List<Found> in(String text, Set<Kind> kinds) {
        var found = new ArrayList<Found>();
        // The surest first: what has a check digit or a form of its own is taken for nothing else.
        add(found, kinds, Kind.SECRET, Secrets.in(text));
        add(
                found,
                kinds,
                Kind.CARD,
                CardNumber.in(text).stream()
                        .map(place -> new Found(Kind.CARD, place.start(), place.end()))
                        .toList());
        add(found, kinds, Kind.IBAN, Ibans.in(text));
        add(found, kinds, Kind.EMAIL, Emails.in(text));
        add(found, kinds, Kind.GOVERNMENT_ID, GovernmentIds.in(text));
        add(found, kinds, Kind.ADDRESS, PostalAddresses.in(text));
        add(found, kinds, Kind.PHONE, PhoneNumbers.in(text));
        found.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(found);
    }

    private static void add(List<Found> found, Set<Kind> kinds, Kind kind, List<Found> more) {
        if (!kinds.contains(kind)) {
            return;
        }
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
