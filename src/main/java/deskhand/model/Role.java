package deskhand.model;

/** What a model is asked to be. {@code answer} is the name of the schema it must answer in. */
public enum Role {
    ROUTER("router", "route"),
    SPECIALIST("specialist", "proposal"),
    OUTSTANDING("outstanding", "case"),
    JUDGE("judge", "judgement");

    private final String folder;
    private final String answer;

    Role(String folder, String answer) {
        this.folder = folder;
        this.answer = answer;
    }

    /** The folder of its prompts. */
    public String folder() {
        return folder;
    }

    /** The name of its schema, also on the wire. */
    public String answer() {
        return answer;
    }
}
