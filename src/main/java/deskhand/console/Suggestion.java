package deskhand.console;

import java.util.List;

/** Something worth trying, said by a customer of the demo shop. */
public record Suggestion(String title, String teaches, DemoCustomer customer, String text) {

    static final List<Suggestion> ALL = List.of(
            new Suggestion(
                    "Where is my order?",
                    "Answered from the customer's own records",
                    DemoCustomer.MIRA,
                    "Hi, where is my order 1042? I hoped it would be here by now."),
            new Suggestion(
                    "A refund",
                    "Money is never promised without proof",
                    DemoCustomer.TOM,
                    "I sent the olive oil back two weeks ago. When do I get the refund for order 1031?"),
            new Suggestion(
                    "“I want to cancel”",
                    "A category that is treated with more care",
                    DemoCustomer.PRIYA,
                    "I want to cancel my subscription. What happens to the box that is already packed?"),
            new Suggestion(
                    "A threat",
                    "A red line: only people deal with it",
                    DemoCustomer.AMELIE,
                    "My parcel is two weeks late and nobody answers. I will hand this over to my lawyer tomorrow."),
            new Suggestion(
                    "“Let me talk to a person”",
                    "Hands over without an argument",
                    DemoCustomer.JONAS,
                    "Please let me talk to a person."),
            new Suggestion(
                    "Just thanks",
                    "Knows when there is nothing to answer",
                    DemoCustomer.MIRA,
                    "Thank you so much, you made my day!"));
}
