package deskhand.model;

/** A prompt filled in: what stays the same from call to call, then what this call is about. */
public record Prompt(String instructions, String request) {

    /** Prompts hold customer text, which stays out of logs. */
    @Override
    public String toString() {
        return "Prompt[" + (instructions.length() + request.length()) + " characters]";
    }
}
