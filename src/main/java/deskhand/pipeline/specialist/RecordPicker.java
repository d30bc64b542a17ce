package deskhand.pipeline.specialist;

import com.google.re2j.Pattern;
import deskhand.turn.Evidence;
import deskhand.turn.Evidence.Kind;
import deskhand.turn.Route;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the records that a question is about: the order named in it, else the newest that fits. */
@Singleton
class RecordPicker {

    /** Questions about the state of something the customer has, as opposed to how things work in general. */
    private static final Pattern ABOUT_THEIRS = Pattern.compile(
            "(?i)\\b(my|mine|i (ordered|bought|paid|returned|got|have"
                    + "|haven't|did)|our|order #?\\d|mein\\w*|ma|mon|mes|mi|mis|mio|mia|minha|meu|mijn)\\b|#\\d|\\b\\d{4,}\\b");

    private static final Pattern STATE =
            Pattern.compile("(?i)\\b(where|when|status|track\\w*|arriv\\w*|eta|late|deliver\\w*"
                    + "|shipped|sent|on its way|received|next box|pending|refunded|how (soon|long|far)|wo|wann|où|quand|dónde|cuándo"
                    + "|dove|quando|onde|waar|wanneer)\\b");

    private static final Pattern HOW_TO =
            Pattern.compile("(?i)\\b(how (do|can|could|to|would) |can (i|you) (change|cancel|skip"
                    + "|pause|return|exchange|add|swap|stop|get)|i (want|need|would like|'d like) (to (change|cancel|return|stop|skip)"
                    + "|a refund|my money)|cancel|policy|fee|invoice|not work)");

    /** Whether the records alone are the answer. */
    boolean answers(String question, Route route) {
        return ABOUT_THEIRS.matcher(question).find()
                && STATE.matcher(question).find()
                && !HOW_TO.matcher(question).find()
                && kindFor(route.category()) != null;
    }

    List<Evidence> pick(String question, Route route, List<Evidence> evidence) {
        if (!route.orderNumbers().isEmpty()) {
            return evidence.stream()
                    .filter(one -> isOfOrder(one, route.orderNumbers()))
                    .filter(one -> one.kind() == Kind.ORDER || kindFor(route.category()) == Kind.PAYMENT)
                    .toList();
        }
        var kind = kindFor(route.category());
        if (kind == null || route.unsure() || !ABOUT_THEIRS.matcher(question).find()) {
            return List.of();
        }
        return Stream.concat(
                        evidence.stream().filter(one -> one.kind() == kind && isOpen(one)),
                        evidence.stream().filter(one -> one.kind() == kind))
                .limit(1)
                .toList();
    }

    private static boolean isOfOrder(Evidence evidence, List<String> numbers) {
        return numbers.stream()
                .anyMatch(number -> evidence.ref().equals("order:" + number)
                        || evidence.ref().startsWith("payment:" + number + ":"));
    }

    /** What has not come to its end is what people ask about. */
    private static boolean isOpen(Evidence evidence) {
        return !evidence.title().endsWith(": delivered") && !evidence.title().endsWith(": done");
    }

    private static @Nullable Kind kindFor(String category) {
        return switch (category) {
            case "shipping", "order-changes" -> Kind.ORDER;
            case "subscription", "retention" -> Kind.SUBSCRIPTION;
            case "returns-refunds", "billing" -> Kind.PAYMENT;
            default -> null;
        };
    }
}
