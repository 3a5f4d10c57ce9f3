import IntegrityEvents
import LogEntries

/// Takes a message of entries apart as it arrives: NDJSON, an array, or either packed with gzip.
struct EntryMessageReader: ~Copyable {
    private var stream = EntryStream(limit: Self.entryLimit)
    private var found = FoundEntries()

    /// The largest entry; Cloud Logging takes 256 KiB (https://cloud.google.com/logging/quotas).
    static let entryLimit = 1 << 20

    /// What has been read.
    var received: ReceivedEntries { found.entries }

    /// How many bytes have come, after unpacking.
    var byteCount: Int { stream.byteCount }

    /// Takes the next part.
    mutating func feed(_ part: RawSpan) { Self.feed(part, &stream, &found) }

    /// Ends the message.
    mutating func finish() { Self.finish(&stream, &found) }

    /// Hands out the events that were read since the last time.
    mutating func takeEvents() -> [ReceivedEvent] { found.entries.takeEvents() }

    private static func feed(_ part: RawSpan, _ stream: inout EntryStream, _ found: inout FoundEntries) {
        stream.feed(part) { piece in found.reader.take(piece, into: &found.entries) }
    }

    private static func finish(_ stream: inout EntryStream, _ found: inout FoundEntries) {
        stream.finish { piece in found.reader.take(piece, into: &found.entries) }
    }
}

/// A reader with what it found.
private struct FoundEntries: ~Copyable {
    var reader = EntryReader(isStrict: true, refusesOthers: true)
    var entries = ReceivedEntries()
}
