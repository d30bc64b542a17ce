package deskhand.pipeline.handoff;

import deskhand.base.Money;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Priority;
import deskhand.turn.Background;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Guarded;
import deskhand.turn.Line;
import deskhand.turn.OpenIssues;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.ToolUse;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.Verdict;
import deskhand.turn.WantsHuman;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Mira's coffee grinder, with everything a note can have. */
final class Scene {

    static final String EARLIEST = "Hello, my grinder stopped after two days.";
    static final String NEWEST = "We looked it up: a refund is possible within 30 days.";

    private static final Instant DAY = Instant.parse("2026-11-19T09:15:00Z");

    private Scene() {}

    static Turn turn() {
        var history = List.of(
                new Line("1", Author.CUSTOMER, false, EARLIEST, List.of("grinder.jpg"), DAY),
                new Line(
                        "2",
                        Author.BOT,
                        false,
                        "I am sorry to hear that. Which order is it?",
                        List.of(),
                        DAY.plusSeconds(40)),
                new Line(
                        "3",
                        Author.CUSTOMER,
                        false,
                        "Order 1042, as I wrote on the form.",
                        List.of(),
                        DAY.plusSeconds(600)),
                new Line(
                        "4",
                        Author.AGENT,
                        true,
                        "Second broken grinder this week, tell purchasing.",
                        List.of(),
                        DAY.plusSeconds(4_000)),
                new Line("5", Author.AGENT, false, NEWEST, List.of(), DAY.plusSeconds(90_000)));
        return turn(
                "I have had enough. I want my 38 euros back, and I want to hear from a human being today.", history);
    }

    static Turn first() {
        return turn("My lawyer will write to you.", List.of());
    }

    private static Turn turn(String says, List<Line> history) {
        var at = Instant.parse("2026-11-21T12:00:00Z");
        return new Turn(
                7,
                3,
                "shop",
                "chat",
                null,
                new Contact("1", "Mira Lindqvist", "mira@example.com", true),
                Mode.AUTO,
                List.of(new Line("9", Author.CUSTOMER, false, says, List.of(), at)),
                history,
                true,
                null,
                at);
    }

    static Outcome.Escalate angry() {
        return new Outcome.Escalate(
                reply(),
                "Returns",
                "anna@example.com",
                Priority.URGENT,
                List.of(
                        Because.of(Reason.UNHAPPY_CUSTOMER),
                        new Because(Reason.COURSE_OF_TALK, "The customer asked the same 3 times. (rule same-ask)"),
                        new Because(
                                Reason.GATE_HELD,
                                "Promises something: You will get your money back tomorrow. (promise)")));
    }

    static Outcome.Draft held() {
        return new Outcome.Draft(
                reply(),
                List.of(
                        new Because(Reason.GATE_HELD, "Promises something (promise)"),
                        new Because(Reason.LOW_CONFIDENCE, "The bot is 62 % sure; returns-refunds asks for 80 %.")));
    }

    private static String reply() {
        return "Hi Mira,\n\nI am sorry about the grinder. You will get your money back tomorrow.\n\nKind regards\nYour support team";
    }

    static Outcome.Escalate redLine() {
        return new Outcome.Escalate(
                null,
                "Legal",
                Priority.HIGH,
                List.of(new Because(
                        Reason.RED_LINE,
                        "The customer speaks of lawyers, courts or authorities. (rule legal-action)")));
    }

    /** All that is known at a red line: which one it is, and who writes. */
    static Trace onlyGuarded() {
        var line = new Guarded.RedLine(
                "legal-action", "The customer speaks of lawyers.", "Legal", Priority.HIGH, "legal", null, null);
        var writer = new Brief(
                "Mira Lindqvist",
                "gold",
                List.of(),
                List.of(),
                new Background("verified", List.of(), new Money(new BigDecimal("1240.00"), "EUR"), 0, List.of()));
        return new Trace(List.of(new Trace.Entry("guard", line, 10), new Trace.Entry("writer", writer, 10)));
    }

