package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Structured;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question to one profile, from the first words to its answer. Tools may be used on the way. Used by one thread. */
final class Talk<A, T> {

    /** So often a model may come back with tools in place of an answer. */
    private static final int MOST_ROUNDS = 6;

    /** Of asks that do not fit: the first is told what is wrong with it. */
    private static final int MOST_WRONG = 1;

    final Profile profile;
    final Question<A, T> question;
    final TurnAccount account;
    private final List<ToolRound> rounds = new ArrayList<>();
    private String instructions;
    private @Nullable String reminder;
    private boolean withTools;
    private int wrong;

    Talk(Profile profile, Question<A, T> question, TurnAccount account, boolean withTools) {
        this.profile = profile;
        this.question = question;
        this.account = account;
        this.instructions = question.prompt().instructions();
        this.withTools = withTools && !question.toolbox().offers().isEmpty();
    }

    void remind(String of) {
        reminder = of;
    }

    /** Whether the provider may have refused because of the tools. */
    boolean mayGoOnWithoutTools() {
        return withTools && rounds.isEmpty();
    }

    void leaveToolsOut() {
        withTools = false;
    }

    boolean isWithTools() {
        return withTools;
    }

    ModelRequest request(String schema, Prompts prompts) {
        var strict = profile.structured() == Structured.STRICT;
        // The instructions are ours and the same for everybody; customers' data is in the request alone.
        var told = strict ? instructions : prompts.withSchema(instructions, schema);
        var asked = masked(question.prompt().request());
        var last = reminder == null ? null : masked(reminder);
        return new ModelRequest(
                new Prompt(told, last == null || !rounds.isEmpty() ? asked : asked + "\n\n" + last),
                question.errand().role().answer(),
                schema,
                strict,
                withTools ? question.toolbox().offers() : List.of(),
                mayUseTools(),
                rounds,
                rounds.isEmpty() ? null : last);
    }

    private boolean mayUseTools() {
        return withTools && !question.toolbox().isSpent() && rounds.size() < MOST_ROUNDS;
    }

    /** Uses what was asked for. What the provider must not see of the results is masked. */
    void use(ModelReply reply) {
        if (!mayUseTools()) {
            throw new InvalidAnswer(reply.told(), "there are no more tools; answer with what you know", null);
        }
        var results = new ArrayList<String>();
        for (var ask : reply.asks()) {
            results.add(masked(use(ask)));
        }
        rounds.add(new ToolRound(reply.text(), reply.asks(), results));
    }

    private String use(ToolAsk ask) {
        var told = told(ask);
        if (!told.fits() && ++wrong > MOST_WRONG) {
            throw new ModelUnavailable(
                    Why.INVALID_ANSWER, question.errand().role() + " asked for tools wrongly twice", null);
        }
        if (told.instructions() != null) {
            instructions = told.instructions();
        }
        return told.text();
    }

    private Toolbox.Told told(ToolAsk ask) {
        try {
            return question.toolbox().use(ask.name(), account.masks().restore(ask.arguments()));
        } catch (IllegalArgumentException madeUp) {
            return Toolbox.Told.wrong(String.valueOf(madeUp.getMessage()));
        }
    }

    private String masked(String text) {
        return account.masks().mask(text, profile.masked());
    }
}
