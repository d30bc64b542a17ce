package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What agents think of a draft counts for the documents it rests on. */
class JudgedDocumentsTest {

    @Test
    void a_bad_draft_counts_against_the_documents_it_cites_and_a_good_one_for_them() {
        try (var shop = Shop.open(Mode.DRAFT, Map.of("deskhand.demo", "true"))) {
            var ref = shop.customerBegins("How long does a refund take?");
            shop.untilIdle();
            assertThat(shop.service.query("""
                    update stage set result = jsonb_set(result, '{cites}', '["article:refunds#1", "order:1042"]')
                    where name = 'specialist' returning name""")).hasSize(1);

            shop.inbox().agentNotes(Shop.SLUG, ref, "@deskhand bad: too vague").orElseThrow();
            shop.untilIdle();
            assertThat(uses(shop)).isEqualTo("1 0");

            shop.inbox().agentNotes(Shop.SLUG, ref, "@deskhand good").orElseThrow();
            shop.untilIdle();
            assertThat(uses(shop)).isEqualTo("1 1");
        }
    }

    private static String uses(Shop shop) {
        return shop.service
                .query("select sum(rejected) || ' ' || sum(helpful) from document_use")
                .getFirst();
    }
}
