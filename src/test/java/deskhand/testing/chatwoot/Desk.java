package deskhand.testing.chatwoot;

import deskhand.testing.chatwoot.Sender.Agent;
import deskhand.testing.chatwoot.Sender.AgentBot;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What Chatwoot does by itself when somebody does something. One thing at a time. */
final class Desk {

    private final Account account;
    private final Setup setup;
    private final Events events;
    private final List<String> templates = new CopyOnWriteArrayList<>();
    private volatile boolean opensOnBotFailure = true;

    Desk(Account account, Setup setup, Events events) {
        this.account = account;
        this.setup = setup;
        this.events = events;
    }

    void keepPendingOnBotFailure() {
        opensOnBotFailure = false;
    }

    List<String> templates() {
        return List.copyOf(templates);
    }

    synchronized Conversation begin(Conversation.ContactInbox link, Fields additionalAttributes, Draft first) {
        var conversation = new Conversation(account.nextDisplayId(), link, now());
        conversation.additionalAttributes = additionalAttributes;
        var bot = conversation.inbox().bot;
        if (conversation.contact().blocked) {
            conversation.status = Status.RESOLVED;
        } else if (bot != null) {
            conversation.status = Status.PENDING;
            conversation.owner = setup.release().since("4.16.2") ? bot : null;
        } else {
            assignAutomatically(conversation);
        }
        account.conversations.put(conversation.id, conversation);
        events.conversationCreated(conversation);
        write(conversation, first);
        var greeting = conversation.inbox().greeting;
        if (greeting != null) {
            write(conversation, Draft.template(greeting));
        }
        return conversation;
    }

    synchronized Conversation.ContactInbox link(Sender.Contact contact, Inbox inbox, boolean verified) {
        return account.contactInboxes.stream()
                .filter(link -> link.contact().equals(contact) && link.inbox().equals(inbox))
                .filter(link -> link.hmacVerified() == verified)
                .findAny()
                .orElseGet(() -> {
                    var id = account.nextId();
                    var link = new Conversation.ContactInbox(id, contact, inbox, "visitor-" + id, verified, now());
                    account.contactInboxes.add(link);
                    return link;
                });
    }

    synchronized Message write(Conversation conversation, Draft draft) {
        var content = draft.content;
        if (content != null && draft.type != Message.Type.INCOMING && draft.type != Message.Type.ACTIVITY) {
            if (Liquid.hasTemplate(content)) {
                templates.add(content);
            }
            content = Liquid.render(content, conversation);
        }
        var message = new Message(account.nextMessageId(), draft, content, now());
        changing(conversation, () -> {
            conversation.messages.add(message);
            conversation.lastActivityAt = message.createdAt;
            switch (message.type) {
                case INCOMING -> customerWrote(conversation);
                case OUTGOING -> answered(conversation, message);
                case ACTIVITY, TEMPLATE -> {}
            }
        });
        events.messageCreated(conversation, message);
        send(conversation, message);
        return message;
    }

    private void customerWrote(Conversation conversation) {
        if (conversation.waitingSince == null) {
            conversation.waitingSince = now();
        }
        switch (conversation.status) {
            case RESOLVED -> {
                if (!conversation.contact().blocked) {
                    conversation.status = conversation.inbox().bot != null ? Status.PENDING : Status.OPEN;
                    assignAutomatically(conversation);
                }
            }
            case SNOOZED -> {
                conversation.status = Status.OPEN;
                conversation.snoozedUntil = null;
                assignAutomatically(conversation);
            }
            case OPEN, PENDING -> {}
        }
    }

    private void answered(Conversation conversation, Message message) {
        if (message.hidden || message.sender == null) {
            return;
        }
        if (message.sender instanceof Agent && conversation.firstReplyAt == null) {
            conversation.firstReplyAt = now();
        }
        if (message.sender instanceof Agent || setup.release().since("4.10")) {
            conversation.waitingSince = null;
        }
    }

    /** Hands a public message to the channel. One that has a source id came from there. */
    private void send(Conversation conversation, Message message) {
        if (message.hidden
                || message.sourceId != null
                || message.type == Message.Type.INCOMING
                || message.type == Message.Type.ACTIVITY) {
            return;
        }
        var channel = conversation.inbox().channel;
        if (!channel.isExternal()) {
            message.reachedCustomer = true;
            return;
        }
        var trouble = trouble(conversation, message, channel);
        if (trouble == null) {
            message.reachedCustomer = true;
            change(conversation, message, sent -> sent.sourceId = "out-" + sent.id);
            if (channel == Channel.WHATSAPP) {
                change(conversation, message, sent -> sent.status = "delivered");
            }
        } else {
            change(conversation, message, sent -> {
                sent.status = "failed";
                sent.attribute("external_error", trouble);
            });
        }
    }

    private static @Nullable String trouble(Conversation conversation, Message message, Channel channel) {
        var length = message.content == null ? 0 : message.content.length();
        if (channel.longest > 0 && length > channel.longest) {
            return "The provider takes at most " + channel.longest + " characters";
        }
        var closed = !conversation.canReply && !message.additionalAttributes.containsKey("template_params");
        return closed ? "The messaging window is closed" : null;
    }

    synchronized void change(Conversation conversation, Message message, Consumer<Message> change) {
        change.accept(message);
        events.messageUpdated(conversation, message);
    }

