package deskhand.platform;

/** Carries a checked exception of a job to the scheduler. */
class JobFailed extends RuntimeException {

    JobFailed(String job, Exception cause) {
        super("job " + job + " failed", cause);
    }
}
