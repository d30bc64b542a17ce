package deskhand.playbook.policy;

import java.util.List;

/**
 * What counts in one place at one time. {@code modes} are all limits of how far the bot may go, each with where it comes
 * from; {@code threshold} and {@code reviewShare} are 0 if nothing sets them; {@code open}: whether people are there, true
 * where no hours are kept.
 */
public record Limits(List<Limit> modes, double threshold, double reviewShare, boolean open) {

    public Limits {
        modes = List.copyOf(modes);
    }

    /** {@code mode}: off, shadow, draft or auto; {@code of}: what sets it, in words. */
    public record Limit(String mode, String of) {}
}
