package deskhand.console;

import deskhand.helpdesk.sandbox.SandboxFaults;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import java.time.Duration;

/** Brings about what needs a person. */
final class Mishaps {

    private final Shop shop;
    private final SandboxFaults faults;

    Mishaps(Shop shop) {
        this.shop = shop;
        this.faults = shop.service.bean(SandboxFaults.class);
    }

    /** The helpdesk is away until the bot gives up, and then back. Gives the conversation's ref. */
    String replyIsParked() {
        var before = parkedCount();
        faults.set(new SandboxFaults.Settings(Duration.ZERO, 0, 1, 0, Duration.ZERO));
        var ref = shop.customerBegins(Shop.THANKS);
        Await.until("it is parked", () -> parkedCount() > before);
        faults.off();
        shop.untilIdle();
        return ref;
    }

    /** The database takes no turn in any more. Gives the conversation's ref. */
    String deliveryFails(String text) {
        var before = failedCount();
        turnsCountFrom(Long.MAX_VALUE);
        var ref = shop.customerBegins(text);
        Await.until("it failed", () -> failedCount() > before);
        return ref;
    }

    void troubleIsOver() {
        turnsCountFrom(1000);
    }

    String parkedId() {
        return shop.service
                .query("select id from action where state = 'PARKED' order by id desc")
                .getFirst();
    }

    String failedId() {
        return shop.service
                .query("select id from delivery where state = 'FAILED' order by id desc")
                .getFirst();
    }

    String stateOfAction(String id) {
        return shop.service.query("select state from action where id = " + id).getFirst();
    }

    String stateOfDelivery(String id) {
        return shop.service.query("select state from delivery where id = " + id).getFirst();
    }

    private long parkedCount() {
        return shop.service.count("select count(*) from action where state = 'PARKED'");
    }

    private long failedCount() {
        return shop.service.count("select count(*) from delivery where state = 'FAILED'");
    }

    private void turnsCountFrom(long last) {
        shop.service.query("select setval(pg_get_serial_sequence('turn', 'id'), " + last + ")");
    }
}
