package deskhand.tool.read;

import deskhand.customer.Trust;
import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Passage;
import deskhand.knowledge.Question;
import deskhand.playbook.Specialists;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        var question = Objects.requireNonNullElse(records.argument(arguments, "question"), "");
        var categories = specialists.profile(caller.category()).knowledge();
        var found = Stream.concat(Stream.of(caller.category()).filter(_ -> categories.isEmpty()), categories.stream())
                .flatMap(category -> passages(question, category, caller).stream())
                .collect(Collectors.toMap(Passage::ref, one -> one, (one, _) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparingDouble(Passage::score).reversed().thenComparing(Passage::ref))
                .limit(MOST)
                .map(SearchKnowledgeBase::told)
                .toList();
        return found.isEmpty()
                ? new Result.Done("No article answers this.")
                : new Result.Done(String.join("\n\n", found));
    }

    /** A simulation, which has no number, leaves no marks. */
    private List<Passage> passages(String text, String category, Caller caller) {
        var question = new Question(text, List.of(), null, category, caller.language(), null);
        return caller.turnId() > 0
                ? knowledge.answer(question, MOST)
                : knowledge.search(question, MOST).passages();
    }

    private static String told(Passage passage) {
        return "[" + passage.ref() + "] " + passage.heading() + ": " + passage.text()
                + (passage.link() == null ? "" : " (" + passage.link() + ")");
    }
}
