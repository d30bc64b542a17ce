package deskhand.console.tools;

import deskhand.console.categories.DiffView;
import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import deskhand.tool.mcp.McpOffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool that a server offers, to be looked at and allowed.
 *
 * @param arguments what each argument of it may be filled with
 * @param schema as the server has it, for reading
 * @param change against what was allowed, null if that is what is offered
 */
public record OfferView(
        String server,
        McpOffer offer,
        Form form,
        List<Argument> arguments,
        List<Choice> categories,
        String schema,
        @Nullable DiffView change,
        Note told) {

    public OfferView {
        arguments = List.copyOf(arguments);
        categories = List.copyOf(categories);
    }

    /** {@code field}: its name in the form. */
    public record Argument(String name, String field, String help, List<Choice> choices) {

        public Argument {
            choices = List.copyOf(choices);
        }
    }

    public String address() {
        return "/tools/servers/" + server + "/tools/" + offer.tool();
    }

    /** It changes something, so it is out of the question. */
    public boolean isForbidden() {
        return Boolean.FALSE.equals(offer.saysReadOnly());
    }
}
