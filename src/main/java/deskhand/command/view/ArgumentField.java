package deskhand.command.view;

import java.util.List;

/**
 * One argument of an operation, for a person to change.
 *
 * @param name of the field in a form
 * @param kind text, number, choice or list
 */
public record ArgumentField(
        String name, String label, String kind, String says, boolean required, String value, List<String> choices) {

    public ArgumentField {
        choices = List.copyOf(choices);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "ArgumentField[" + name + "]";
    }
}
