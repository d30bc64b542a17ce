package deskhand.helpdesk.sandbox;

import deskhand.helpdesk.HelpdeskUnderTest;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shop of the other tests, in the words that all helpdesks share. */
final class SandboxUnderTest implements HelpdeskUnderTest {

    private @Nullable Shop open;

    @Override
    public void start(Map<String, Object> settings) {
        open = Shop.open(Mode.DRAFT, settings);
    }

    private Shop shop() {
        if (open == null) {
            throw new IllegalStateException("not started");
        }
        return open;
    }

    @Override
    public Service service() {
        return shop().service;
    }

    @Override
    public void become(Mode mode) {
        shop().become(mode);
    }

    @Override
    public String inbox() {
        return "chat";
    }

    @Override
    public String customerBegins(String text) {
        return shop().customerBegins(text);
    }

    @Override
    public void customerSays(String ref, String text) {
        shop().customerSays(ref, text);
    }

    @Override
    public String customerSendsOnlyAttachment() {
        return shop().customerBeginsWith("receipt.png");
    }

    @Override
    public void customerSendsOnlyAttachment(String ref) {
        shop().customerSends(ref, "receipt.png");
    }

    @Override
    public void agentReplies(String ref, String text) {
        shop().agentReplies(ref, text);
    }

    @Override
    public void agentNotes(String ref, String text) {
        shop().inbox().agentNotes(Shop.SLUG, ref, text).orElseThrow();
    }

    @Override
    public void agentTakesOver(String ref) {
        shop().agentTakesOver(ref);
    }

    @Override
    public void agentGivesBack(String ref) {
        shop().agentGivesBack(ref);
    }

    @Override
    public void agentResolves(String ref) {
        shop().agentResolves(ref);
    }

    @Override
    public void addLabel(String ref, String label) {
        shop().inbox()
                .change(Shop.SLUG, ref, SandboxChange.labels(List.of(label), List.of()))
                .orElseThrow();
    }

    @Override
    public void deleteConversation(String ref) {
        shop().inbox().delete(Shop.SLUG, ref);
    }

    @Override
    public List<String> publicReplies(String ref) {
        return shop().publicReplies(ref);
    }

    @Override
    public List<String> notes(String ref) {
        return shop().notes(ref);
    }

    @Override
    public List<String> labels(String ref) {
        return shop().conversation(ref).labels();
    }

    @Override
    public @Nullable String team(String ref) {
        return shop().conversation(ref).team();
    }

    @Override
    public @Nullable String assignee(String ref) {
        return shop().conversation(ref).assignee().name();
    }

    @Override
    public Status status(String ref) {
        return Status.valueOf(shop().conversation(ref).status().toUpperCase(Locale.ROOT));
    }

    @Override
    public void everyAnswerLost() {
        faults().set(SandboxFaults.Settings.everyAnswerLost());
    }

    @Override
    public void busy(double share) {
        faults().set(new SandboxFaults.Settings(Duration.ZERO, share, 0, 0, Duration.ZERO));
    }

    @Override
    public void broken(double share) {
        faults().set(new SandboxFaults.Settings(Duration.ZERO, 0, share, 0, Duration.ZERO));
    }

    @Override
    public void unauthorized() {
        faults().refuse(SandboxFaults.Refusal.TOKEN);
    }

    @Override
    public void withoutTeams() {
        faults().refuse(SandboxFaults.Refusal.TEAM);
    }

    @Override
    public void withoutAgent(String email) {
        faults().refuse(SandboxFaults.Refusal.PERSON);
    }

    @Override
    public void off() {
        faults().off();
    }

    private SandboxFaults faults() {
        return service().bean(SandboxFaults.class);
    }

    @Override
    public boolean hasUndelivered() {
        return service().count("select count(*) from job where task_name = 'sandbox-webhook'") > 0;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
