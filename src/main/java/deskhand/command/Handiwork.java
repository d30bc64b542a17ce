package deskhand.command;

import deskhand.platform.FailPoint;
import jakarta.inject.Singleton;

/** What notes and deeds have in common: the ways to do something with a draft. */
@Singleton
record Handiwork(
        Objections objections,
        Sending sending,
        Redoing redoing,
        Holding holding,
        Telling telling,
        FailPoint failPoint) {}
