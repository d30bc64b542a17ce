package deskhand.command;

import deskhand.base.Storable;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.conversation.Message;
import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Author;
import deskhand.turn.Because;
import deskhand.turn.LoggedTurn;
import deskhand.turn.Reason;
import deskhand.turn.Route;
import deskhand.turn.StoredResults;
import deskhand.turn.TurnLog;
import deskhand.turn.words.NoteWords;
import deskhand.turn.words.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells agents what the bot decided and why, and what was said so far, in the words of those who said it. */
@Singleton
class Telling {

    private static final int MOST_MESSAGES = 60;
    private static final int LONGEST_QUOTE = 240;

    /** Each ends with the name of its rule. */
    private static final Pattern BETWEEN_FINDINGS = Pattern.compile("(?<=\\([a-z0-9-]{1,63}\\)) ");

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

    Phrase why(Order order) {
        var turn = log.find(order.turn()).orElseThrow();
        var outcome = turn.outcome();
        if (outcome == null) {
            return turn.finishedAt() == null ? Phrase.of("command.why.working") : nothing(turn.reason());
        }
        var route = route(turn);
        var address = addresses.of(order.connection());
        return words -> {
            var lines = new ArrayList<String>();
            lines.add("**" + words.of("command.why", words.of("command.why." + outcome.word())) + "**");
            outcome.because().forEach(one -> lines.add("- " + detail(one, words)));
            route.forEach(one -> lines.add("- "
                    + words.of(
                            "command.why.route",
                            words.value(one.category()),
                            words.value(one.by()),
                            Long.toString(Math.round(100 * one.confidence())))));
            if (address != null) {
                lines.add("\n" + words.of("command.why.steps", address + "/turns/" + turn.id()));
            }
            return String.join("\n", lines);
        };
    }

    private static Phrase nothing(@Nullable Reason reason) {
        var nothing = Phrase.of("command.why.nothing");
        return reason == null ? nothing : words -> nothing.in(words) + " " + words.says(reason);
    }

    /** A reason told in full begins with its plain words. */
    private static String detail(Because one, NoteWords words) {
        return one.detail().contains(one.reason().says())
                ? (words.says(one.reason()) + " "
                                + words.told(one.detail()
                                        .replace(one.reason().says(), "")
                                        .strip()))
                        .strip()
                : Arrays.stream(BETWEEN_FINDINGS.split(one.detail()))
                        .map(words::told)
                        .collect(Collectors.joining(" "));
    }

    private List<Route> route(LoggedTurn turn) {
        return turn.stages().stream()
                .filter(stage -> stage.stage().equals("route"))
                .map(stage -> results.read(stage.resultJson(), Route.class))
                .toList();
    }

    Phrase summary(Order order) {
        return summary(order.conversation());
    }

    Phrase summary(Conversation conversation) {
        var messages = conversations.newest(conversation.id(), MOST_MESSAGES).stream()
                .filter(message -> !message.hidden() && message.author() != Author.SYSTEM)
                .toList();
        var customers = messages.stream().filter(Telling::isFromOutside).toList();
        if (customers.isEmpty()) {
            return Phrase.of("command.summary.silent");
        }
        var counts = Phrase.of(
                "command.summary.counts", customers.size(), count(messages, Author.AGENT), count(messages, Author.BOT));
        var lines = new ArrayList<Phrase>();
        lines.add(quoted("first", customers.getFirst()));
        if (customers.size() > 1) {
            lines.add(quoted("last", customers.getLast()));
        }
        messages.reversed().stream()
                .filter(message -> !isFromOutside(message))
                .findFirst()
                .ifPresent(answer -> lines.add(quoted("answer", answer)));
        var open = customers.stream().filter(Message::waitsForAnswer).toList();
        lines.add(open.isEmpty() ? Phrase.of("command.summary.done") : Phrase.of("command.summary.open", quotes(open)));
        return words -> "**" + words.of("command.summary") + "** " + counts.in(words)
                + lines.stream().map(line -> "\n- " + line.in(words)).collect(Collectors.joining());
    }

    private static Phrase quoted(String which, Message message) {
        return Phrase.of("command.summary." + which, quote(message));
    }

    private static Phrase quotes(List<Message> messages) {
        return words -> messages.stream().map(one -> quote(one).in(words)).collect(Collectors.joining(" / "));
    }

    private static boolean isFromOutside(Message message) {
        return message.author() == Author.CUSTOMER || message.author() == Author.OTHER;
    }

    private static long count(List<Message> messages, Author author) {
        return messages.stream().filter(message -> message.author() == author).count();
    }

    private static Phrase quote(Message message) {
        var text = message.text().strip().replaceAll("\\s+", " ");
        return Phrase.of(
                "quote", text.length() <= LONGEST_QUOTE ? text : Storable.beginning(text, LONGEST_QUOTE) + "…");
    }
}
