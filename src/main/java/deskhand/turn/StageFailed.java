package deskhand.turn;

/** A stage could not do its work. The turn goes on to a person with this reason. */
public class StageFailed extends RuntimeException {

    private final String stage;
    private final Reason reason;

    public StageFailed(String stage, Reason reason, Throwable cause) {
        super("stage " + stage + ": " + reason, cause);
        this.stage = stage;
        this.reason = reason;
    }

    public String stage() {
        return stage;
    }

    public Reason reason() {
        return reason;
    }
}
