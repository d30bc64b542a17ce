package deskhand.model;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of the turns this node works on. */
@Singleton
class TurnAccounts {

    private static final int REMEMBERED = 500;

    private final ModelSettings settings;
    private final Map<Long, TurnAccount> accounts = new LinkedHashMap<>();

    TurnAccounts(ModelSettings settings) {
        this.settings = settings;
    }

    /** What belongs to no turn has an account of its own. */
    synchronized TurnAccount of(@Nullable Long turnId) {
        if (turnId == null) {
            return new TurnAccount(settings.turnTime());
        }
        var account = accounts.computeIfAbsent(turnId, _ -> new TurnAccount(settings.turnTime()));
        if (accounts.size() > REMEMBERED) {
            accounts.remove(accounts.keySet().iterator().next());
        }
        return account;
    }
}
