package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Steps;
import deskhand.helpdesk.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Labels, teams, agents, attributes and macros of an account: those that the bot uses have to be there. */
@Singleton
class AccountWords {

    static final String LABELS = "labels";
    static final String TEAMS = "teams";
    static final String ATTRIBUTES = "attributes";

    /** What the bot notes on a conversation, by key, with the name that people see. */
    static final Map<String, String> NOTED =
            Map.of("ai_outcome", "AI outcome", "ai_reason", "AI reason", "ai_category", "AI category");

    private static final Pattern TITLE = Pattern.compile("[\\p{Ll}\\p{Lo}\\d_-]{2,}");
    private static final String COLOR = "#7048E8";
    private static final String OF_CONVERSATIONS = "conversation_attribute";

    private final Vocabulary vocabulary;
    private final Macros macros;

    AccountWords(Vocabulary vocabulary, Macros macros) {
        this.vocabulary = vocabulary;
        this.macros = macros;
    }

    /** Creates what is missing, but no teams: who works with whom is not ours to say. */
    void prepare(ChatwootApi.As admin, Steps steps) {
        labels(admin, steps);
        attributes(admin, steps);
        macros.prepare(admin, steps);
        var teams = missingTeams(admin);
        if (teams.isEmpty()) {
            steps.found(TEAMS, "Every team that a conversation may be handed to is there.");
        } else {
            steps.left(TEAMS, "There is no team " + words(teams) + ".", createTeams());
        }
    }

    private void labels(ChatwootApi.As admin, Steps steps) {
        var missing = missingLabels(admin);
        var created = new ArrayList<String>();
        var impossible = new ArrayList<String>();
        for (var title : missing) {
            if (!TITLE.matcher(title).matches()) {
                impossible.add(title);
            } else if (admin.create("labels", label(title))) {
                created.add(title);
            }
        }
        if (created.isEmpty()) {
            steps.found(LABELS, "The labels that the bot sets are there.");
        } else {
            steps.done(LABELS, "Created the labels " + words(created) + ".");
        }
        if (!impossible.isEmpty()) {
            steps.left(
                    LABELS,
                    "Chatwoot allows no label named " + words(impossible) + ".",
                    "Give the category a name of at least two letters.");
        }
    }

    private Map<String, Object> label(String title) {
        var isOutcome = vocabulary.outcomes().contains(title);
        var label = new LinkedHashMap<String, Object>();
        label.put("title", title);
        label.put("description", isOutcome ? "What the bot did" : "What the bot takes it to be about");
        label.put("color", COLOR);
        label.put("show_on_sidebar", isOutcome);
        return Map.of("label", label);
    }

    private static void attributes(ChatwootApi.As admin, Steps steps) {
        var created = new ArrayList<String>();
        for (var key : missingAttributes(admin)) {
            var definition = Map.of(
                    "attribute_display_name",
                    String.valueOf(NOTED.get(key)),
                    "attribute_key",
                    key,
                    "attribute_display_type",
                    "text",
                    "attribute_model",
                    OF_CONVERSATIONS);
            if (admin.create("custom_attribute_definitions", Map.of("custom_attribute_definition", definition))) {
                created.add(key);
            }
        }
        if (created.isEmpty()) {
            steps.found(ATTRIBUTES, "The conversation attributes of the bot are there.");
        } else {
            steps.done(ATTRIBUTES, "Created the conversation attributes " + words(created) + ".");
        }
    }

    Set<String> missingLabels(ChatwootApi.As caller) {
        var missing = new TreeSet<>(vocabulary.outcomes());
        missing.addAll(vocabulary.subjects());
        missing.removeAll(texts(caller.get("labels").parts("payload"), "title"));
        return missing;
    }

    Set<String> missingTeams(ChatwootApi.As caller) {
        var there = texts(caller.list("teams"), "name").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return vocabulary.teams().stream()
                .filter(team -> !there.contains(team.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whom routes name and the account does not have, by route; nothing to look for gives nothing. */
    Optional<Map<String, String>> missingAgents(ChatwootApi.As caller, String connection) {
        var assignees = vocabulary.assignees(connection);
        if (assignees.isEmpty()) {
            return Optional.empty();
        }
        var agents = caller.list("agents");
        var there = Stream.of("email", "id")
                .flatMap(word -> texts(agents, word).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var missing = new TreeMap<>(assignees);
        missing.values().removeIf(person -> there.contains(person.toLowerCase(Locale.ROOT)));
        return Optional.of(missing);
    }

    static Set<String> missingAttributes(ChatwootApi.As caller) {
        var ofConversations = caller.list("custom_attribute_definitions").stream()
                .filter(definition -> OF_CONVERSATIONS.equals(definition.text("attribute_model")))
                .toList();
        var missing = new TreeSet<>(NOTED.keySet());
        missing.removeAll(texts(ofConversations, "attribute_key"));
        return missing;
    }

    static String createTeams() {
        return "Create it in Chatwoot under Settings, Teams, or name one that is there in the category or red line; until"
                + " then handing over to it is refused and parked.";
    }

    static String words(Collection<String> words) {
        return String.join(", ", words);
    }

    private static Set<String> texts(List<Part> parts, String key) {
        return parts.stream()
                .map(part -> part.text(key))
                .filter(text -> text != null)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
