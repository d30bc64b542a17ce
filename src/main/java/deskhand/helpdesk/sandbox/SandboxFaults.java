package deskhand.helpdesk.sandbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes the sandbox's API misbehave, for tests and chaos runs. Off unless set. */
@Singleton
public class SandboxFaults {

    private final Share busy = new Share();
    private final Share broken = new Share();
    private final Share lost = new Share();
    private volatile Settings settings;
    private volatile Refusal refusal = Refusal.NOTHING;

    SandboxFaults(Settings settings) {
        this.settings = settings;
    }

    public void set(Settings changed) {
        settings = changed;
    }

    /** From now on the API refuses this, however often it is asked. */
    public void refuse(Refusal what) {
        refusal = what;
    }

    public void off() {
        settings = Settings.OFF;
        refusal = Refusal.NOTHING;
    }

    boolean refuses(Refusal what) {
        return refusal == what;
    }

    Duration slow() {
        return settings.slow();
    }

    Duration lostAfter() {
        return settings.lostAfter();
    }

    boolean busy() {
        return busy.hits(settings.busy());
    }

    boolean broken() {
        return broken.hits(settings.broken());
    }

    boolean lost() {
        return lost.hits(settings.lost());
    }

    /** As if somebody had changed the token, or deleted the teams or the agents. */
    public enum Refusal {
        NOTHING,
        TOKEN,
        TEAM,
        PERSON
    }

    /**
     * Shares are between 0 and 1.
     *
     * @param slow how long every call takes at least
     * @param busy share of calls answered with 429
     * @param broken share of calls answered with 500 and not done
     * @param lost share of writes that are done and then answered with 500
     * @param lostAfter how long such an answer takes; longer than the caller's patience makes it a time-out
     */
    @ConfigurationProperties("deskhand.sandbox.faults")
    public record Settings(
            @Bindable(defaultValue = "0s") Duration slow,
            @Bindable(defaultValue = "0") double busy,
            @Bindable(defaultValue = "0") double broken,
            @Bindable(defaultValue = "0") double lost,
            @Bindable(defaultValue = "0s") Duration lostAfter) {

        public static final Settings OFF = new Settings(Duration.ZERO, 0, 0, 0, Duration.ZERO);

        /** Everything that is written arrives, and every answer to it is lost. */
        public static Settings everyAnswerLost() {
            return new Settings(Duration.ZERO, 0, 0, 1, Duration.ZERO);
        }
    }

    /** Spreads a share evenly over the calls instead of rolling dice, so that a test sees the same each time. */
    private static final class Share {

        private double due;

        synchronized boolean hits(double share) {
            due = share <= 0 ? 0 : due + share;
            if (due < 1) {
                return false;
            }
            due -= 1;
            return true;
        }
    }
}
