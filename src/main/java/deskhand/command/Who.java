package deskhand.command;

import deskhand.base.Storable;

/** A person who has the bot do something. {@code name} is kept with it and told to colleagues. */
public record Who(String name, Via via) {

    private static final int LONGEST = 100;

    public Who {
        name = Storable.beginning(name.strip(), LONGEST);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("nobody is named");
        }
    }
}
