package deskhand.console.inbox;

import deskhand.console.Bubbles;
import deskhand.console.Choice;
import deskhand.console.Choices;
import deskhand.console.StageWords;
import deskhand.console.Stamp;
import deskhand.console.TraceView.Fact;
import deskhand.console.inbox.DraftView.Source;
import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.conversation.Hands;
import deskhand.helpdesk.Connections;
import deskhand.platform.listing.Paging;
import deskhand.tool.approval.Approvals;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.LoggedTurn;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the page of a draft shows. */
@Singleton
class DraftDesk {

    private static final int MOST_EARLIER = 12;
    private static final int MOST_APPROVALS = 10;

    private final Waiter waiter;
    private final Standings standings;
    private final Conversations conversations;
    private final Connections connections;
    private final Approvals approvals;
    private final Choices choices;
    private final Clock clock;

    DraftDesk(
            Waiter waiter,
            Standings standings,
            Conversations conversations,
            Connections connections,
            Approvals approvals,
            Choices choices,
            Clock clock) {
        this.waiter = waiter;
        this.standings = standings;
        this.conversations = conversations;
        this.connections = connections;
        this.approvals = approvals;
        this.choices = choices;
        this.clock = clock;
    }

    /** {@code entered}: what stands in the form although it was refused, with what is wrong with it. */
    Optional<DraftView> of(long id, @Nullable String entered, @Nullable String objection) {
        return waiter.find(id)
                .flatMap(found -> conversations
                        .find(found.turn().conversationId())
                        .map(conversation -> view(found, conversation, entered, objection)));
    }

    Optional<Standing> standing(long id) {
        return waiter.find(id)
                .flatMap(found -> conversations
                        .find(found.turn().conversationId())
                        .map(conversation -> standings.of(found.turn(), conversation)));
    }

    /** Whether this is the draft as it is. That of a handover was never offered to be sent, so it counts as one's own words. */
    boolean isDraft(long id, String text) {
        return waiter.find(id)
                .filter(found -> found.turn().outcome() instanceof Outcome.Draft draft
                        && draft.reply().replace("\r\n", "\n").strip().equals(text))
                .isPresent();
    }

    boolean isCategory(String slug) {
        return choices.categories("").stream().anyMatch(choice -> choice.value().equals(slug));
    }

    private DraftView view(
            Waiter.Found found, Conversation conversation, @Nullable String entered, @Nullable String objection) {
        var turn = found.turn();
        var name = Objects.requireNonNullElse(conversation.contactName(), "Somebody");
        var heard = found.result("heard", Turn.class);
        var outcome = turn.outcome();
        var draft = draft(outcome);
        return new DraftView(
                turn.id(),
                conversation.id(),
                name,
                chips(turn, conversation),
                conversation.hands() == Hands.HUMAN,
                conversation.paused(),
                heard.map(it -> last(it.history()).stream()
                                .map(line -> Bubbles.of(line, name, clock))
                                .toList())
                        .orElse(List.of()),
                heard.map(it -> it.asks().stream()
                                .map(line -> Bubbles.of(line, name, clock))
                                .toList())
                        .orElse(List.of()),
                entered != null ? entered : Objects.requireNonNullElse(draft, ""),
                draft != null,
                outcome instanceof Outcome.Send,
                outcome == null
                        ? List.of()
                        : outcome.because().stream().map(Because::detail).toList(),
                sources(found),
                facts(found),
                waiting(conversation),
                choices.categories("").stream().skip(1).toList(),
                standings.of(turn, conversation),
                objection);
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - MOST_EARLIER), all.size());
    }

    static @Nullable String draft(@Nullable Outcome outcome) {
        return switch (outcome) {
            case null -> null;
            case Outcome.Send send -> send.reply();
            case Outcome.Draft draft -> draft.reply();
            case Outcome.Escalate escalate -> escalate.draft();
        };
    }

    private List<Fact> chips(LoggedTurn turn, Conversation conversation) {
        var chips = new ArrayList<Fact>();
        chips.add(new Fact(
                "Connection", connections.get(conversation.connectionId()).slug() + ", number " + conversation.ref()));
        chips.add(new Fact("Channel", conversation.channel()));
        if (conversation.contactEmail() != null) {
            chips.add(new Fact("E-mail", conversation.contactEmail()));
        }
        chips.add(new Fact("Identity", conversation.contact(clock.instant()).verified() ? "proven" : "not proven"));
        if (turn.finishedAt() != null) {
            chips.add(new Fact("Waits since", Stamp.of(turn.finishedAt(), clock).says()));
        }
        return chips;
    }

    private static List<Source> sources(Waiter.Found found) {
        var used =
                found.result("specialist", Proposal.class).map(Proposal::cites).orElse(List.of());
        return found.result("context", Brief.class).map(Brief::evidence).orElse(List.of()).stream()
                .map(one -> new Source(
                        StageWords.capitalised(StageWords.word(one.kind())) + ": " + one.title(),
                        one.text(),
                        web(one),
                        used.contains(one.ref())))
                .sorted((one, other) -> Boolean.compare(other.isUsed(), one.isUsed()))
                .toList();
    }

    /** Whoever writes articles must not be able to put a script behind a link. */
    private static @Nullable String web(Evidence evidence) {
        return evidence.link() != null && evidence.link().matches("(?i)https?://.+") ? evidence.link() : null;
    }

    private List<Fact> facts(Waiter.Found found) {
        var facts = new ArrayList<Fact>();
        found.result("route", Route.class).ifPresent(route -> {
            facts.add(new Fact("About", choices.category(route.category())));
            facts.add(new Fact("Urgency", StageWords.word(route.urgency())));
            facts.add(new Fact("Mood", StageWords.word(route.sentiment())));
            if (route.humanBecause() != null) {
                facts.add(new Fact("Wants a person", route.humanBecause()));
            }
        });
        found.result("context", Brief.class).ifPresent(brief -> {
            if (brief.customerName() != null) {
                facts.add(new Fact("Customer", brief.customerName()));
            }
            if (brief.tier() != null) {
                facts.add(new Fact("Tier", StageWords.plain(brief.tier())));
            }
            brief.leftOut().forEach(missing -> facts.add(new Fact("Not known", missing)));
        });
        found.result("specialist", Proposal.class)
                .ifPresent(proposal -> proposal.nextSteps().forEach(step -> facts.add(new Fact("Next step", step))));
        return facts;
    }

    private List<Choice> waiting(Conversation conversation) {
        return approvals.page("proposed", conversation.id(), Paging.newest(null, MOST_APPROVALS)).stream()
                .map(approval ->
                        new Choice(Long.toString(approval.id()), approval.plan().title(), false))
                .toList();
    }
}
