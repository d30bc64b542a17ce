package deskhand.console.form;

/** Something to choose in a form. {@code says} tells what it means, empty where the label is enough. */
public record Choice(String value, String label, String says) {

    public Choice(String value, String label) {
        this(value, label, "");
    }
}
