package deskhand.command;

import deskhand.conversation.Conversation;
import deskhand.helpdesk.Connection;

/** A command on its way: where it was given and by whom. {@code turn}: the bot's last one there. */
record Order(long id, Connection connection, Conversation conversation, long turn, String who) {}
