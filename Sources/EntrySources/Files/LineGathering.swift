/// Makes whole lines of what comes in parts.
struct LineGathering {
    /// What can be handed on.
    enum Piece: Hashable {
        case lines([UInt8])
        /// The line of this number was too long.
        case overlong(line: Int)
    }

    private let limit: Int
    private var bytes: [UInt8] = []
    private var line = 1
    private var isPassingOver = false

    init(limit: Int = EntryBatch.sizeLimit) { self.limit = limit }

    /// Takes the next part. What is complete has to be taken out between two parts, or the room grows.
    mutating func add(_ part: [UInt8]) { bytes += part }

    /// Ends the last line where nobody has.
    mutating func finish() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Takes out what is complete; nil when nothing is.
    mutating func next() -> Piece? {
        if isPassingOver {
            guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
                bytes.removeAll(keepingCapacity: true)
                return nil
            }
            bytes.removeSubrange(...feed)
            isPassingOver = false
            line += 1
        }
        let window = Array(bytes.prefix(limit))
        switch LineWindow(window, limit: limit) {
        case .lines(let end):
            bytes.removeSubrange(..<end)
            let lines = Array(window[..<end])
            line += lines.count { $0 == UInt8(ascii: "\n") }
            return .lines(lines)
        case .overlong:
            isPassingOver = true
            return .overlong(line: line)
        case .unfinished: return nil
        }
    }
}
