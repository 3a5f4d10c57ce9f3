public import LogEntries
import Messages
import SourceText

/// Reads log entries: what Google reports about boots, and what others report that bears on it.
public struct EntryDecoder: ~Copyable {
    private var tape = JSONTape()
    private var measurements = MeasurementCache()

    /// The name of the last entry's log, and its ID: it mostly is that of the next.
    private var lastLog = (name: JSONName(""), id: "")

    /// Makes a decoder, which keeps what entries have in common.
    public init() {}

    /// Reads one entry.
    /// - Parameters:
    ///   - bytes: the entry's JSON, an object.
    ///   - isWanted: whether an entry is to be decoded, such as by a query.
    /// - Returns: what the entry is; nil when it is not wanted.
    /// - Throws: `EntryFault` for what is not JSON, and for an integrity event or an audit entry of interest that lacks
    ///   what it has to have or has something else in its place.
    public mutating func decode(
        _ bytes: RawSpan,
        where isWanted: (JSONValue) -> Bool
    ) throws(EntryFault) -> DecodedEntry? {
        do throws(SyntaxError) {
            try tape.readEntry(bytes)
        } catch {
            throw EntryFault(error)
        }
        return try Self.decode(tape, bytes, isWanted, &lastLog, &measurements)
    }

    private static func decode(
        _ tape: borrowing JSONTape,
        _ bytes: RawSpan,
        _ isWanted: (JSONValue) -> Bool,
        _ lastLog: inout (name: JSONName, id: String),
        _ measurements: inout MeasurementCache
    ) throws(EntryFault) -> DecodedEntry? {
        guard let entry = tape.root(in: bytes), isWanted(entry) else { return nil }
        let log = try log(of: entry, &lastLog)
        return try decode(entry, log.name.text, log.id, &measurements)
    }

    private static func decode(
        _ entry: JSONValue,
        _ name: String,
        _ id: String,
        _ measurements: inout MeasurementCache
    ) throws(EntryFault) -> DecodedEntry {
        if id == LogName.integrity || id.isEmpty && IntegrityDecoding.isIntegrityEvent(entry) {
            let frame = try EntryFrame(entry, log: name)
            return .integrity(frame.event(try IntegrityDecoding.kind(entry, frame, &measurements)))
        }
        if LogName.isAudit(id), let action = try AuditDecoding.action(entry) {
            let frame = try EntryFrame(entry, log: name, instanceName: action.instanceName)
            return .related(frame.event(.action(action)))
        }
        if LogName.isSerialConsole(id), let text = ConsoleDecoding.refusal(entry) {
            return .related(try EntryFrame(entry, log: name).event(.secureBootRefusal(text)))
        }
        return .other
    }

    private static func log(
        of entry: JSONValue,
        _ last: inout (name: JSONName, id: String)
    ) throws(EntryFault) -> (name: JSONName, id: String) {
        if let name = entry.member(EntryNames.logName), name.isText(last.name) { return last }
        let name = try FieldReading.text(EntryNames.logName, of: entry) ?? ""
        last = (JSONName(name), LogName.id(of: name))
        return last
    }
}

extension EntryDecoder {
    /// Reads one entry, whatever it is.
    mutating func decode(_ bytes: [UInt8]) throws(EntryFault) -> DecodedEntry {
        try decode(bytes.span.bytes) { _ in true } ?? .other
    }
}
