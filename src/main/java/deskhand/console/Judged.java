package deskhand.console;

import deskhand.tool.approval.ApprovalState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an approval's page says after a button was pressed. A closed list, so that an address cannot put words in its mouth. */
public enum Judged {
    NOTHING("", true),
    DONE("It is done. The bot tells the customer; where a person has the conversation, a note tells them.", true),
    UNDER_WAY("Agreed. The shop is being asked to do it; reload this page to see how it ended.", true),
    FAILED("Agreed, and it could not be done. See below why.", false),
    REJECTED("Rejected. The customer will be told, with your reason.", true),
    WITHDRAWN("Withdrawn. The customer is told nothing.", true),
    ALREADY("Somebody was faster, or its time is over: this is how it ended.", false);

    private final String says;
    private final boolean isGood;

    Judged(String says, boolean isGood) {
        this.says = says;
        this.isGood = isGood;
    }

    static Judged named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(NOTHING);
    }

    static Judged of(ApprovalState state) {
        return switch (state) {
            case ApprovalState.Executed _ -> DONE;
            case ApprovalState.Approved _ -> UNDER_WAY;
            case ApprovalState.Failed _ -> FAILED;
            case ApprovalState.Rejected _ -> REJECTED;
            case ApprovalState.Withdrawn _ -> WITHDRAWN;
            case ApprovalState.Proposed _, ApprovalState.Expired _ -> ALREADY;
        };
    }

    public String says() {
        return says;
    }

    public boolean isGood() {
        return isGood;
    }
}
