import Findings
public import IntegrityEvents
import MeasuredBoot
import Messages

/// What a redelivered entry is recognised by: its identity and what it says.
///
/// One that takes the identity of another but says something else is new: it must not be possible to hide a report
/// behind a forged one.
public struct EntryKey: Hashable, Sendable {
    /// Half of a SHA-256.
    public let bytes: [UInt8]

    /// The key of an event, by what of it is stored.
    /// - Throws: ``StorageError/Kind/tooLarge`` for an event that cannot be kept, whatever else is kept with it.
    public init(_ event: LogEvent) throws(StorageError) {
        try KeyText.check(event.instance.id, "the ID of an instance")
        let content = try StoredContent.bytes(of: event)
        let identity = event.identity
        let place = event.instance
        let parts = [
            identity.log, identity.instance, SortableTime.text(identity.timestamp), identity.insertID ?? "",
            identity.insertID == nil ? "anonymous" : "named", place.project, place.zone, place.id,
        ]
        let fingerprint = Fingerprint(parts + [Digest(content).description])
        bytes = Digest(hex: fingerprint.description)?.bytes ?? []
    }

    init(bytes: [UInt8]) { self.bytes = bytes }
}

extension EntryKey: Comparable {
    /// Orders keys by their bytes.
    public static func < (left: EntryKey, right: EntryKey) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
