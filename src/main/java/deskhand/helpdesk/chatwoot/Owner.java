package deskhand.helpdesk.chatwoot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose a token is. */
sealed interface Owner {

    record User(String name, List<Place> places) implements Owner {

        public User {
            places = List.copyOf(places);
        }

        Optional<Place> in(String account) {
            return places.stream()
                    .filter(place -> place.account().equals(account))
                    .findFirst();
        }

        String accounts() {
            return places.stream()
                    .map(place -> place.account() + (place.name() == null ? "" : " (" + place.name() + ")"))
                    .collect(Collectors.joining(", "));
        }
    }

    /** An agent bot that may work in the account. */
    record Bot() implements Owner {}

    record BotOfAnotherAccount() implements Owner {}

    /** A platform app, a super admin, or an agent bot in a release that tells bots no more. */
    record Machine() implements Owner {}

    record Nobody() implements Owner {}
}
