package dev.regulars.agent.sync;

/** Something that is done with head office again and again. */
interface Errand {
    /** Does it once; throws when it could not be done now. */
    void run();
}
