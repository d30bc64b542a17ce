package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.profile.Profile;
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
    final Allowance allowance;
    private final List<ToolRound> rounds = new ArrayList<>();
    private String instructions;
    private @Nullable String reminder;
    private final Shortcomings shortcomings;
    private final boolean hasTools;
    private boolean withTools;
    private boolean strict;
    private int wrong;

    Talk(Profile profile, Question<A, T> question, Allowance allowance, Shortcomings shortcomings) {
        this.profile = profile;
        this.question = question;
        this.account = allowance.account();
        this.allowance = allowance;
        this.instructions = question.prompt().instructions();
        this.shortcomings = shortcomings;
        hasTools = shortcomings.isOfferedTools(profile)
                && !question.toolbox().offers().isEmpty();
        withTools = hasTools;
        strict = shortcomings.isToldSchema(profile);
    }

    void remind(String of) {
        reminder = of;
    }

    /** Leaves out what the provider may have refused the question for; false if there is nothing of that kind. */
    boolean givesWay(Why why) {
        if (why == Why.NO_SCHEMA && putSchemaIntoPrompt()) {
            return true;
        }
        if ((why == Why.REJECTED || why == Why.NO_SCHEMA) && withTools && rounds.isEmpty()) {
            withTools = false;
            return true;
        }
        return false;
    }

    /** False if it is there already or an admin decided otherwise. */
    boolean putSchemaIntoPrompt() {
        if (!strict || !Shortcomings.isOpen(profile)) {
            return false;
        }
        strict = false;
        return true;
    }

    /** What helped here helps the next question as well. */
    void remember() {
        if (!strict && Shortcomings.isOpen(profile)) {
            shortcomings.knowsNoSchema(profile);
        }
        if (hasTools && !withTools) {
            shortcomings.knowsNoTools(profile);
        }
    }

    ModelRequest request(String schema, Prompts prompts) {
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
