package dev.regulars.server.console.member;

/** One member of the list, with a name to show. */
public record Named(String name, Listed member) {}
