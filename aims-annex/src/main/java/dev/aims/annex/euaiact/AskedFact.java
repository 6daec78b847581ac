package dev.aims.annex.euaiact;

/** The question that asks for a fact or for a value. */
record AskedFact(String id, String article, String asks, Expects expects) {}
