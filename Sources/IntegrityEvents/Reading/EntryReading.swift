public import LogEntries
public import LoggingQuery
import Messages
import SourceText

/// Reads the entries of files one by one, and passes over what cannot bear on integrity without reading it.
public struct EntryReading: ~Copyable {
    /// What was read so far.
    public private(set) var events = EventCollection()

    /// The entries that could not be read, as many as are kept.
    public private(set) var unread: [UnreadableEntry] = []

    private let isStrict: Bool
    private let query: LoggingFilter?
    private var tape = JSONTape()
    private var decoder = EntryDecoder()
    private var unpacker = EntryUnpacker()

    /// More reasons than these nobody reads; all are counted.
    private static let keptReasons = 1_000

    /// What an entry contains that is of interest: the name of its log or of the method, or the type of its payload.
    private static let needles = NeedleFilter(["hielded", "cloud_integrity", "serialconsole"])

    /// Begins reading.
    /// - Parameters:
    ///   - isStrict: whether entries that are passed over have to be JSON, too.
    ///   - query: what entries have to match; those that are passed over are not asked.
    public init(isStrict: Bool = false, query: LoggingFilter? = nil) {
        self.isStrict = isStrict
        self.query = query
    }

    /// Takes the next piece of a file.
    public mutating func take(_ piece: borrowing EntryPiece, of file: String) {
        if let fault = piece.fault { return refuse(fault, piece.line, file) }
        if EntryUnpacker.mayWrap(piece.bytes), let entries = unpacker.unpack(piece) {
            return takeEach(of: entries, file)
        }
        guard Self.needles.mayContain(piece.bytes) else { return passOver(piece, file) }
        do throws(EntryFault) {
            try read(piece.bytes, piece.line, file)
        } catch {
            giveUp(on: piece, error, file)
        }
    }

    /// Takes the entries of a piece that has more than one; each counts.
    private mutating func takeEach(of entries: [UnpackedEntry], _ file: String) {
        for entry in entries {
            let piece = entry.piece
            if let fault = piece.fault {
                refuse(fault, piece.line, file)
                continue
            }
            do throws(EntryFault) {
                try read(piece.bytes, piece.line, file)
            } catch {
                refuse(error.message, piece.line, file)
            }
        }
    }

    /// What cannot be read may be several entries.
    private mutating func giveUp(on piece: borrowing EntryPiece, _ fault: EntryFault, _ file: String) {
        guard let entries = unpacker.unpack(piece) else { return refuse(fault.message, piece.line, file) }
        takeEach(of: entries, file)
    }

    private mutating func read(_ bytes: RawSpan, _ line: Int, _ file: String) throws(EntryFault) {
        let query = query
        guard let entry = try decoder.decode(bytes, where: { query?.matches($0) ?? true }) else {
            return events.addFiltered()
        }
        add(entry, line, file)
    }

    private mutating func add(_ entry: DecodedEntry, _ line: Int, _ file: String) {
        guard case .integrity(let event) = entry, case .report(let report) = event.kind,
            let fault = report.faults.first
        else { return events.add(entry) }
        events.addPartly(event)
        note(fault, line, file)
    }

    /// Counts an entry that holds nothing of interest, once it is certain that it is an entry.
    private mutating func passOver(_ piece: borrowing EntryPiece, _ file: String) {
        if let fault = piece.outlineFault { return refuse(fault, piece.line, file) }
        do throws(SyntaxError) {
            if isStrict { try tape.readEntry(piece.bytes) }
            events.addOther()
        } catch {
            giveUp(on: piece, EntryFault(error), file)
        }
    }

    private mutating func refuse(_ reason: Message, _ line: Int, _ file: String) {
        events.addUnreadable()
        note(reason, line, file)
    }

    private mutating func note(_ reason: Message, _ line: Int, _ file: String) {
        guard unread.count < Self.keptReasons else { return }
        unread.append(UnreadableEntry(file: file, line: line, reason: reason))
    }
}
