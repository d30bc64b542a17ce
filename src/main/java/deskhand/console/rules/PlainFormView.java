package deskhand.console.rules;

import deskhand.console.form.Field;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import java.util.List;

/**
 * One setting to be edited.
 *
 * @param tab under which list it stands
 * @param address where the form is sent to
 * @param seal names what is edited
 */
public record PlainFormView(
        String tab,
        String back,
        String title,
        String says,
        String address,
        Form form,
        String seal,
        List<Field> fields,
        boolean canBeRemoved,
        Note told) {

    public PlainFormView {
        fields = List.copyOf(fields);
    }
}
