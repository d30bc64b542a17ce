package deskhand.console;

import deskhand.helpdesk.sandbox.SandboxConversation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The customers of the demo shop. They count as signed in, so the bot may speak about their orders. */
public enum DemoCustomer {
    MIRA("Mira Lindqvist", "mira@example.com", "one order on its way"),
    JONAS("Jonas Weber", "jonas@example.com", "premium, writes German too"),
    AMELIE("Amélie Laurent", "amelie@example.com", "a late parcel, a paused subscription"),
    TOM("Tom Okafor", "tom@example.com", "waits for a refund"),
    PRIYA("Priya Raman", "priya@example.com", "premium, a box just packed");

    private final String fullName;
    private final String email;
    private final String known;

    DemoCustomer(String fullName, String email, String known) {
        this.fullName = fullName;
        this.email = email;
        this.known = known;
    }

    static Optional<DemoCustomer> named(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public String fullName() {
        return fullName;
    }

    public String email() {
        return email;
    }

    /** What the shop's records say of them, in a few words. */
    public String known() {
        return known;
    }

    SandboxConversation.Customer signedIn() {
        return new SandboxConversation.Customer("demo-" + name().toLowerCase(Locale.ROOT), fullName, email, true);
    }
}
