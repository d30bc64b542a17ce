package deskhand.console.form;

import java.util.List;

/** A field of a form that is like all others. {@code kind} is text, number, area, tick, choice or ticks. */
public record Field(String kind, String name, String label, String help, boolean required, List<Choice> choices) {

    public Field {
        choices = List.copyOf(choices);
    }

    public static Field text(String name, String label, String help, boolean required) {
        return new Field("text", name, label, help, required, List.of());
    }

    public static Field number(String name, String label, String help) {
        return new Field("number", name, label, help, true, List.of());
    }

    public static Field area(String name, String label, String help, boolean required) {
        return new Field("area", name, label, help, required, List.of());
    }

    public static Field tick(String name, String label) {
        return new Field("tick", name, label, "", false, List.of());
    }

    public static Field choice(String name, String label, String help, List<Choice> choices) {
        return new Field("choice", name, label, help, false, choices);
    }
}
