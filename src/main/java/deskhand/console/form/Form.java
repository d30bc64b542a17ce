package deskhand.console.form;

import deskhand.base.Storable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form: as they are stored, or as somebody sent them. Reading a field checks it; a complaint is kept with the
 * field and begins with its label, so that nobody has to look for it.
 */
public final class Form {

    private static final int MOST_FIELDS = 2_000;

    /** Some write thousands with a dot, some with a comma, and both write decimals so. */
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}([.,]\\d{3})+");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private final Map<String, List<String>> values = new TreeMap<>();
    private final Map<String, String> complaints = new LinkedHashMap<>();

    /** As a browser sends it. */
    public static Form sent(String body) {
        var form = new Form();
        for (var field : body.split("&", MOST_FIELDS)) {
            var parts = field.split("=", 2);
            if (!parts[0].isEmpty()) {
                form.add(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return Storable.text(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.replace("\r\n", "\n"));
    }

    /** As it is stored. */
    public Form with(String name, @Nullable Object value) {
        add(name, value == null ? "" : String.valueOf(value));
        return this;
    }

    /** A box that is ticked or not. */
    public Form ticked(String name, boolean isTicked) {
        return isTicked ? with(name, "true") : this;
    }

    /** Several values of a field, such as ticked boxes. */
    public Form withAll(String name, Iterable<String> all) {
        all.forEach(value -> add(name, value));
        return this;
    }

    /** What stands in the field. */
    public String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    /** Whether it is chosen or ticked. */
    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public boolean isTicked(String name) {
        return has(name, "true");
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    public @Nullable String complaint(String name) {
        return complaints.get(name);
    }

    /** All complaints by field, in the order they were found. */
    public Map<String, String> complaints() {
        return complaints;
    }

    public boolean isFine() {
        return complaints.isEmpty();
    }

    /** The first complaint about a field is the one that is shown. */
    public Form complain(String name, String label, String says) {
        complaints.putIfAbsent(name, label + ": " + says);
        return this;
    }

    /** The same with the label in it already. */
    public Form complain(String name, String says) {
        complaints.putIfAbsent(name, says);
        return this;
    }

    /** Says beside each field what somebody else saved there meanwhile. */
    public void overtakenBy(Form theirs) {
        theirs.values.keySet().stream()
                .filter(name -> !theirs.plainly(name).equals(plainly(name)))
                .forEach(name -> complain(
                        name,
                        "Changed meanwhile",
                        "somebody else saved “" + String.join(", ", theirs.all(name)) + "” here."));
    }

    private String plainly(String name) {
        return String.join("\n", all(name)).strip();
    }

    /** A text that must not be missing. */
    public String text(String name, String label, int longest) {
        var text = orEmpty(name, label, longest);
        if (text.isEmpty()) {
            complain(name, label, "please fill this in.");
        }
        return text;
    }

    public String orEmpty(String name, String label, int longest) {
        var text = value(name).strip();
        if (text.length() > longest) {
            complain(name, label, "this has " + text.length() + " characters; " + longest + " is the most.");
        }
        return text;
    }

    public @Nullable String orNull(String name, String label, int longest) {
        var text = orEmpty(name, label, longest);
        return text.isEmpty() ? null : text;
    }

    /** A number; nothing and anything else is complained about. */
    public double number(String name, String label, double least, double most) {
        try {
            var number =
                    Double.parseDouble(value(name).strip().replace(',', '.').replace("%", ""));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        complain(name, label, "this must be a number from " + plain(least) + " to " + plain(most) + ".");
        return least;
    }

    /** A number of things, in digits only: what stands between thousands might be taken for a decimal mark. */
    public long whole(String name, String label, long most) {
        var text = value(name).strip();
        if (WHOLE.matcher(text).matches() && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        complain(name, label, "this must be a whole number from 0 to " + most + ", in digits only.");
        return 0;
    }

    /** A number as {@link #number}, but not one that may as well be a thousand times as much. */
    public double money(String name, String label, double least, double most) {
        if (THOUSANDS.matcher(value(name).strip()).matches()) {
            complain(name, label, "leave out what stands between thousands; 1200.50 is an amount as it is understood.");
            return least;
        }
        return number(name, label, least, most);
    }

    /** A share in percent as one of 1; null where nothing stands. */
    public @Nullable Double shareOrNull(String name, String label) {
        return value(name).isBlank() ? null : number(name, label, 0, 100) / 100;
    }

    /** As people write it. */
    public static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** One of these. */
    public String choice(String name, String label, List<String> choices) {
        var chosen = value(name);
        if (!choices.contains(chosen)) {
            complain(name, label, "choose one of " + String.join(", ", choices) + ".");
            return choices.getFirst();
        }
        return chosen;
    }

    /** What was ticked of these. */
    public List<String> ticked(String name, String label, List<String> choices) {
        for (var value : all(name)) {
            if (!choices.contains(value)) {
                complain(name, label, "there is no " + value + " to choose any more.");
            }
        }
        return all(name).stream().filter(choices::contains).distinct().toList();
    }

    /** One a line. */
    public List<String> lines(String name, String label, int most, int longest) {
        return several(name, label, "\n", most, longest);
    }

    /** With commas, spaces or new lines between. */
    public List<String> words(String name, String label, String each, String like) {
        var words = several(name, label, "[,;\\s]+", 100, 100);
        words.stream()
                .filter(word -> !word.matches(each))
                .findFirst()
                .ifPresent(word -> complain(name, label, "“" + word + "” is not " + like + "."));
        return words;
    }

    private List<String> several(String name, String label, String between, int most, int longest) {
        var several = Arrays.stream(value(name).split(between))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (several.size() > most) {
            complain(name, label, "these are " + several.size() + "; " + most + " is the most.");
        }
        several.stream()
                .filter(one -> one.length() > longest)
                .findFirst()
                .ifPresent(one -> complain(name, label, "a line is longer than " + longest + " characters."));
        return several;
    }

    /** It may hold what customers wrote. */
    @Override
    public String toString() {
        return "Form" + values.keySet();
    }
}
