public import LogEntries
import Messages
import SourceText

/// Reads the entries of files one by one, and passes over what cannot bear on integrity without reading it.
public struct EntryReading: ~Copyable {
    /// What was read so far.
    public private(set) var events = EventCollection()

    /// The entries that could not be read, as many as are kept.
    public private(set) var unread: [UnreadableEntry] = []

    private let isStrict: Bool
    private var tape = JSONTape()

    /// More reasons than these nobody reads; all are counted.
    private static let keptReasons = 1_000

    /// What an entry contains that is of interest: the name of its log or of the method, or the type of its payload.
    private static let needles = NeedleFilter(["hielded", "cloud_integrity", "serialconsole"])

    /// Begins reading.
    /// - Parameter isStrict: whether entries that are passed over have to be JSON, too.
    public init(isStrict: Bool = false) { self.isStrict = isStrict }

    /// Takes the next piece of a file.
    public mutating func take(_ piece: borrowing EntryPiece, of file: String) {
        if let fault = piece.fault { return refuse(fault, piece.line, file) }
        let bytes = piece.bytes
        guard Self.needles.mayContain(bytes) || !isOther(bytes) else { return events.addOther() }
        do throws(EntryFault) {
            events.add(try EntryDecoder.decode(bytes.withUnsafeBytes { Array($0) }))
        } catch {
            refuse(error.message, piece.line, file)
        }
    }

    /// Whether bytes that hold nothing of interest are an entry, as far as it is checked.
    private mutating func isOther(_ bytes: RawSpan) -> Bool {
        guard isStrict else { return EntryFraming.isPlausible(bytes) }
        do throws(SyntaxError) {
            try tape.readEntry(bytes)
            return true
        } catch {
            return false
        }
    }

    private mutating func refuse(_ reason: Message, _ line: Int, _ file: String) {
        events.addUnreadable()
        guard unread.count < Self.keptReasons else { return }
        unread.append(UnreadableEntry(file: file, line: line, reason: reason))
    }
}
