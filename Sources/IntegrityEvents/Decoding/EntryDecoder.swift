import JSONSyntax
import LogEntries
import Messages
import SourceText

/// Reads log entries: what Google reports about boots, and what others report that bears on it.
public struct EntryDecoder: Sendable {
    private var measurements = MeasurementCache()

    /// The name of the last entry's log, and its ID: it mostly is that of the next.
    private var lastLog = (name: "", id: "")

    /// How deep an entry may nest; Logging itself allows less.
    private static let limits = JSONReader.Limits(depth: 128)

    /// Makes a decoder, which keeps what entries have in common.
    public init() {}

    /// Reads one entry.
    /// - Parameter bytes: the entry's JSON, an object.
    /// - Throws: `EntryFault` for what is not JSON, and for an integrity event or an audit entry of interest that lacks
    ///   what it has to have or has something else in its place.
    public mutating func decode(_ bytes: [UInt8]) throws(EntryFault) -> DecodedEntry {
        let entry: JSONNode
        do throws(SyntaxError) {
            entry = try JSONReader.read(bytes, selecting: EntrySelection.entry, limits: Self.limits)
        } catch {
            throw EntryFault(error)
        }
        guard case .object = entry.kind else {
            throw EntryFault("the entry is \(FieldReading.kind(of: entry)), where an object belongs")
        }
        return try decode(entry, bytes)
    }

    private mutating func decode(_ entry: JSONNode, _ bytes: [UInt8]) throws(EntryFault) -> DecodedEntry {
        let log = logID(try FieldReading.text("logName", of: entry) ?? "")
        if log == LogName.integrity || log.isEmpty && IntegrityDecoding.isIntegrityEvent(entry) {
            let frame = try EntryFrame(entry)
            return .integrity(frame.event(try IntegrityDecoding.kind(entry, frame, bytes, &measurements)))
        }
        if LogName.isAudit(log), let action = try AuditDecoding.action(entry) {
            return .related(try EntryFrame(entry, instanceName: action.instanceName).event(.action(action)))
        }
        if LogName.isSerialConsole(log), let text = ConsoleDecoding.refusal(entry) {
            return .related(try EntryFrame(entry).event(.secureBootRefusal(text)))
        }
        return .other
    }

    private mutating func logID(_ name: String) -> String {
        if name != lastLog.name { lastLog = (name, LogName.id(of: name)) }
        return lastLog.id
    }
}
