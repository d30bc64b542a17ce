package deskhand.command;

/** What the bot understands, for agents. */
final class Help {

    private Help() {}

    static String text(String word) {
        return """
                **What you can tell the bot** in a private note that begins with `WORD`:
                - `WORD send`: posts the newest draft as it is
                - `WORD send: …`: posts your wording in its place
                - `WORD redo: …`: writes another draft the way you say
                - `WORD to <category>: …`: lets the specialist of another category write it
                - `WORD approve`, `WORD reject: …`: decides what waits for approval; with a number where several wait
                - `WORD take over`: the bot stays silent here; `WORD resume`: it goes on
                - `WORD pause`: it prepares and sends nothing new until `WORD resume`
                - `WORD why`: what the last decision rests on
                - `WORD summarize`: what was said so far
                - `WORD good`, `WORD bad: …`: what you think of its last work
                - `WORD help`: this list""".replace("WORD", word);
    }
}
