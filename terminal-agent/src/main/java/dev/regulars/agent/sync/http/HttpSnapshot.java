package dev.regulars.agent.sync.http;

import dev.regulars.agent.sync.HeadOfficeFailed;
import dev.regulars.agent.sync.Snapshot;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;

/** A snapshot while it arrives: header, as many changes as it says, and the line that ends it. */
final class HttpSnapshot implements Snapshot, Iterator<Change> {
    private final Line line;
    private final InputStream raw;
    private final Lines lines;
    private final SnapshotHeader header;
    private long read;
    private boolean ended;

    private HttpSnapshot(Line line, InputStream raw, InputStream text) {
        this.line = line;
        this.raw = raw;
        this.lines = new Lines(text, (int) line.limits().mostBytes());
        this.header = line.read(next(0), SnapshotHeader.class);
    }

    static HttpSnapshot begin(Line line, HttpRequest request) {
        var response = line.send(request, BodyHandlers.ofInputStream(), line.limits().answer());
        var raw = new Watched(response.body(), line.limits().silence());
        try {
            if (response.statusCode() != 200) {
                var body = Line.text(raw.readNBytes(4096));
                throw new HeadOfficeFailed(
                        Troubles.status(line.server(), response.statusCode(), body));
            }
            return new HttpSnapshot(line, raw, unzipped(response, raw));
        } catch (IOException e) {
            raw.close();
            throw line.broken(e);
        } catch (HeadOfficeFailed e) {
            raw.close();
            throw e;
        }
    }

    @Override
    public SnapshotHeader header() {
        return header;
    }

    @Override
    public Iterator<Change> changes() {
        return this;
    }

    @Override
    public boolean hasNext() {
        if (read == header.lines() && !ended) {
            ended = line.read(next(read), End.class).end();
            if (!ended) {
                throw new HeadOfficeFailed(
                        "Head office's snapshot has no end: it is asked for again later.");
            }
        }
        return read < header.lines();
    }

    @Override
    public Change next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return line.read(next(read++), Change.class);
    }

    @Override
    public void close() {
        try {
            raw.close();
        } catch (IOException e) {
            // It is given up anyway.
        }
    }

    private String next(long sofar) {
        try {
            var text = lines.next();
            if (text != null) {
                return text;
            }
        } catch (IOException e) {
            throw line.broken(e);
        }
        throw new HeadOfficeFailed(
                "Head office's snapshot broke off after "
                        + sofar
                        + " lines: it is asked for again later, and the till keeps what it knows.");
    }

    private static InputStream unzipped(HttpResponse<?> response, InputStream raw)
            throws IOException {
        boolean zipped =
                response.headers()
                        .firstValue("Content-Encoding")
                        .filter("gzip"::equals)
                        .isPresent();
        return zipped ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private record End(boolean end) {}
}
