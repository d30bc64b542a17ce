package deskhand.pipeline.specialist;

import static deskhand.pipeline.specialist.Scene.MIRA;
import static deskhand.pipeline.specialist.Scene.says;
import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import org.junit.jupiter.api.Test;

/** A colleague asks for another draft in a private note. */
class RedoTest {

    private static final String WISH = "mention that the office is closed on Friday";

    @Test
    void the_specialist_reads_what_the_colleague_wants_and_nothing_is_sent_by_itself() {
        try (var scene = Scene.withModel()) {
            scene.script("shipping", says("A colleague will look at it.", ""));
            scene.shop.become(Mode.DRAFT);
            var ref = scene.begins(MIRA, "Where is my box?");
            assertThat(scene.model.requestsWith(WISH)).isEmpty();
            scene.shop.become(Mode.AUTO);

            scene.shop.inbox().agentNotes(Shop.SLUG, ref, "@deskhand to product: " + WISH);
            scene.settled();

            assertThat(scene.model.requestsWith(WISH)).isNotEmpty();
            assertThat(scene.service()
                            .query("select result::jsonb ->> 'category' from stage where name = 'route'"
                                    + " order by turn_id desc limit 1"))
                    .containsExactly("product");
            assertThat(scene.shop.publicReplies(ref)).isEmpty();
        }
    }
}
