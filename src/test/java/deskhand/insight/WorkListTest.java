package deskhand.insight;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class WorkListTest {

    private static final WorkList.Patience PATIENCE = new WorkList.Patience(Duration.ofHours(4), Duration.ofHours(2));

    @Test
    void pages_follow_each_other_without_gap_or_repetition_even_at_the_same_moment() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            for (var i = 0; i < 5; i++) {
                shop.customerBegins(Shop.THANKS);
            }
            shop.untilIdle();
            shop.service.query(
                    "update turn set finished_at = '2026-01-01T00:00:00Z' where outcome = 'draft' returning id");
            var work = shop.service.bean(WorkList.class);

            var seen = new ArrayList<String>();
            var place = WorkList.Place.FIRST;
            for (var page = work.page(WorkList.Wanted.ALL, PATIENCE, place, 2);
                    !page.isEmpty();
                    page = work.page(WorkList.Wanted.ALL, PATIENCE, place, 2)) {
                page.forEach(item -> seen.add(item.id()));
                place = new WorkList.Place(
                        page.getLast().since(), page.getLast().id());
            }

            assertThat(seen).hasSize(5).doesNotHaveDuplicates();
            assertThat(work.counts(PATIENCE)).singleElement().satisfies(count -> {
                assertThat(count.number()).isEqualTo(5);
                assertThat(count.overdue()).isEqualTo(5);
            });
        }
    }

    @Test
    void what_is_shown_to_nobody_waits_for_nobody() {
        try (var shop = Shop.open(Mode.SHADOW)) {
            shop.customerBegins(Shop.THANKS);
            shop.untilIdle();

            assertThat(shop.service.bean(WorkList.class).counts(PATIENCE)).isEmpty();
        }
    }

    @Test
    void a_resolved_conversation_waits_for_nobody() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            assertThat(shop.service.bean(WorkList.class).counts(PATIENCE)).hasSize(1);

            shop.agentResolves(ref);
            shop.untilIdle();

            assertThat(shop.service.bean(WorkList.class).counts(PATIENCE)).isEmpty();
        }
    }

    @Test
    void words_of_a_search_are_beginnings_and_nothing_else() {
        assertThat(Search.query("ida@exa")).isEqualTo("ida:* & exa:*");
        assertThat(Search.query(" & | ! ( ) :* '")).isEmpty();
        assertThat(Search.query("Ü. Çelik")).isEqualTo("Ü:* & Çelik:*");
    }
}
