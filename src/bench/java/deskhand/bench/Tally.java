package deskhand.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what customers said with what the helpdesk holds at the end. */
public final class Tally {

    /** Between the look at the conversation and the send anybody may act; more than this is no race any more. */
    private static final long RACE = Duration.ofMillis(1500).toNanos();

    public int answered;
    public int onlyNoted;
    public int leftToHumans;
    public int notAcknowledged;
    public int lost;
    public int doubled;
    public int outOfOrder;
    public int stale;
    public int afterHuman;
    public int crossTalk;
    /** One reply that answers messages: its conversation and the newest message it is about. */
    final List<Answered> replies = new ArrayList<>();

    record Answered(Saying newest, long at) {}

    private final Map<Talk, List<Saying>> byTalk;
    private final Set<String> neverSaid;

    public Tally(Traffic traffic) {
        this(traffic.sayings, traffic.neverSaid);
    }

    Tally(List<Saying> sayings, Set<String> neverSaid) {
        this.neverSaid = neverSaid;
        byTalk = sayings.stream().collect(Collectors.groupingBy(saying -> saying.talk));
        byTalk.forEach(this::judge);
    }

    /** Waits until nothing is owed any more and the helpdesk has been left alone for a while. */
    public static Tally settled(Traffic traffic, FakeHelpdesk helpdesk, Duration atMost) {
        Patience.until(
                () -> {
                    Patience.pause(Duration.ofMillis(500));
                    return new Tally(traffic).lost == 0;
                },
                atMost);
        var before = new int[] {-1};
        Patience.until(
                () -> {
                    var calls = helpdesk.calls.get();
                    var quiet = calls == before[0];
                    before[0] = calls;
                    if (!quiet) {
                        Patience.pause(Duration.ofSeconds(4));
                    }
                    return quiet;
                },
                Duration.ofSeconds(60));
        return new Tally(traffic);
    }

    private void judge(Talk talk, List<Saying> sayings) {
        var byToken = new HashMap<String, Saying>();
        sayings.forEach(saying -> byToken.put(saying.token, saying));
        var entries = talk.entries();
        var done = replies(talk, sayings, entries, byToken);
        var lastNote = entries.stream()
                .filter(Talk.Entry::isNote)
                .mapToLong(Talk.Entry::nanos)
                .max()
                .orElse(Long.MIN_VALUE);
        for (var saying : sayings) {
            if (done.contains(saying.token)) {
                answered++;
            } else if (saying.ackedAt == 0) {
                notAcknowledged++;
            } else if (talk.takenOverAt() != 0) {
                leftToHumans++;
            } else if (lastNote > saying.saidAt()) {
                onlyNoted++;
            } else {
                lost++;
            }
        }
    }

    /** The tokens that public replies answered. */
    private Set<String> replies(
            Talk talk, List<Saying> sayings, List<Talk.Entry> entries, Map<String, Saying> byToken) {
        var done = new HashSet<String>();
        var markers = new HashSet<String>();
        var newest = Long.MIN_VALUE;
        for (var entry : entries) {
            if (!entry.author().equals("bot")) {
                continue;
            }
            var tokens = Token.in(entry.text());
            crossTalk += (int) tokens.stream()
                    .filter(token -> !byToken.containsKey(token) || neverSaid.contains(token))
                    .count();
            if (entry.hidden()) {
                continue;
            }
            if (talk.takenOverAt() != 0 && entry.nanos() > talk.takenOverAt() + RACE) {
                afterHuman++;
            }
            var about = tokens.stream()
                    .filter(byToken::containsKey)
                    .map(byToken::get)
                    .toList();
            var repeats = entry.marker() != null && !markers.add(entry.marker());
            if (repeats || !about.isEmpty() && done.containsAll(tokens)) {
                doubled++;
                continue;
            }
            var last = about.stream().max((a, b) -> Long.compare(a.saidAt(), b.saidAt()));
            if (last.isEmpty()) {
                continue;
            }
            if (last.get().saidAt() < newest) {
                outOfOrder++;
            }
            newest = Math.max(newest, last.get().saidAt());
            done.addAll(tokens);
            stale += isStale(sayings, entries, done, entry.nanos()) ? 1 : 0;
            replies.add(new Answered(last.get(), entry.nanos()));
        }
        return done;
    }

    /** The customer had written again, the service knew, and the reply is not about it. */
    private static boolean isStale(List<Saying> sayings, List<Talk.Entry> entries, Set<String> done, long at) {
        var noted = entries.stream()
                .filter(entry -> entry.isNote() && entry.nanos() < at)
                .mapToLong(Talk.Entry::nanos)
                .max()
                .orElse(Long.MIN_VALUE);
        return sayings.stream()
                .anyMatch(saying -> saying.ackedAt != 0
                        && saying.ackedAt < at - RACE
                        && saying.saidAt() > noted
                        && !done.contains(saying.token));
    }

    public boolean isClean() {
        return lost + doubled + outOfOrder + stale + afterHuman + crossTalk == 0;
    }

    void addTo(Report report) {
        report.put("answered", answered)
                .put("only a note for humans", onlyNoted)
                .put("left to humans", leftToHumans)
                .put("never acknowledged", notAcknowledged)
                .put("LOST", lost)
                .put("DOUBLED", doubled)
                .put("out of order", outOfOrder)
                .put("stale by more than 1.5 s", stale)
                .put("after a human took over", afterHuman)
                .put("cross-talk", crossTalk);
    }

    @Override
    public String toString() {
        return "answered " + answered + ", noted " + onlyNoted + ", human " + leftToHumans + ", not acknowledged "
                + notAcknowledged + ", lost " + lost + ", doubled " + doubled + ", out of order " + outOfOrder
                + ", stale "
                + stale + ", after human " + afterHuman + ", cross-talk " + crossTalk;
    }
}
