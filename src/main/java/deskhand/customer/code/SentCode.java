package deskhand.customer.code;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;

/** A code that was sent. {@code asks}: refs of what the customer had asked when it was. */
@MappedEntity("one_time_code")
record SentCode(
        @Id long id,
        long conversationId,
        String identityKey,
        String print,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> asks,
        State state,
        int tries,
        Instant expiresAt) {

    enum State {
        OPEN,
        USED,
        /** A newer one was sent. */
        REPLACED,
        /** Tried too often. */
        LOCKED
    }

    @Override
    public String toString() {
        return "SentCode[" + id + ", " + state + "]";
    }
}