    /** Whether it was a hand-off: a bot opened a pending conversation. */
    synchronized boolean status(
            Conversation conversation, Status status, @Nullable Sender by, @Nullable Instant snoozedUntil) {
        var before = conversation.status;
        var handoff = by instanceof AgentBot && before == Status.PENDING && status == Status.OPEN;
        changing(conversation, () -> {
            conversation.status = status;
            conversation.snoozedUntil = status == Status.SNOOZED ? snoozedUntil : null;
            if (handoff) {
                conversation.owner = null;
                conversation.waitingSince = now();
            }
            if (status == Status.OPEN && by instanceof Agent agent && !agent.administrator) {
                conversation.assignee = agent;
                conversation.owner = null;
            } else if (status == Status.OPEN && before != Status.OPEN) {
                assignAutomatically(conversation);
            }
        });
        if (before != status) {
            var name = by == null ? "the system" : by.name();
            write(conversation, Draft.activity("Conversation was marked " + status.word() + " by " + name));
        }
        if (status == Status.RESOLVED && before != Status.RESOLVED) {
            askForRating(conversation);
        }
        return handoff;
    }

    private void askForRating(Conversation conversation) {
        var asked = conversation.messages.stream().anyMatch(message -> message.contentType.equals("input_csat"));
        if (conversation.inbox().asksForRating && !asked) {
            write(
                    conversation,
                    Draft.template("How did we do?").contentType("input_csat").attribute("display_type", "emoji"));
        }
    }

    /** A bot's webhook failed for good: its pending conversation goes to people. */
    synchronized void botFailed(Delivery delivery) {
        var conversation = delivery.conversation;
        if (conversation != null
                && opensOnBotFailure
                && setup.release().since("4.7")
                && delivery.event.startsWith("message_")
                && conversation.status == Status.PENDING
                && !conversation.deleted) {
            changing(conversation, () -> {
                conversation.status = Status.OPEN;
                assignAutomatically(conversation);
            });
            write(
                    conversation,
                    Draft.activity("Conversation was marked open by system due to an error with the agent bot."));
        }
    }

    /** An unknown team is no team. */
    synchronized @Nullable Team assign(Conversation conversation, @Nullable Team team) {
        changing(conversation, () -> {
            conversation.team = team;
            if (team != null) {
                var assignee = conversation.assignee;
                if (assignee != null && !team.members.contains(assignee)) {
                    conversation.assignee = null;
                }
                if (team.assignsAutomatically && conversation.assignee == null) {
                    conversation.assignee = online(team.members);
                }
            }
        });
        return team;
    }

    synchronized void assign(Conversation conversation, @Nullable Agent agent) {
        changing(conversation, () -> {
            var handoff = conversation.owner != null && conversation.status == Status.PENDING && agent != null;
            conversation.assignee = agent;
            conversation.owner = null;
            if (handoff && setup.release().after("4.16.2")) {
                conversation.status = Status.OPEN;
            }
        });
    }

    synchronized void assign(Conversation conversation, AgentBot bot) {
        changing(conversation, () -> {
            conversation.owner = bot;
            conversation.assignee = null;
            if (setup.release().after("4.16.2")) {
                conversation.status = Status.PENDING;
            }
        });
    }

    /** All labels are replaced, as the call does. */
    synchronized void label(Conversation conversation, Collection<String> labels) {
        changing(conversation, () -> {
            conversation.labels.retainAll(labels);
            conversation.labels.addAll(labels);
        });
    }

    synchronized void prioritise(Conversation conversation, @Nullable String priority) {
        changing(conversation, () -> conversation.priority = priority);
    }

    synchronized void describe(Conversation conversation, Fields customAttributes) {
        changing(conversation, () -> conversation.customAttributes = customAttributes);
    }

    synchronized void typing(Conversation conversation, Sender who, boolean on, boolean hidden) {
        events.typing(conversation, who, on, hidden);
    }

    synchronized void changeContact(Sender.Contact contact, Runnable change) {
        var before = contact.inEvent();
        change.run();
        var changes = changes(before, contact.inEvent());
        if (!changes.isEmpty()) {
            events.contactUpdated(contact, changes);
        }
    }

    synchronized void delete(Conversation conversation) {
        conversation.deleted = true;
        account.conversations.remove(conversation.id);
    }

    private void changing(Conversation conversation, Runnable change) {
        var before = conversation.columns();
        change.run();
        // Told with milliseconds; two changes never share one, as with the real one's finer clock.
        var next = conversation.updatedAt.plusMillis(1);
        conversation.updatedAt = now().isBefore(next) ? next : now();
        var after = conversation.columns();
        var changes = changes(before, after);
        if (!changes.isEmpty()) {
            events.conversationChanged(
                    conversation, changes, !Objects.equals(before.get("status"), after.get("status")));
        }
    }

    private static List<Fields> changes(Fields before, Fields after) {
        var changes = new ArrayList<Fields>();
        after.forEach((column, value) -> {
            var old = before.get(column);
            if (!Objects.equals(old, value)) {
                changes.add(Json.object(column, Json.object("previous_value", old, "current_value", value)));
            }
        });
        return changes;
    }

    /** Only online members of the inbox, and only of the team if one is set and wants that. */
    private static void assignAutomatically(Conversation conversation) {
        var inbox = conversation.inbox();
        if (inbox.assignsAutomatically
                && conversation.status == Status.OPEN
                && conversation.assignee == null
                && conversation.owner == null) {
            var candidates = new ArrayList<>(inbox.members);
            var team = conversation.team;
            if (team != null && team.assignsAutomatically) {
                candidates.retainAll(team.members);
            } else if (team != null) {
                candidates.clear();
            }
            conversation.assignee = online(candidates);
        }
    }

    private static @Nullable Agent online(Collection<Agent> agents) {
        return agents.stream().filter(agent -> agent.online).findFirst().orElse(null);
    }

    private Instant now() {
        return setup.clock().instant();
    }
}
