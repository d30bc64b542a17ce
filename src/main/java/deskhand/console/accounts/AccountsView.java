package deskhand.console.accounts;

import deskhand.access.Role;
import deskhand.console.Stamp;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page about accounts shows.
 *
 * @param isOpen whether everybody at this machine is an administrator still
 * @param moreAccounts after which number the next page of accounts begins
 * @param olderKeys before which number the next page of keys begins
 */
public record AccountsView(
        boolean isOpen,
        List<Person> people,
        @Nullable Long moreAccounts,
        List<Key> keys,
        @Nullable Long olderKeys) {

    /** {@code isSelf}: the visitor's own. */
    public record Person(
            long id,
            String name,
            String email,
            String role,
            String state,
            boolean enabled,
            boolean isSelf,
            @Nullable Stamp seen) {}

    public record Key(
            long id,
            String name,
            String beginning,
            String role,
            String state,
            boolean good,
            Stamp made,
            String by,
            @Nullable Stamp used) {}

    /** What came of a form. {@code secret}: shown this once, with what it is. */
    public record Outcome(
            String says, boolean isGood, @Nullable String secret, boolean isAddress) {

        static final Outcome NOTHING = new Outcome("", true, null, false);

        static Outcome good(String says) {
            return new Outcome(says, true, null, false);
        }

        static Outcome refused(String why) {
            return new Outcome(why, false, null, false);
        }
    }

    public static List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::word).toList();
    }
}
