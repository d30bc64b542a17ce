package deskhand.access.account;

import deskhand.access.Role;
import deskhand.testing.Person;
import deskhand.testing.Service;
import java.util.Map;

/** A service with an administrator, who may be joined by others. */
public final class Team implements AutoCloseable {

    public static final String ADMIN = "ada@example.com";
    public static final String PASSWORD = "correct horse battery staple";

    public final Service service;

    private Team(Service service) {
        this.service = service;
    }

    public static Team of(Map<String, Object> settings) {
        return at(Service.start(settings));
    }

    public static Team at(Service service) {
        var team = new Team(service);
        if (!service.bean(Accounts.class).isAny()) {
            team.joins(ADMIN, Role.ADMIN);
        }
        return team;
    }

    /** Gives the account's number. */
    public long joins(String email, Role role) {
        var name = email.substring(0, email.indexOf('@'));
        return service.bean(Accounts.class).add(email, name, role, PASSWORD) instanceof Accounts.Changed.Done done
                ? done.account().id()
                : -1;
    }

    /** In a browser of their own. */
    public Person loggedIn(String email) {
        var person = Person.at(service);
        var answer = person.logIn(email, PASSWORD);
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return person;
    }

    @Override
    public void close() {
        service.close();
    }
}
