package dev.regulars.agent.journal;

import dev.regulars.loyalty.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one frame carries: a head and its events, each a line of JSON. JSON of ours never has a line
 * break in it, so the file can be read with any pager.
 *
 * @param payloads as many as the head counts
 */
record Batch(Head head, List<byte[]> payloads) {
    Batch {
        payloads = List.copyOf(payloads);
        if (head.count() != payloads.size()) {
            throw new IllegalArgumentException(
                    "a batch of " + head.count() + " events has " + payloads.size());
        }
    }

    static Batch of(Head.Kind kind, List<Filed> events) {
        var first = events.getFirst().position();
        var head =
                new Head(kind, first.producer(), first.epoch(), first.seq(), events.size(), null);
        return new Batch(head, events.stream().map(Filed::payload).toList());
    }

    byte[] body() {
        var body = new ByteArrayOutputStream();
        body.writeBytes(Wire.bytes(head));
        for (var payload : payloads) {
            body.write('\n');
            body.writeBytes(payload);
        }
        return body.toByteArray();
    }

    static Batch read(byte[] body) {
        var lines = lines(body);
        return new Batch(Wire.read(lines.getFirst(), Head.class), lines.subList(1, lines.size()));
    }

    /** Only the head: what an index needs. */
    static Head head(byte[] body) {
        return Wire.read(Arrays.copyOf(body, lineEnd(body, 0)), Head.class);
    }

    /** The events with their positions. */
    List<Filed> events() {
        var events = new ArrayList<Filed>(head.count());
        for (int i = 0; i < head.count(); i++) {
            events.add(Filed.read(head.position(i), payloads.get(i)));
        }
        return events;
    }

    private static List<byte[]> lines(byte[] body) {
        var lines = new ArrayList<byte[]>();
        for (int from = 0; from <= body.length; ) {
            int end = lineEnd(body, from);
            lines.add(Arrays.copyOfRange(body, from, end));
            from = end + 1;
        }
        return lines;
    }

    private static int lineEnd(byte[] body, int from) {
        int end = from;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }
}
