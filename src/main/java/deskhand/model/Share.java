package deskhand.model;

/** Numbers from 0 to 1, which models like to give as percentages. */
final class Share {

    private Share() {}

    static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1 but is " + value);
        }
    }
}
