package deskhand.command.link;

import deskhand.command.Deed;
import deskhand.command.Deeds;
import deskhand.command.UsedLink;
import deskhand.command.Via;
import deskhand.command.Who;
import deskhand.command.view.ArgumentForms;
import deskhand.command.view.Cases;
import deskhand.tool.approval.Approval;
import deskhand.tool.approval.ApprovalState;
import deskhand.tool.approval.Approvals;
import deskhand.tool.approval.Decided;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows what a link leads to and does what its reader decides, once. */
@Singleton
class LinkDesk {

    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_REASON = 500;
    private static final String EDIT = "edit";

    private final Deeds deeds;
    private final Approvals approvals;
    private final Cases cases;
    private final ArgumentForms forms;

    LinkDesk(Deeds deeds, Approvals approvals, Cases cases, ArgumentForms forms) {
        this.deeds = deeds;
        this.approvals = approvals;
        this.cases = cases;
        this.forms = forms;
    }

    /** Who reads: {@code name} is null if nobody is logged in, and {@code action} is where forms go. */
    record Reader(@Nullable String name, String action) {

        boolean named() {
            return name != null;
        }
    }

    LinkView view(Target target, Reader reader) {
        return switch (target) {
            case Target.Draft draft -> draft(draft, reader, null, null);
            case Target.OneApproval one -> approval(one.approval(), reader, null, null);
            case Target.Used used -> used(used.use());
            case Target.Expired _ ->
                LinkView.closed(
                        "This link has expired",
                        "Nothing was done by it. In the helpdesk you can still answer, or write a command in a private note.",
                        false,
                        false);
            case Target.Strange _ ->
                LinkView.closed(
                        "This link leads nowhere",
                        "It is not complete, or what it led to is gone. Copy it once more from the private note.",
                        false,
                        false);
        };
    }

    private LinkView draft(Target.Draft draft, Reader reader, @Nullable String objection, @Nullable String text) {
        var over = deeds.objection(draft.turn());
        var shown = cases.of(draft.turn()).orElseThrow();
        if (over.isPresent()) {
            return LinkView.closed("This draft is settled", "Nothing can be sent: " + over.get(), false, false);
        }
        return new LinkView(
                "Draft for " + shown.customer(),
                reader.action(),
                shown,
                null,
                List.of(),
                false,
                null,
                false,
                false,
                objection,
                text == null ? Objects.requireNonNullElse(shown.draft(), "") : text,
                reader.named(),
                !reader.named());
    }

    private LinkView used(UsedLink use) {
        if (use.action() == null) {
            var done = use.what().equals("redo")
                    ? use.who() + " asked for another draft. It has a link of its own."
                    : use.who() + " rejected the draft. The customer still waits for an answer.";
            return LinkView.closed("Done", done, true, false);
        }
        return switch (deeds.became(use.action())) {
            case Deed.Sending _ ->
                LinkView.closed(
                        "On its way", use.who() + " sent it. The helpdesk has not confirmed it yet.", true, true);
            case Deed.Done _ -> LinkView.closed("Sent", use.who() + " sent it to the customer.", true, false);
            case Deed.Refused refused -> LinkView.closed("Not sent", refused.why(), false, false);
        };
    }

    /** {@code entered}: a form whose values are shown in place of the approval's own. */
    private LinkView approval(
            Approval approval, Reader reader, @Nullable String objection, @Nullable Map<String, String> entered) {
        var title = approval.plan().title();
        if (!(approval.state() instanceof ApprovalState.Proposed)) {
            var who = approval.state().who();
            return LinkView.closed(
                    title,
                    "It is " + approval.state().word() + (who == null ? "." : ", decided by " + who + "."),
                    !(approval.state() instanceof ApprovalState.Failed),
                    approval.state() instanceof ApprovalState.Approved);
        }
        var turn = approval.turnId();
        return new LinkView(
                title,
                reader.action(),
                turn == null ? null : cases.of(turn).orElse(null),
                approval.plan(),
                forms.fields(approval, entered),
                entered != null,
                null,
                false,
                false,
                objection,
                "",
                reader.named(),
                !reader.named());
    }

    /** Null if it is done and the page tells what became of it; else the page with what is wrong. */
    @Nullable
    LinkView decide(Target target, Reader reader, Map<String, String> form) {
        var name = reader.name() == null ? form.getOrDefault("by", "").strip() : reader.name();
        var what = form.getOrDefault("deed", "");
        var missing = name.isEmpty() ? "Say who you are: it is kept with what you decide." : null;
        return switch (target) {
            case Target.Draft draft -> {
                var text = form.getOrDefault("text", "").replace("\r\n", "\n").strip();
                var objection = missing != null ? missing : carryOut(draft.turn(), what, text, form, name, reader);
                yield objection == null ? null : draft(draft, reader, objection, text);
            }
            case Target.OneApproval one -> {
                var objection = missing != null ? missing : carryOut(one.approval(), what, form, by(name, reader));
                yield objection == null
                        ? null
                        : approval(one.approval(), reader, objection, what.equals(EDIT) ? form : null);
            }
            case Target.Used _, Target.Expired _, Target.Strange _ -> view(target, reader);
        };
    }

    /** Nobody has proven the name that is entered without a login, and it is kept as what it is. */
    private static String by(String name, Reader reader) {
        return reader.named() ? name : name + " (by link)";
    }

    private @Nullable String carryOut(
            long turn, String what, String text, Map<String, String> form, String name, Reader reader) {
        var who = new Who(by(name, reader), Via.LINK);
        var why = form.getOrDefault("why", "").strip();
        var wish = form.getOrDefault("wish", "").strip();
        if (text.length() > LONGEST_TEXT || why.length() > LONGEST_REASON || wish.length() > LONGEST_REASON) {
            return "That is too long.";
        }
        return switch (what) {
            case "send" ->
                text.isEmpty() ? "There is nothing to send." : refusal(deeds.send(turn, edited(turn, text), who));
            case "reject" -> refusal(deeds.reject(turn, why, who));
            case "redo" ->
                wish.isEmpty() ? "Say what should be different." : refusal(deeds.redo(turn, wish, null, who));
            default -> "Choose what is to be done.";
        };
    }

    private @Nullable String edited(long turn, String text) {
        var draft = cases.of(turn).map(found -> found.draft()).orElse(null);
        return draft != null && draft.replace("\r\n", "\n").strip().equals(text) ? null : text;
    }

    private static @Nullable String refusal(Deed deed) {
        return deed instanceof Deed.Refused refused ? refused.why() : null;
    }

    private @Nullable String carryOut(Approval approval, String what, Map<String, String> form, String by) {
        var why = form.getOrDefault("why", "").strip();
        return switch (what) {
            case "approve" -> objection(approvals.approve(approval.id(), by));
            case EDIT -> objection(approvals.approve(approval.id(), by, forms.entered(approval, form)));
            case "reject" ->
                why.isEmpty() || why.length() > LONGEST_REASON
                        ? "Say why in one sentence: the customer is told."
                        : objection(approvals.reject(approval.id(), by, why));
            default -> "Choose what is to be done.";
        };
    }

    private static @Nullable String objection(Decided decided) {
        return switch (decided) {
            case Decided.Done _, Decided.Already _ -> null;
            case Decided.Unknown _ -> "There is no such approval.";
            case Decided.Impossible impossible -> impossible.why();
            case Decided.Unavailable unavailable -> unavailable.why();
        };
    }
}
