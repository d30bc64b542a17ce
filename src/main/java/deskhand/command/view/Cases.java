package deskhand.command.view;

import deskhand.platform.listing.Paging;
import deskhand.tool.approval.Approvals;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Line;
import deskhand.turn.LoggedStage;
import deskhand.turn.LoggedTurn;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.StoredResults;
import deskhand.turn.TurnLog;
import deskhand.turn.Turns;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what a draft rests on, from what its turn left behind. */
@Singleton
public class Cases {

    private static final int MOST_APPROVALS = 10;

    private final TurnLog log;
    private final Turns turns;
    private final Approvals approvals;
    private final ArgumentForms forms;
    private final StoredResults results;

    Cases(TurnLog log, Turns turns, Approvals approvals, ArgumentForms forms, StoredResults results) {
        this.log = log;
        this.turns = turns;
        this.approvals = approvals;
        this.forms = forms;
        this.results = results;
    }

    /** Empty if the turn has not begun. */
    public Optional<CaseView> of(long turn) {
        return of(turn, 0, Map.of());
    }

    /** {@code sent}: what was just entered for the arguments of an approval. */
    public Optional<CaseView> of(long turn, long approval, Map<String, String> sent) {
        var logged = log.find(turn).orElse(null);
        var heard = turns.heard(turn).orElse(null);
        if (logged == null || heard == null) {
            return Optional.empty();
        }
        var proposal = last(logged, "specialist", Proposal.class);
        var context = last(logged, "context", Brief.class);
        var brief = context == null ? last(logged, "writer", Brief.class) : context;
        var verdict = last(logged, "gate", Verdict.class);
        var route = last(logged, "route", Route.class);
        return Optional.of(new CaseView(
                turn,
                Objects.requireNonNullElse(heard.contact().name(), "The customer"),
                brief == null ? null : brief.tier(),
                route == null ? null : route.language(),
                heard.asks().stream()
                        .map(Line::text)
                        .filter(text -> !text.isBlank())
                        .toList(),
                logged.outcome() instanceof Outcome.Draft draft ? draft.reply() : null,
                proposal == null ? null : Math.round(100 * proposal.confidence()),
                logged.outcome() == null
                        ? List.of()
                        : logged.outcome().because().stream()
                                .map(Because::detail)
                                .toList(),
                verdict == null
                        ? List.of()
                        : verdict.findings().stream().map(Finding::says).toList(),
                sources(brief, proposal),
                facts(brief),
                brief == null ? List.of() : brief.leftOut(),
                approvals.page("proposed", logged.conversationId(), Paging.newest(null, MOST_APPROVALS)).stream()
                        .map(one -> new CaseView.Waiting(
                                one.id(), one.plan(), forms.fields(one, one.id() == approval ? sent : null)))
                        .toList()));
    }

    private static List<CaseView.Source> sources(@Nullable Brief brief, @Nullable Proposal proposal) {
        return brief == null || proposal == null
                ? List.of()
                : brief.evidence().stream()
                        .filter(one -> proposal.cites().contains(one.ref()))
                        .map(one -> new CaseView.Source(one.title(), web(one.link())))
                        .toList();
    }

    private static @Nullable String web(@Nullable String link) {
        return link != null && (link.startsWith("https://") || link.startsWith("http://")) ? link : null;
    }

    private static List<String> facts(@Nullable Brief brief) {
        return brief == null
                ? List.of()
                : brief.evidence().stream()
                        .filter(Evidence::isAboutCustomer)
                        .map(Evidence::text)
                        .toList();
    }

    /** A stage may have run twice; the second round counts. */
    private <T> @Nullable T last(LoggedTurn turn, String stage, Class<T> type) {
        return turn.stages().stream()
                .filter(one -> one.stage().equals(stage) || one.stage().startsWith(stage + " "))
                .reduce((_, later) -> later)
                .map(LoggedStage::resultJson)
                .map(json -> results.read(json, type))
                .orElse(null);
    }
}
