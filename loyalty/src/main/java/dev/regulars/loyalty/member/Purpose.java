package dev.regulars.loyalty.member;

/** What a consent is for. Each is asked, given and withdrawn apart from the others. */
public enum Purpose {
    /** The programme's terms: without them nobody is a member. */
    TERMS,
    /** Segments, drift, audiences and experiments. */
    PROFILING,
    /** Personal marketing at all. */
    MARKETING,
    EMAIL,
    SMS,
    PHONE,
    POST
}
