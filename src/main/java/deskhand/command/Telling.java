package deskhand.command;

import deskhand.base.Storable;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.conversation.Message;
import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Author;
import deskhand.turn.LoggedTurn;
import deskhand.turn.Route;
import deskhand.turn.StoredResults;
import deskhand.turn.TurnLog;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells agents what the bot decided and why, and what was said so far, in the words of those who said it. */
@Singleton
class Telling {

    private static final int MOST_MESSAGES = 60;
    private static final int LONGEST_QUOTE = 240;

    private final TurnLog log;
    private final Conversations conversations;
    private final StoredResults results;
    private final AddressSettings addresses;

    Telling(TurnLog log, Conversations conversations, StoredResults results, AddressSettings addresses) {
        this.log = log;
        this.conversations = conversations;
        this.results = results;
        this.addresses = addresses;
    }

    String why(Order order) {
        var turn = log.find(order.turn()).orElseThrow();
        var outcome = turn.outcome();
        if (outcome == null) {
            return turn.finishedAt() == null
                    ? "The bot is still at work on the last message."
                    : "The bot decided nothing here."
                            + (turn.reason() == null ? "" : " " + turn.reason().says());
        }
        var lines = new ArrayList<String>();
        lines.add("**The bot's last decision: " + outcome.word() + "**");
        outcome.because().forEach(one -> lines.add("- " + one.detail()));
        route(turn)
                .forEach(route -> lines.add("- It took the message to be about " + route.category() + " (by "
                        + route.by() + ", " + Math.round(100 * route.confidence()) + " % sure)."));
        var address = addresses.of(order.connection());
        if (address != null) {
            lines.add("\nEvery step: " + address + "/turns/" + turn.id());
        }
        return String.join("\n", lines);
    }

    private List<Route> route(LoggedTurn turn) {
        return turn.stages().stream()
                .filter(stage -> stage.stage().equals("route"))
                .map(stage -> results.read(stage.resultJson(), Route.class))
                .toList();
    }

    String summary(Order order) {
        return summary(order.conversation());
    }

    String summary(Conversation conversation) {
        var messages = conversations.newest(conversation.id(), MOST_MESSAGES).stream()
                .filter(message -> !message.hidden() && message.author() != Author.SYSTEM)
                .toList();
        var customers = messages.stream().filter(Telling::isFromOutside).toList();
        if (customers.isEmpty()) {
            return "The customer has said nothing yet.";
        }
        var lines = new ArrayList<String>();
        lines.add("**So far:** " + customers.size() + " by the customer, " + count(messages, Author.AGENT)
                + " by colleagues, " + count(messages, Author.BOT) + " by the bot.");
        lines.add("- First: " + quote(customers.getFirst()));
        if (customers.size() > 1) {
            lines.add("- Last: " + quote(customers.getLast()));
        }
        messages.reversed().stream()
                .filter(message -> !isFromOutside(message))
                .findFirst()
                .ifPresent(answer -> lines.add("- Last answer: " + quote(answer)));
        var open = customers.stream().filter(Message::waitsForAnswer).toList();
        lines.add(
                open.isEmpty()
                        ? "- Nothing is unanswered."
                        : "- Unanswered: " + open.stream().map(Telling::quote).collect(Collectors.joining(" / ")));
        return String.join("\n", lines);
    }

    private static boolean isFromOutside(Message message) {
        return message.author() == Author.CUSTOMER || message.author() == Author.OTHER;
    }

    private static long count(List<Message> messages, Author author) {
        return messages.stream().filter(message -> message.author() == author).count();
    }

    private static String quote(Message message) {
        var text = message.text().strip().replaceAll("\\s+", " ");
        return "“" + (text.length() <= LONGEST_QUOTE ? text : Storable.beginning(text, LONGEST_QUOTE) + "…") + "”";
    }
}
