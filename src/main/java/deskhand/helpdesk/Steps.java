package deskhand.helpdesk;

import deskhand.helpdesk.Step.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Written while something is set up, so that it can be told how far it came when it stops in the middle. */
public final class Steps {

    private final List<Step> steps = new ArrayList<>();

    public void done(String about, String says) {
        steps.add(new Step(about, State.DONE, says, null));
    }

    public void found(String about, String says) {
        steps.add(new Step(about, State.FOUND, says, null));
    }

    public void repaired(String about, String says) {
        steps.add(new Step(about, State.REPAIRED, says, null));
    }

    public void kept(String about, String says) {
        steps.add(new Step(about, State.KEPT, says, null));
    }

    public void left(String about, String says, String todo) {
        steps.add(new Step(about, State.LEFT, says, todo));
    }

    public List<Step> all() {
        return List.copyOf(steps);
    }

    /** What is changed in the helpdesk so far, in one sentence; empty if nothing is. */
    public String changes() {
        var changes = steps.stream()
                .filter(step -> step.state() == State.DONE || step.state() == State.REPAIRED)
                .map(Step::says)
                .collect(Collectors.joining(" "));
        return changes.isEmpty() ? "" : " Before that: " + changes;
    }
}
