package deskhand.learning.solved;

import deskhand.base.SteeringSigns;
import deskhand.base.Storable;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.conversation.Message;
import deskhand.helpdesk.Author;
import deskhand.learning.correction.Anonymous;
import deskhand.model.embedded.Embedder;
import deskhand.model.embedded.Meaning;
import deskhand.turn.Brief;
import deskhand.turn.Route;
import deskhand.turn.StoredResults;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what can be learned from one resolved conversation. All of it or nothing, and once as long as nothing is added. */
@Singleton
class Solving {

    private static final int MESSAGES = 100;
    private static final int LONGEST = 1_200;
    private static final int LOOKED_THROUGH = 500;

    /** So near that one of both is enough. */
    private static final double SAME = 0.9;

    private final SolvedRows rows;
    private final Conversations conversations;
    private final StoredResults results;
    private final Embedder embedder;
    private final SteeringSigns signs;

    Solving(
            SolvedRows rows,
            Conversations conversations,
            StoredResults results,
            Embedder embedder,
            SteeringSigns signs) {
        this.rows = rows;
        this.conversations = conversations;
        this.results = results;
        this.embedder = embedder;
        this.signs = signs;
    }

    @Transactional
    void look(SolvedRows.Resolved resolved) {
        var conversation = conversations.find(resolved.id()).orElseThrow();
        var messages = conversations.newest(resolved.id(), MESSAGES);
        rows.looked(resolved.id(), resolved.newestMessage());
        if (Objects.equals(rows.lookedAt(resolved.id()), SolvedRows.NEVER)) {
            return; // it was forgotten in the meantime
        }
        var approved = rows.approved(resolved.id()).stream()
                .map(SolvedRows.Approved::madeRef)
                .collect(Collectors.toSet());
        // Words that try to steer a model are not kept at all.
        var exchange = Exchange.in(messages, approved)
                .filter(one -> signs.in(one.question() + "\n" + one.answer()).isEmpty());
        if (exchange.isEmpty()) {
            countFor(resolved, null);
            rows.deleteOf(resolved.id());
            return;
        }
        keep(resolved, messages.getLast(), exchange.get(), anonymous(resolved, conversation, messages));
    }

    private void keep(SolvedRows.Resolved resolved, Message last, Exchange exchange, Anonymous anonymous) {
        var route = read(resolved.route(), Route.class);
        var category = route.map(Route::category).orElse("general");
        var plain = exchange.without(anonymous);
        var question = Storable.beginning(plain.question(), LONGEST);
        var answer = Storable.beginning(plain.answer(), LONGEST);
        var meaning = embedder.embed(Anonymous.bare(question));
        var same = same(resolved, category, meaning, answer);
        if (same.isPresent()) {
            var other = same.get().id();
            if (countFor(resolved, other)) {
                rows.again(other, resolved.id(), last.saidAt());
            }
            rows.mergeAll(resolved.id(), other);
            rows.deleteOf(resolved.id());
            return;
        }
        countFor(resolved, null);
        rows.keep(
                resolved.id(),
                resolved.connectionId(),
                resolved.ref(),
                category,
                route.map(Route::language).orElse("en"),
                question,
                answer,
                joined(meaning),
                embedder.name(),
                last.saidAt());
    }

    /** A conversation counts once, however often it is looked at. False if it counts for this case already. */
    private boolean countFor(SolvedRows.Resolved resolved, @Nullable Long solved) {
        var before = rows.mergedInto(resolved.id());
        if (Objects.equals(before, solved)) {
            return false;
        }
        if (before != null) {
            rows.lessOften(before);
        }
        rows.merged(resolved.id(), solved);
        return true;
    }

    private Optional<SolvedRows.Near> same(
            SolvedRows.Resolved resolved, String category, float[] meaning, String answer) {
        return rows.newest(resolved.connectionId(), category, embedder.name(), LOOKED_THROUGH).stream()
                .filter(one -> one.conversationId() != resolved.id())
                .filter(one -> Meaning.product(meaning, one.vector()) >= SAME)
                .filter(one -> embedder.similarity(answer, one.answer()) >= SAME)
                .max(Comparator.comparingDouble(one -> Meaning.product(meaning, one.vector())));
    }

    private Anonymous anonymous(SolvedRows.Resolved resolved, Conversation conversation, List<Message> messages) {
        var brief = read(resolved.brief(), Brief.class).orElse(null);
        var names = new ArrayList<String>();
        Stream.of(
                        conversation.contactName(),
                        conversation.contactIdentifier(),
                        brief == null ? null : brief.customerName())
                .filter(name -> name != null)
                .forEach(names::add);
        rows.people(resolved.id()).forEach(person -> names.add(person.name()));
        var said = messages.stream()
                .filter(message -> message.author() == Author.CUSTOMER)
                .map(Message::text)
                .toList();
        return Anonymous.of(names, said, brief);
    }

    private <T> Optional<T> read(@Nullable String json, Class<T> type) {
        return json == null ? Optional.empty() : Optional.of(results.read(json, type));
    }

    private static String joined(float[] vector) {
        var text = new StringBuilder();
        for (var value : vector) {
            text.append(text.isEmpty() ? "" : ",").append(value);
        }
        return text.toString();
    }
}
