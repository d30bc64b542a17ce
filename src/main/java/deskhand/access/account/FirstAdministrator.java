package deskhand.access.account;

import deskhand.access.Role;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/** Makes the administrator that the settings name, once: as soon as there is any account the settings count no more. */
@Singleton
class FirstAdministrator implements ApplicationEventListener<StartupEvent> {

    private final AccountSettings settings;
    private final Accounts accounts;

    FirstAdministrator(AccountSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        var email = settings.adminEmail();
        var password = settings.adminPassword();
        if (email == null || password == null || accounts.isAny()) {
            return;
        }
        // Another node of the same settings may be faster, which is as good.
        if (accounts.add(email, "", Role.ADMIN, password) instanceof Accounts.Changed.Refused(var why)
                && !accounts.isAny()) {
            throw new IllegalArgumentException("DESKHAND_ADMIN_EMAIL and DESKHAND_ADMIN_PASSWORD: " + why);
        }
    }
}
