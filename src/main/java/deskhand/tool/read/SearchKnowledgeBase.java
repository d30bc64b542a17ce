package deskhand.tool.read;

import deskhand.customer.Trust;
import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Passage;
import deskhand.knowledge.Question;
import deskhand.playbook.Specialists;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the library says. Each passage carries the ref under which it is cited. */
@Singleton
class SearchKnowledgeBase implements Tool {

    private static final int MOST = 4;
    private static final String SCHEMA = """
            {"type":"object","properties":{"question":{"type":"string","minLength":3,"maxLength":300,\
            "description":"what is to be known, as a whole question"}},"required":["question"],\
            "additionalProperties":false}""";

    private final OwnRecords records;
    private final Knowledge knowledge;
    private final Specialists specialists;

    SearchKnowledgeBase(OwnRecords records, Knowledge knowledge, Specialists specialists) {
        this.records = records;
        this.knowledge = knowledge;
        this.specialists = specialists;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "search_knowledge_base",
                "Searches the help articles. Each passage begins with its ref in brackets, which belongs into cites.",
                SCHEMA,
                false,
                Trust.ANONYMOUS,
                Duration.ofSeconds(8));
    }

    @Override
    public Result use(Caller caller, String arguments) {
        var text = Objects.requireNonNullElse(records.argument(arguments, "question"), "");
        var question = new Question(text, List.of(), null, caller.category(), caller.language(), null);
        var profile = specialists.profile(caller.category());
        var among = profile.knowledge();
        // Where it is only tried, it leaves no marks.
        var passages = caller.turnId() > 0
                ? knowledge.answer(question, among, MOST, caller.conversationId())
                : knowledge.find(question, among, MOST);
        return new Result.Done(
                passages.isEmpty()
                        ? "No article answers this."
                        : passages.stream()
                                .map(passage -> told(passage, profile.linksSources()))
                                .collect(Collectors.joining("\n\n")));
    }

    /** A link that is not wanted in replies is not shown to who writes them. */
    private static String told(Passage passage, boolean linked) {
        return "[" + passage.ref() + "] " + passage.heading() + ": " + passage.text()
                + (!linked || passage.link() == null ? "" : " (" + passage.link() + ")");
    }
}
