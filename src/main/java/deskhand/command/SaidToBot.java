package deskhand.command;

import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;

/**
 * Forgets what agents wrote to the bot in conversations of a customer who is erased. That there was such a note stays, or it
 * would be carried out again when the helpdesk tells of it once more.
 */
@Singleton
class SaidToBot implements KeptOfCustomers {

    private final NoteCommands rows;

    SaidToBot(NoteCommands rows) {
        this.rows = rows;
    }

    @Override
    public long erase(String email) {
        return rows.erase(email);
    }
}
