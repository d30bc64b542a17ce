package deskhand.access;

import jakarta.inject.Singleton;
import java.util.List;

/** Whether one has to show who one is. */
@Singleton
public class FrontDoor {

    private final List<Identity> identities;

    FrontDoor(List<Identity> identities) {
        this.identities = List.copyOf(identities);
    }

    /** False as long as there is no token, no single sign-on and no administrator who could log in. */
    public boolean isLocked() {
        return identities.stream().anyMatch(Identity::isInUse);
    }
}
