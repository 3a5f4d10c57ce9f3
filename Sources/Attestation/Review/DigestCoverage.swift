import MeasuredBoot

/// What of an event's data its digest covers: only that much of the data is proven by a replay.
public enum DigestCoverage: Hashable, Sendable {
    /// All of it.
    case data
    /// This part of it.
    case part(Range<Int>)
    /// All but the last byte: old shims measured an authority so (shim before commit 8a27a48).
    case allButLastByte
    /// None of it: what the data says is a hint.
    case nothing
    /// There is no digest to cover anything: the event was not extended.
    case notExtended

    /// Whether the digest binds what the event says.
    public var isBound: Bool {
        switch self {
        case .data, .part, .allButLastByte: true
        case .nothing, .notExtended: false
        }
    }
}

extension DigestCoverage {
    /// Finds out by hashing what the digest of an event covers, which stands at a place of the log.
    static func of(
        _ place: Range<Int>,
        _ event: Event,
        saying content: EventContent,
        in log: EventLog,
        _ bank: DigestAlgorithm
    ) -> Self {
        guard event.isExtended else { return .notExtended }
        let matches = { (range: Range<Int>) in log.hashesTo(place, range, bank) }
        switch content {
        case .variable(let variable):
            if event.type == .variableBoot, matches(variable.content) { return .part(variable.content) }
            if matches(event.data) { return .data }
            if matches(variable.content) { return .part(variable.content) }
            return event.type == .variableAuthority && matches(event.data.dropLast()) ? .allButLastByte : .nothing
        case .bootLoaderText(let text):
            if matches(text.content) { return .part(text.content) }
            // Before GRUB 2.06 the closing zero was hashed with the text.
            let closed = text.content.lowerBound..<event.data.upperBound
            return matches(closed) ? .part(closed) : matches(event.data) ? .data : .nothing
        case .tagged(let tagged):
            return matches(tagged.content) ? .part(tagged.content) : matches(event.data) ? .data : .nothing
        // The digest is that of an image or of memory, of which the log holds nothing.
        case .image, .firmwareBlob: return .nothing
        case .bytes where event.type == .ipl: return ofText(event, in: log, matches)
        default: return matches(event.data) ? .data : .nothing
        }
    }

    /// Boot loaders close texts with a zero or two that they leave out of the hash.
    private static func ofText(_ event: Event, in log: EventLog, _ matches: (Range<Int>) -> Bool) -> Self {
        if matches(event.data) { return .data }
        guard log.bytes[event.data].last == 0 else { return .nothing }
        let text = event.data.dropLast()
        if matches(text) { return .part(text) }
        guard log.bytes[text].last == 0, matches(text.dropLast()) else { return .nothing }
        return .part(text.dropLast())
    }
}
