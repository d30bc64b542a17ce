package deskhand.console.form;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a page says after something was done. A closed list, so that an address cannot put words in its mouth. */
public enum Note {
    NOTHING("", true),
    SAVED("Saved. It counts from the next message on.", true),
    CREATED("Created. It counts from the next message on.", true),
    REMOVED("Removed.", true),
    LENT("Added. Nothing that it offers is used before you allow it.", true),
    ADDED("Added. The router learns it within two seconds.", true),
    RETIRED("Retired. No new message is about it; what belongs to it is kept and can be taken in use again.", true),
    RESTORED("In use again, as it was.", true),
    SWITCHED_ON("Switched on. It counts within two seconds.", true),
    SWITCHED_OFF("Switched off. It counts within two seconds.", true),
    DRAFTED("Kept as a draft. Nobody uses it yet: compare it, try it out, then publish it.", true),
    CONTAINED("The example is in this version already.", true),
    PUBLISHED("Published. The next message is answered by this version.", true),
    OUTDATED(
            "Somebody else changed this while you were at it. Nothing of theirs was overwritten; this is how it is now.",
            false),
    NEWER(
            "Not saved yet: somebody else kept a newer version while you were writing. Your text is still here; compare theirs"
                    + " in the list below, then save again to keep yours as another version.",
            false),
    OVERTAKEN(
            "Not saved yet: somebody else saved this while you were at it. Below is what you entered, with what they changed"
                    + " beside it. Save again to put yours in its place.",
            false),
    GONE("That is not there any more.", false);

    private final String says;
    private final boolean isGood;

    Note(String says, boolean isGood) {
        this.says = says;
        this.isGood = isGood;
    }

    public static Note named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(NOTHING);
    }

    public String says() {
        return says;
    }

    public boolean isGood() {
        return isGood;
    }
}
