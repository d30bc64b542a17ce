package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.CommandWord;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.Steps;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Macros by which agents give the usual commands with one click: each writes a private note in the agent's own name, so that it
 * counts as theirs. Found again by name.
 */
@Singleton
class Macros {

    static final String MACROS = "macros";

    private static final Map<String, String> COMMANDS = commands();

    private final CommandWord word;

    Macros(CommandWord word) {
        this.word = word;
    }

    private static Map<String, String> commands() {
        var commands = new LinkedHashMap<String, String>();
        commands.put("Deskhand: send the draft", "send");
        commands.put("Deskhand: write another draft", "redo: Say it in other words and answer every question.");
        commands.put("Deskhand: approve what waits", "approve");
        commands.put("Deskhand: take over", "take over");
        commands.put("Deskhand: pause the bot", "pause");
        commands.put("Deskhand: let the bot go on", "resume");
        commands.put("Deskhand: why this decision", "why");
        return commands;
    }

    /** Creates what is missing, and corrects what says something else. Without them everything works, so nothing stops here. */
    void prepare(ChatwootApi.As admin, Steps steps) {
        if (!(admin.ask("GET", MACROS, null) instanceof HelpdeskAnswer.Fine)) {
            left(steps);
            return;
        }
        var there = ours(admin);
        var created = new ArrayList<String>();
        var mended = new ArrayList<String>();
        for (var wanted : COMMANDS.entrySet()) {
            var found = there.stream()
                    .filter(macro -> wanted.getKey().equals(macro.text("name")))
                    .findFirst()
                    .orElse(null);
            var note = word.word() + " " + wanted.getValue();
            if (found == null) {
                if (!(admin.ask("POST", MACROS, body(wanted.getKey(), note)) instanceof HelpdeskAnswer.Fine)) {
                    left(steps);
                    return;
                }
                created.add(wanted.getKey());
            } else if (!says(found, note)) {
                admin.patch(MACROS + "/" + found.number("id"), body(wanted.getKey(), note));
                mended.add(wanted.getKey());
            }
        }
        if (!created.isEmpty()) {
            steps.done(MACROS, "Created the macros " + AccountWords.words(created) + ".");
        }
        if (!mended.isEmpty()) {
            steps.repaired(MACROS, "Corrected the macros " + AccountWords.words(mended) + ".");
        }
        if (created.isEmpty() && mended.isEmpty()) {
            steps.found(MACROS, "The macros for agents are there.");
        }
    }

    private static void left(Steps steps) {
        steps.left(
                MACROS,
                "This Chatwoot does not let macros be made, so agents write commands by hand.",
                "Nothing has to be done. Settings, Macros: a macro with the action Add a private note does the same.");
    }

    private static boolean says(Part macro, String note) {
        var actions = macro.parts("actions");
        return actions.size() == 1
                && "add_private_note".equals(actions.getFirst().text("action_name"))
                && actions.getFirst().texts("action_params").equals(List.of(note))
                && "global".equals(macro.text("visibility"));
    }

    private static Map<String, Object> body(String name, String note) {
        return Map.of(
                "name",
                name,
                "visibility",
                "global",
                "actions",
                List.of(Map.of("action_name", "add_private_note", "action_params", List.of(note))));
    }

    private static List<Part> ours(ChatwootApi.As admin) {
        return admin.get(MACROS).parts("payload").stream()
                .filter(macro -> COMMANDS.containsKey(String.valueOf(macro.text("name"))))
                .toList();
    }

    void remove(ChatwootApi.As admin, Steps steps) {
        if (!(admin.ask("GET", MACROS, null) instanceof HelpdeskAnswer.Fine)) {
            return;
        }
        var there = ours(admin);
        there.forEach(macro -> admin.delete(MACROS + "/" + macro.number("id")));
        if (!there.isEmpty()) {
            steps.done(MACROS, "Deleted the macros for agents.");
        }
    }
}
