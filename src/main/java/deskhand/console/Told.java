package deskhand.console;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the operations page says after a button was pressed. A closed list, so that an address cannot put words in its mouth. */
public enum Told {
    NOTHING("", true),
    RETRIED("The action is being tried again. If it fails once more, it comes back here.", true),
    DROPPED("The action was dropped. The bot will not try it again.", true),
    ACTION_GONE("That action no longer waits: somebody was faster, or it was done meanwhile.", true),
    REPLAYED("The delivery was worked on. The bot takes it from here.", true),
    NOTHING_IN_IT("There is nothing in that delivery that a bot could work on.", false),
    FAILED_AGAIN("The delivery failed again. The reason is shown with it.", false),
    DISMISSED("The delivery is kept and no longer waits for anybody.", true),
    DELIVERY_GONE("That delivery no longer waits: somebody was faster.", true);

    private final String says;
    private final boolean isGood;

    Told(String says, boolean isGood) {
        this.says = says;
        this.isGood = isGood;
    }

    static Told named(@Nullable String word) {
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
