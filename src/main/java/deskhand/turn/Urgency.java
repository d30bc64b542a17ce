package deskhand.turn;

public enum Urgency {
    LOW,
    NORMAL,
    HIGH,
    URGENT,
    CRITICAL
}
