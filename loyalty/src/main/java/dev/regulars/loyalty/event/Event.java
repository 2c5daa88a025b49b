package dev.regulars.loyalty.event;

/** Something that happened. What it is called in JSON is its simple name. */
public sealed interface Event permits VisitEvent, MemberEvent, ShopEvent {}
