package dev.aims.annex.euaiact;

/**
 * @param when when somebody has the role
 * @param reached when the Act reaches somebody in that role
 */
record RoleRule(AiActRole role, Condition when, Condition reached) {}