    static Trace trace(boolean angry) {
        return with(
                angry
                        ? new Verdict.Hold(
                                "rules",
                                List.of(new Finding(
                                        "promise", "Promises something: You will get your money back tomorrow.")))
                        : new Verdict.Hold(
                                "gpt-x",
                                List.of(new Finding("judge", "Nothing backs: You will get your money back tomorrow.")),
                                new Verdict.Grades(0.4, 0.9, 0.6, 0.8)));
    }

    static Trace with(Verdict verdict) {
        var entries = new ArrayList<Trace.Entry>();
        for (var result : List.of(
                route(),
                OpenIssues.of(List.of(new OpenIssues.Issue(
                        "refund-promised", 1, "A refund was promised on 2026-11-16 and is not booked.", true))),
                brief(),
                proposal(),
                new Reply(reply()),
                verdict)) {
            entries.add(new Trace.Entry("stage", result, 10));
        }
        return new Trace(entries);
    }

    private static Route route() {
        return new Route(
                "returns-refunds",
                "damage",
                Urgency.HIGH,
                Sentiment.VERY_NEGATIVE,
                true,
                "en",
                WantsHuman.OFFER,
                null,
                null,
                null,
                List.of("1042"),
                "Wants 38 euros back for the broken grinder of order 1042, and a person to answer today.",
                0.91,
                false,
                "gpt-x");
    }

    private static Brief brief() {
        return new Brief(
                "Mira Lindqvist",
                "gold",
                List.of(
                        new Evidence("customer", Evidence.Kind.CUSTOMER, "Customer", "Customer since 2023.", null, 1),
                        new Evidence(
                                "order:1042",
                                Evidence.Kind.ORDER,
                                "Order 1042: delivered",
                                "Your order 1042 of 12 November 2026 (coffee grinder, €38.00 in total) was shipped with DHL"
                                        + " on 14 November 2026 under tracking number JD0146 and was delivered on 16 November 2026.",
                                null,
                                1),
                        new Evidence(
                                "doc:12",
                                Evidence.Kind.PASSAGE,
                                "Refunds: how long they take",
                                "A refund takes 5 days.",
                                "https://help.example.com/refunds",
                                0.9)),
                List.of(
                        "live records: unknown, Shopify: it could not be reached in time; what was imported may be out of date"),
                new Background(
                        "verified",
                        List.of(),
                        new Money(new BigDecimal("1240.00"), "EUR"),
                        2_000,
                        List.of(
                                new Background.Part(
                                        "Mood",
                                        "this conversation",
                                        null,
                                        9,
                                        "The customer sounded neutral, then negative, then very negative: it gets worse."),
                                new Background.Part(
                                        "Other conversations",
                                        "this service",
                                        null,
                                        9,
                                        "3 Oct (email): damage, ended as escalate, people took over\n1 Oct (web): shipping, ended as send"))));
    }

    private static Proposal proposal() {
        return new Proposal(
                "I am sorry about the grinder. You will get your money back tomorrow.",
                0.62,
                List.of("order:1042", "doc:12"),
                null,
                List.of("Confirm the refund of €38.00 by card."),
                List.of(new Proposal.Asked("Do I get my money back?", true)),
                List.of(
                        new ToolUse(
                                "order_lookup",
                                ToolUse.State.DONE,
                                "{\"number\":\"1042\"}",
                                "Your order 1042 of 12 November 2026 (coffee grinder, €38.00 in total) was shipped with DHL"
                                        + " on 14 November 2026 under tracking number JD0146 and was delivered on 16 November 2026.",
                                null,
                                900),
                        new ToolUse(
                                "process_refund_request",
                                ToolUse.State.PENDING,
                                "{\"number\":\"1042\",\"amount\":\"38.00\"}",
                                "PENDING, NOT DONE: \"Refund €38.00 for order 1042\" waits for confirmation by a colleague."
                                        + " It has NOT happened. Tell the customer that the request was passed on and is"
                                        + " not carried out yet; promise neither the outcome nor a time.",
                                17L,
                                1_200)),
                "gpt-x");
    }
}
