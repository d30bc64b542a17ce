package deskhand.pipeline.route;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** E-mail address and order numbers that a customer wrote. They say what is meant, and never who is asking. */
record Mentions(@Nullable String email, List<String> orderNumbers) {

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern ORDER = Pattern.compile(
            "(?i)(?:\\b(?:order|purchase|parcel|package|box|bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)s?"
                    + "(?: (?:number|no\\.?|nr\\.?|id|nummer|numéro|número|numero))?[ :]*#?|#) ?(\\d{3,15})\\b");

    static Mentions in(String text) {
        var email = EMAIL.matcher(text);
        var numbers = new ArrayList<String>();
        var order = ORDER.matcher(text);
        while (order.find()) {
            if (!numbers.contains(order.group(1))) {
                numbers.add(order.group(1));
            }
        }
        return new Mentions(email.find() ? email.group() : null, List.copyOf(numbers));
    }
}
