public import LogEntries
public import LoggingQuery
import Messages
import SourceText

/// Reads entries one by one, passes over what cannot bear on integrity without reading it, and hands out what it finds.
public struct EntryReader: ~Copyable {
    private let isStrict: Bool
    private let refusesOthers: Bool
    private let query: LoggingFilter?
    private var tape = JSONTape()
    private var decoder = EntryDecoder()
    private var unpacker = EntryUnpacker()

    /// What an entry contains that is of interest: the name of its log or of the method, or the type of its payload.
    private static let needles = NeedleFilter(["hielded", "cloud_integrity", "serialconsole"])

    /// Begins reading.
    /// - Parameters:
    ///   - isStrict: whether entries that are passed over have to be JSON, too.
    ///   - refusesOthers: whether an object that has nothing of an entry cannot be read: files may hold anything, and what
    ///     is sent as entries has to be some.
    ///   - query: what entries have to match; those that are passed over are not asked.
    public init(isStrict: Bool = false, refusesOthers: Bool = false, query: LoggingFilter? = nil) {
        self.isStrict = isStrict
        self.refusesOthers = refusesOthers
        self.query = query
    }

    /// Takes the next piece of a file or message.
    public mutating func take(_ piece: borrowing EntryPiece, into sink: inout some EntrySink) {
        if let fault = piece.fault { return sink.addUnreadable(fault, line: piece.line) }
        if EntryUnpacker.mayWrap(piece.bytes), let entries = unpacker.unpack(piece) {
            return takeEach(of: entries, into: &sink)
        }
        guard Self.needles.mayContain(piece.bytes) else { return passOver(piece, into: &sink) }
        do throws(EntryFault) {
            try read(piece.bytes, piece.line, into: &sink)
        } catch {
            giveUp(on: piece, error, into: &sink)
        }
    }

    /// Takes the entries of a piece that has more than one; each counts.
    private mutating func takeEach(of entries: [UnpackedEntry], into sink: inout some EntrySink) {
        for entry in entries {
            let piece = entry.piece
            if let fault = piece.fault {
                sink.addUnreadable(fault, line: piece.line)
                continue
            }
            do throws(EntryFault) {
                try read(piece.bytes, piece.line, into: &sink)
            } catch {
                sink.addUnreadable(error.message, line: piece.line)
            }
        }
    }

    /// What cannot be read may be several entries.
    private mutating func giveUp(
        on piece: borrowing EntryPiece,
        _ fault: EntryFault,
        into sink: inout some EntrySink
    ) {
        guard let entries = unpacker.unpack(piece) else {
            return sink.addUnreadable(fault.message, line: piece.line)
        }
        takeEach(of: entries, into: &sink)
    }

    private mutating func read(
        _ bytes: RawSpan,
        _ line: Int,
        into sink: inout some EntrySink
    ) throws(EntryFault) {
        let query = query
        guard let entry = try decoder.decode(bytes, where: { query?.matches($0) ?? true }) else {
            return sink.addFiltered()
        }
        if isStrict, let fault = entry.foreignOrigin { throw fault }
        if refusesOthers, case .other = entry, (try? isEntry(bytes)) == false { throw EntryFault.noEntry }
        if case .integrity(let event) = entry, case .report(let report) = event.kind, let fault = report.faults.first {
            sink.addPartly(event, fault, line: line)
        } else {
            sink.add(entry, line: line)
        }
    }

    private mutating func isEntry(_ bytes: RawSpan) throws(SyntaxError) -> Bool {
        try tape.withEntry(bytes) { entry in Self.members.contains { entry.member($0) != nil } }
    }

    /// What entries have (https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry): an object without any of it
    /// is something else, which was sent by mistake.
    private static let members: [JSONName] = ["logName", "resource", "timestamp", "insertId"]

    /// Counts an entry that holds nothing of interest, once it is certain that it is an entry.
    private mutating func passOver(_ piece: borrowing EntryPiece, into sink: inout some EntrySink) {
        if let fault = piece.outlineFault { return sink.addUnreadable(fault, line: piece.line) }
        do throws(SyntaxError) {
            if refusesOthers {
                guard try isEntry(piece.bytes) else {
                    return sink.addUnreadable(EntryFault.noEntry.message, line: piece.line)
                }
            } else if isStrict {
                try tape.readEntry(piece.bytes)
            }
            sink.addOther()
        } catch {
            giveUp(on: piece, EntryFault(error), into: &sink)
        }
    }
}
