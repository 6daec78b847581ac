package dev.aims.risk.calendar;

/** Whether an entry of a calendar still asks for something. */
public enum EntryState {
    /** Still to come, or overdue. */
    OPEN,

    /** What was to be done by the day was done, or something newer has taken its place. */
    DONE,

    /** Given up, or no longer called for. */
    CANCELLED
}
