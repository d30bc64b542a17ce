package deskhand.helpdesk;

import java.util.Map;
import java.util.Set;

/** The words of a helpdesk that the bot uses, which therefore have to exist there. */
public interface Vocabulary {

    /** Labels that tell what the bot did. */
    Set<String> outcomes();

    /** Labels that tell what a conversation is about. */
    Set<String> subjects();

    /** Names of the teams that conversations are handed to. */
    Set<String> teams();

    /** The people that conversations of a connection are given to, by e-mail address or number, under the route that says so. */
    Map<String, String> assignees(String connection);
}
