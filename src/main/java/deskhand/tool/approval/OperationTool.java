package deskhand.tool.approval;

import deskhand.customer.Trust;
import deskhand.customer.operation.Checked;
import deskhand.customer.operation.OperationForm;
import deskhand.tool.Tool;
import java.time.Duration;

/** One operation as a tool: it only ever asks, unless an administrator agreed beforehand. */
class OperationTool implements Tool {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final OperationForm form;
    private final Approvals approvals;

    OperationTool(OperationForm form, Approvals approvals) {
        this.form = form;
        this.approvals = approvals;
    }

    @Override
    public Spec spec() {
        return new Spec(form.operation(), form.description(), form.schema(), true, Trust.VERIFIED, WITHIN);
    }

    @Override
    public Result use(Caller caller, String arguments) {
        var email = caller.email();
        if (email == null || !caller.trust().reaches(Trust.VERIFIED)) {
            return new Result.Refused(
                    "It is not proven who is writing, so nothing can be asked for. Ask the customer to sign in first.");
        }
        return caller.turnId() > 0
                ? told(approvals.propose(caller, email, form.operation(), arguments))
                : tried(approvals.look(email, form.operation(), arguments));
    }

    private static Result told(Proposed proposed) {
        return switch (proposed) {
            case Proposed.Waiting waiting ->
                pending(waiting.approval().plan().title(), waiting.approval().id());
            case Proposed.Executed executed -> new Result.Done("This has been done. " + executed.says());
            case Proposed.Over over -> over(over.approval());
            case Proposed.Impossible impossible -> new Result.Refused("This cannot be asked for. " + impossible.why());
            case Proposed.Unavailable unavailable -> new Result.Failed(unavailable.why() + " Nothing was asked for.");
        };
    }

    private static Result pending(String title, long id) {
        return new Result.Pending(
                "PENDING, NOT DONE: \"" + title + "\" waits for confirmation by a colleague. It has NOT happened."
                        + " Tell the customer that the request was passed on and is not carried out yet; promise neither the"
                        + " outcome nor a time.",
                id);
    }

    private static Result over(Approval approval) {
        var title = approval.plan().title();
        return switch (approval.state()) {
            case ApprovalState.Rejected rejected ->
                new Result.Refused("A colleague has decided against \"" + title + "\": " + rejected.reason()
                        + " Do not ask for it again.");
            case ApprovalState.Expired _ ->
                new Result.Refused("\"" + title + "\" was not confirmed in time. It has not been done.");
            case ApprovalState.Failed failed ->
                new Result.Failed("\"" + title + "\" could not be done: " + failed.why());
            case ApprovalState.Withdrawn withdrawn ->
                new Result.Refused("\"" + title + "\" was withdrawn: " + withdrawn.reason());
            case ApprovalState.Executed executed -> new Result.Done("This has been done. " + executed.says());
            case ApprovalState.Proposed _, ApprovalState.Approved _ -> pending(title, approval.id());
        };
    }

    /** A turn that is only tried asks for nothing. */
    private static Result tried(Checked checked) {
        return switch (checked) {
            case Checked.Possible possible -> pending(possible.plan().title(), 0);
            case Checked.Impossible impossible -> new Result.Refused("This cannot be asked for. " + impossible.why());
            case Checked.Unknown unknown -> new Result.Failed(unknown.why());
        };
    }
}
