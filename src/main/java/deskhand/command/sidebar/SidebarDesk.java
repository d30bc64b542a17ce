package deskhand.command.sidebar;

import deskhand.command.Deed;
import deskhand.command.Deeds;
import deskhand.command.Via;
import deskhand.command.Who;
import deskhand.command.view.ArgumentForms;
import deskhand.command.view.CaseView;
import deskhand.command.view.Cases;
import deskhand.conversation.Conversation;
import deskhand.conversation.Hands;
import deskhand.tool.approval.Approvals;
import deskhand.tool.approval.Decided;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows one conversation in the panel and does what its agent wants there. Whatever is named must belong to it. */
@Singleton
class SidebarDesk {

    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_REASON = 500;
    private static final String EDIT = "edit";

    private final Turns turns;
    private final Cases cases;
    private final Deeds deeds;
    private final Approvals approvals;
    private final ArgumentForms forms;
    private final SimilarCases similar;
    private final Clock clock;

    SidebarDesk(
            Turns turns,
            Cases cases,
            Deeds deeds,
            Approvals approvals,
            ArgumentForms forms,
            SimilarCases similar,
            Clock clock) {
        this.turns = turns;
        this.cases = cases;
        this.deeds = deeds;
        this.approvals = approvals;
        this.forms = forms;
        this.similar = similar;
        this.clock = clock;
    }

    SidebarView view(Conversation conversation, SidebarView.@Nullable Told told, @Nullable String summary) {
        return view(conversation, told, summary, 0, Map.of());
    }

    /** {@code sent}: what was just entered for the arguments of an approval. */
    private SidebarView view(
            Conversation conversation,
            SidebarView.@Nullable Told told,
            @Nullable String summary,
            long approval,
            Map<String, String> sent) {
        var turn = turns.newestBegun(conversation.id()).orElse(null);
        var draft = turn == null ? null : cases.of(turn, approval, sent).orElse(null);
        var objection = draft == null ? null : deeds.objection(draft.turn()).orElse(null);
        return new SidebarView(
                told,
                approval,
                state(conversation),
                card(conversation, draft),
                draft,
                draft != null && draft.draft() != null && objection == null,
                objection == null ? "" : objection,
                draft == null ? List.of() : similar.to(draft.turn(), conversation),
                summary);
    }

    private static String state(Conversation conversation) {
        if (conversation.paused()) {
            return "The bot is paused here.";
        }
        return conversation.hands() == Hands.HUMAN ? "People have it; the bot stays silent." : "The bot watches it.";
    }

    private List<String> card(Conversation conversation, @Nullable CaseView seen) {
        var contact = conversation.contact(clock.instant());
        var card = new ArrayList<String>();
        card.add(contact.name() == null ? "Name not known" : contact.name());
        if (contact.email() != null) {
            card.add(contact.email());
        }
        card.add(contact.verified() ? "identity proven" : "identity not proven");
        card.add(conversation.channel());
        if (seen != null && seen.tier() != null) {
            card.add("tier " + seen.tier());
        }
        if (seen != null && seen.language() != null) {
            card.add("writes " + Locale.of(seen.language()).getDisplayLanguage(Locale.ENGLISH));
        }
        return card;
    }

    SidebarView carryOut(Conversation conversation, Map<String, String> form) {
        var turn = number(form.get("turn"));
        if (turn == null
                || turns.heard(turn)
                        .filter(heard -> heard.conversationId() == conversation.id())
                        .isEmpty()) {
            return view(conversation, new SidebarView.Told("That is no longer there. Look again.", false), null);
        }
        if (form.getOrDefault("deed", "").equals("summarize")) {
            return view(conversation, null, deeds.summary(turn));
        }
        var told = told(conversation, turn, form);
        var changing =
                form.getOrDefault("deed", "").equals(EDIT) && !told.isGood() ? number(form.get("approval")) : null;
        return changing == null ? view(conversation, told, null) : view(conversation, told, null, changing, form);
    }

    private SidebarView.Told told(Conversation conversation, long turn, Map<String, String> form) {
        var who = who(form);
        var words = form.getOrDefault("words", "").replace("\r\n", "\n").strip();
        var what = form.getOrDefault("deed", "");
        if (words.length() > (what.equals("send") ? LONGEST_TEXT : LONGEST_REASON)) {
            return new SidebarView.Told("That is too long.", false);
        }
        return switch (what) {
            case "send" ->
                words.isEmpty()
                        ? new SidebarView.Told("There is nothing to send.", false)
                        : told(deeds.send(turn, edited(turn, words), who));
            case "redo" ->
                words.isEmpty()
                        ? new SidebarView.Told("Say what should be different.", false)
                        : told(deeds.redo(turn, words, null, who));
            case "reject" -> told(deeds.reject(turn, words, who));
            case "take over" -> told(deeds.takeOver(turn, who));
            case "resume" -> told(deeds.resume(turn, who));
            case "approve", "decline", EDIT -> decided(conversation, what, form, words, who);
            default -> new SidebarView.Told("Choose what is to be done.", false);
        };
    }

    /** The helpdesk's page says who it is, and nobody proves it: the name is kept as what it is. */
    private static Who who(Map<String, String> form) {
        var claimed = form.getOrDefault("by", "").strip();
        return new Who((claimed.isEmpty() ? "an agent" : claimed) + " (sidebar)", Via.SIDEBAR);
    }

    private @Nullable String edited(long turn, String text) {
        var draft = cases.of(turn).map(CaseView::draft).orElse(null);
        return draft != null && draft.replace("\r\n", "\n").strip().equals(text) ? null : text;
    }

    private static SidebarView.Told told(Deed deed) {
        return switch (deed) {
            case Deed.Done done -> new SidebarView.Told(done.says(), true);
            case Deed.Sending _ ->
                new SidebarView.Told("It is on its way, unless the customer or a colleague is faster.", true);
            case Deed.Refused refused -> new SidebarView.Told(refused.why(), false);
        };
    }

    private SidebarView.Told decided(
            Conversation conversation, String what, Map<String, String> form, String words, Who who) {
        var id = number(form.get("approval"));
        var approval = id == null
                ? null
                : approvals
                        .find(id)
                        .filter(one -> one.conversationId() == conversation.id())
                        .orElse(null);
        if (approval == null) {
            return new SidebarView.Told("There is no such approval in this conversation.", false);
        }
        if (what.equals("decline") && words.isEmpty()) {
            return new SidebarView.Told("Say why in one sentence: the customer is told.", false);
        }
        return told(
                switch (what) {
                    case "approve" -> approvals.approve(approval.id(), who.name());
                    case EDIT -> approvals.approve(approval.id(), who.name(), forms.entered(approval, form));
                    default -> approvals.reject(approval.id(), who.name(), words);
                });
    }

    private static SidebarView.Told told(Decided decided) {
        return switch (decided) {
            case Decided.Done done ->
                new SidebarView.Told("It is " + done.approval().state().word() + ".", true);
            case Decided.Already already ->
                new SidebarView.Told("It was " + already.approval().state().word() + " already.", false);
            case Decided.Unknown _ -> new SidebarView.Told("There is no such approval.", false);
            case Decided.Impossible impossible -> new SidebarView.Told(impossible.why(), false);
            case Decided.Unavailable unavailable -> new SidebarView.Told(unavailable.why(), false);
        };
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
