package deskhand.command.opinion;

import deskhand.platform.config.KeptOfCustomers;
import deskhand.platform.listing.Paging;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what agents think of the bot's work, for those who tune it. */
@Singleton
public class Opinions implements KeptOfCustomers {

    private final OpinionRows rows;
    private final Clock clock;

    Opinions(OpinionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** {@code command}: the note that said it. One that is carried out again adds nothing. */
    public void add(long command, long turn, boolean good, String why, String who) {
        rows.add(command, turn, good, why, who, clock.instant());
    }

    public List<Opinion> page(@Nullable Boolean good, @Nullable String category, Paging page) {
        return page.oldestFirst()
                ? rows.oldest(good, category, page.above(), page.below(), page.limit())
                : rows.newest(good, category, page.above(), page.below(), page.limit());
    }

    /** The reasons go, the count stays. */
    @Override
    public long erase(String email) {
        return rows.erase(email);
    }
}
