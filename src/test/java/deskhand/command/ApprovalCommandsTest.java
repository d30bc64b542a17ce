package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import deskhand.tool.approval.Wishes;
import org.junit.jupiter.api.Test;

/** What waits for approval is decided in a note, and only in its own conversation. */
class ApprovalCommandsTest {

    private static final String WISH = "Please skip my next box";

    private static void tell(Wishes wishes, String ref, String words) {
        wishes.shop.inbox().agentNotes(Shop.SLUG, ref, words).orElseThrow();
        wishes.shop.untilIdle();
    }

    @Test
    void the_one_that_waits_is_approved_and_carried_out_once() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var id = wishes.waits("skip_month", "{}");

            tell(wishes, wishes.ref, "@deskhand approve");
            tell(wishes, wishes.ref, "@deskhand approve " + id);

            assertThat(wishes.state(id)).isEqualTo("EXECUTED");
            assertThat(wishes.shop.service.query("select who from approval_event where what = 'approved'"))
                    .containsExactly("Robin");
            assertThat(wishes.shop.notes(wishes.ref))
                    .anyMatch(note -> note.startsWith("Approval " + id) && note.contains("executed"))
                    .anyMatch(note -> note.startsWith("Nothing changed by this note."));
        }
    }

    @Test
    void it_is_rejected_with_a_reason() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var id = wishes.waits("skip_month", "{}");

            tell(wishes, wishes.ref, "@deskhand reject " + id + ": the box is packed");

            assertThat(wishes.state(id)).isEqualTo("REJECTED");
        }
    }

    @Test
    void nobody_decides_from_another_conversation() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var id = wishes.waits("skip_month", "{}");
            var other = wishes.shop.customerBegins(Shop.THANKS);
            wishes.shop.untilIdle();

            tell(wishes, other, "@deskhand approve " + id);
            tell(wishes, other, "@deskhand approve");

            assertThat(wishes.state(id)).isEqualTo("PROPOSED");
            assertThat(wishes.shop.notes(other))
                    .contains(
                            "There is no approval " + id + " in this conversation.",
                            "Nothing waits for approval in this conversation.");
        }
    }
}
