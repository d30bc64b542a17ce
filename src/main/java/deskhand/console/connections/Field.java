package deskhand.console.connections;

/**
 * A field of a form.
 *
 * @param hint where to find what belongs into it
 * @param isSecret not shown while it is typed, and never again
 */
public record Field(
        String name, String label, String hint, String example, boolean isSecret, boolean isRequired, String value) {

    static Field needed(String name, String label, String example, String hint) {
        return new Field(name, label, hint, example, false, true, "");
    }

    static Field open(String name, String label, String example, String hint) {
        return new Field(name, label, hint, example, false, false, "");
    }

    static Field secret(String name, String label, String hint) {
        return new Field(name, label, hint, "", true, true, "");
    }

    static Field openSecret(String name, String label, String hint) {
        return new Field(name, label, hint, "", true, false, "");
    }

    Field with(String entered) {
        return isSecret ? this : new Field(name, label, hint, example, false, isRequired, entered);
    }
}
