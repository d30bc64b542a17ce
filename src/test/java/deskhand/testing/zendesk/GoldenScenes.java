package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Plays each kind of delivery once, on a clock that stands still, and keeps what would be sent. */
final class GoldenScenes implements AutoCloseable {

    static final String HOME = "https://fjordgear.zendesk.example";
    static final Instant NOW = Instant.parse("2026-11-23T08:15:30Z");
    private static final String COMMENT = Events.TICKET + "comment_added";

    final FakeZendesk zendesk = FakeZendesk.start(Setup.usual().clock(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final Hookup hookup = zendesk.connect().watching(HOME + "/hook").subscribing(HOME + "/hook");
    private final User freya = zendesk.account().agent("Freya Holm");
    private final User jonas = zendesk.account().customer("Jonas Berg", "jonas.berg@example.org");
    private final User visitor = zendesk.account().customer("Web User 6740aa", null);
    private final Group care = zendesk.account().group("Care", freya);

    /** Bodies by file name, and the index beside them. */
    final TreeMap<String, String> bodies = new TreeMap<>();

    final TreeMap<String, Fields> index = new TreeMap<>();

    GoldenScenes() {
        zendesk.webhooks().hold();
        hookup.triggerWebhook().secret = Golden.SECRET;
        hookup.eventWebhook().secret = Golden.SECRET;
        triggers();
        customers();
        staff();
        changes();
        chats();
    }

    private void triggers() {
        scene("trigger-customer-message", "trigger", "hint", "A customer wrote; ids only.", ticket -> {});
        scene("trigger-agent-reply", "trigger", "hint", "A human answered where a draft of ours waits.", ticket -> {
            zendesk.tag(ticket, freya, "ai_draft");
            zendesk.agentReplies(ticket, freya, "Yes, eight of them.");
        });
        scene("trigger-own-reply", "trigger", "hint", "The same, by ourselves: nothing to do.", ticket -> {
            zendesk.tag(ticket, freya, "ai_draft");
            ours(ticket, Draft.html(hookup.bot(), "<p>Yes.</p>"));
        });
        scene("trigger-solved", "trigger", "hint", "A ticket was solved.", ticket -> zendesk.solve(ticket, freya));
        scene("trigger-recovered", "trigger", "hint", "Mail that was held back.", ticket -> {
            zendesk.recover(zendesk.mailIsSuspended(jonas, "Tent", "Did you get my mail?"));
        });
    }

    private void customers() {
        scene("customer-mail", COMMENT, "customer", "The first words of a ticket.", ticket -> {});
        scene("customer-mail-quoted", COMMENT, "customer", "A mail with the thread below.", ticket -> {
            zendesk.mailArrives(
                    ticket, Draft.by(jonas, "Any news?").quoting("On Monday Fjord Gear wrote:\n> Enjoy <your> tent"));
        });
        scene("customer-form", COMMENT, "customer", "A customer without an address used the form.", ticket -> {
            zendesk.newTicket(visitor, "Boots", "They leak & squeak.");
        });
        scene("customer-machine", COMMENT, "customer", "An out-of-office note; only the API tells.", ticket -> {
            zendesk.mailArrives(ticket, Draft.by(jonas, "I am out of office.").flag(4));
        });
        scene("customer-reopens", COMMENT, "customer", "A reply to a solved ticket: it is open again.", ticket -> {
            zendesk.solve(ticket, freya);
            zendesk.customerWrites(ticket, "It still leaks.");
        });
        scene("customer-follow-up", COMMENT, "customer", "A reply to a closed ticket: another ticket.", ticket -> {
            zendesk.close(ticket);
            zendesk.customerWrites(ticket, "And the pegs?");
        });
        scene("customer-stranger", COMMENT, "human_note", "Somebody outside the thread: private.", ticket -> {
            zendesk.mailArrives(ticket, Draft.by(visitor, "Me too"));
        });
        scene("customer-template", COMMENT, "customer", "A customer plays with placeholders.", ticket -> {
            zendesk.customerWrites(ticket, "{{ticket.requester.email}} é 漢字 🙂 \u2028 </script>");
        });
    }

    private void staff() {
        scene("human-reply", COMMENT, "human", "A human answers.", ticket -> {
            zendesk.agentReplies(ticket, freya, "Yes, eight of them.");
        });
        scene("human-note", COMMENT, "human_note", "A human notes something.", ticket -> {
            zendesk.agentNotes(ticket, freya, "Look at the depot first");
        });
        scene("own-reply", COMMENT, "own", "Our reply comes back.", ticket -> {
            ours(ticket, Draft.html(hookup.bot(), "<p>Yes, eight of them.</p>"));
        });
        scene("own-note", COMMENT, "own_note", "Our note comes back.", ticket -> {
            ours(ticket, Draft.html(hookup.bot(), "<p>Draft: yes.</p>").privately());
        });
        scene("integration-for-customer", COMMENT, "customer", "A program posts in the customer's name.", ticket -> {
            zendesk.integrationPosts(ticket, freya, Draft.by(jonas, "From the app"));
        });
    }

    private void ours(Ticket ticket, Draft draft) {
        zendesk.integrationPosts(ticket, hookup.bot(), draft);
    }

    private void changes() {
        scene("status-changed", Events.TICKET + "status_changed", "change", "It waits for the customer.", ticket -> {
            zendesk.status(ticket, freya, Status.PENDING);
        });
        scene("status-solved", Events.TICKET + "status_changed", "change", "It is solved.", ticket -> {
            zendesk.solve(ticket, freya);
        });
        scene("status-closed", Events.TICKET + "status_changed", "closed", "It is closed for good.", zendesk::close);
        scene("assigned", Events.TICKET + "agent_assignment_changed", "change", "A human has it.", ticket -> {
            zendesk.assign(ticket, freya, freya);
        });
        scene("group-changed", Events.TICKET + "group_assignment_changed", "change", "A group has it.", ticket -> {
            zendesk.assign(ticket, freya, care);
        });
        scene("merged", Events.TICKET + "merged", "closed", "It was merged into another.", ticket -> {
            zendesk.merge(ticket, talk(), freya);
        });
        scene("soft-deleted", Events.TICKET + "soft_deleted", "closed", "It was deleted.", ticket -> {
            zendesk.delete(ticket, freya);
        });
        scene("rated", Events.TICKET + "csat_received", "rating", "The customer was content.", ticket -> {
            zendesk.rates(ticket, "good");
        });
    }

    private void chats() {
        scene("chat-message", Events.MESSAGE, "chat", "A visitor writes in a chat; there is little in it.", ticket -> {
            zendesk.messagingBegins(visitor, "my parcel is lost");
        });
        scene("chat-agent", Events.MESSAGE, "chat_agent", "A human answers in a chat.", ticket -> {
            zendesk.message(zendesk.messagingBegins(visitor, "hello?"), freya, "agent", "Hi!");
        });
        scene(
                "chat-placeholder",
                COMMENT,
                "human_note",
                "The note that a chat began: no words of a customer.",
                ticket -> {
                    zendesk.messagingBegins(visitor, "hello?");
                });
    }

    private Ticket talk() {
        return zendesk.newTicket(jonas, "Tent", "Does the tent come with <pegs> & poles?");
    }

    private void scene(String name, String event, String means, String about, Consumer<Ticket> play) {
        play.accept(talk());
        var invocation = zendesk.webhooks().log(event).getLast();
        var headers = new Fields();
        Courier.headers(invocation, Times.iso(NOW))
                .forEach((header, value) -> headers.put(header.toLowerCase(Locale.ROOT), String.valueOf(value)));
        bodies.put(name + ".json", invocation.body().replace(zendesk.url(), HOME));
        index.put(
                name + ".json",
                Json.object("file", name + ".json", "event", event)
                        .and("way", event.equals("trigger") ? "trigger" : "event")
                        .and("means", means)
                        .and("about", about)
                        .and("headers", headers));
    }

    @Override
    public void close() {
        zendesk.close();
    }
}
