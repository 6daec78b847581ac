package dev.aims.annex.euaiact;

/** Facts that cannot all be as stated. */
record Conflict(String id, Condition when, String says) {}
