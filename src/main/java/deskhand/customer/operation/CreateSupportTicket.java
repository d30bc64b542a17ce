package deskhand.customer.operation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that stays open beyond the conversation. It is kept as an open claim, which later turns are told of. */
@Singleton
class CreateSupportTicket implements Rule<CreateSupportTicket.Asked> {

    @Serdeable
    record Asked(
            String subject, String description, @Nullable Boolean urgent) {

        String says() {
            return (Boolean.TRUE.equals(urgent) ? "Urgent: " : "") + subject + ": " + description;
        }

        @Override
        public String toString() {
            return "CreateSupportTicket.Asked";
        }
    }

    @Override
    public String name() {
        return "create_support_ticket";
    }

    @Override
    public Class<Asked> arguments() {
        return Asked.class;
    }

    @Override
    public Judged judge(Asked asked, Standing standing, LocalDate today) {
        return new Judged.Fine(new Plan(
                "File a ticket: " + asked.subject(),
                "ticket:" + asked.subject(),
                "have this looked into",
                "A ticket for this is open, and our team looks into it.",
                List.of(new Plan.Change("Ticket", "none", asked.says())),
                List.of(),
                null));
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        return deed.rows().fileTicket(deed.email(), deed.key(), asked.says(), deed.at()) == 1;
    }
}
